package vn.thamtra.decision;

import java.util.List;
import vn.thamtra.dossier.Fault;
import vn.thamtra.ledger.Appended;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;

/** What is said when a dossier is not decided. */
final class Refusals {
    private static final int SOON = 1;
    private static final int LATER = 5;

    private Refusals() {}

    static Problem faulty(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_DOSSIER).with(faults);
    }

    static Problem noRoom() {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(SOON);
    }

    static Problem inFlight() {
        return Problem.of(ProblemType.REQUEST_IN_FLIGHT).retryAfter(SOON);
    }

    static Problem keyReused() {
        return Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    static Problem erased() {
        return Problem.of(ProblemType.CONTENT_ERASED);
    }

    static Problem notStored(Appended.Why why) {
        return Problem.of(ProblemType.NOT_STORED).retryAfter(why == Appended.Why.BUSY ? SOON : LATER);
    }

    /** The database takes no such record however often it is tried; the ledger has logged the cause. */
    static Problem refusedByDatabase() {
        return Problem.of(
                ProblemType.INTERNAL_ERROR,
                "Cơ sở dữ liệu không nhận bản ghi này nên không có quyết định nào; hãy báo người quản trị",
                "The database does not take this record, so there is no decision; tell the administrator");
    }
}
