package vn.thamtra.decision;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import vn.thamtra.dossier.Fault;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.journal.Erasure;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;

/** What is said when a dossier is not decided. */
public final class Refusals {
    private static final int SOON = 1;
    private static final int LATER = 5;
    private static final int LONG = 60;

    private Refusals() {}

    static Problem faulty(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_DOSSIER).with(faults);
    }

    public static Problem noRoom() {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(SOON);
    }

    /** One key sends more than its share. */
    static Problem tooFast() {
        return Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Khóa này gửi nhanh hơn mức cho phép (thamtra.intake.rate); hãy gửi lại sau thời gian ghi ở Retry-After",
                        "This key sends faster than it may (thamtra.intake.rate); try again after the time in Retry-After")
                .retryAfter(SOON);
    }

    public static Problem blankLine() {
        return Problem.of(
                ProblemType.INVALID_BODY,
                "Dòng trống; mỗi dòng là một hồ sơ",
                "The line is blank; every line is one dossier");
    }

    public static Problem inFlight() {
        return Problem.of(ProblemType.REQUEST_IN_FLIGHT).retryAfter(SOON);
    }

    public static Problem keyReused() {
        return Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    public static Problem erased() {
        return Problem.of(ProblemType.CONTENT_ERASED);
    }

    /** The reason is for the auditor's eyes: it may say more than everybody should know. */
    public static Problem erased(Erasure erasure) {
        String parts = erasure.erased().stream().map(Enum::name).collect(Collectors.joining(", "));
        String moment = erasure.erasedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return Problem.of(
                ProblemType.CONTENT_ERASED,
                "Nội dung của quyết định đã được xóa lúc %s theo lệnh %s (%s); lá trong sổ cái vẫn chứng minh rằng quyết định đã có"
                        .formatted(moment, erasure.order(), parts),
                "The content of the decision was erased at %s on order %s (%s); its leaf still proves that there was one"
                        .formatted(moment, erasure.order(), parts));
    }

    static Problem notStored(Appended.Why why) {
        if (why == Appended.Why.CONTRADICTED) {
            return Problem.of(
                            ProblemType.NOT_STORED,
                            "Sổ cái không nối tiếp điều đã ký nên không ghi thêm gì; hãy báo người quản trị",
                            "The ledger does not continue what was signed, so nothing more is recorded; tell the administrator")
                    .retryAfter(LONG);
        }
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
