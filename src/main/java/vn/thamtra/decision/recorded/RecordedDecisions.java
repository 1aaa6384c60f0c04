package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import vn.thamtra.access.Caller;
import vn.thamtra.decision.Refusals;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.PathId;

/** Recorded decisions for those who may see them: who takes dossiers in sees only what he recorded himself. */
public final class RecordedDecisions {
    private final Records records;
    private final Erasures erasures;

    RecordedDecisions(Records records, Erasures erasures) {
        this.records = records;
        this.erasures = erasures;
    }

    /** The decision with the id in the path, erased or not; throws 404 where there is none for this caller. */
    public Recorded find(String id, HttpServletRequest request) {
        return records.find(PathId.uuid(id))
                .filter(found -> mayRead(Caller.of(request), found))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    private static boolean mayRead(Caller caller, Recorded recorded) {
        return caller.readsAll() || recorded.summary().caller().equals(caller.name());
    }

    /** What went in and what was answered; throws 410, saying what was erased, when and on which order. */
    public Content content(Recorded recorded) {
        long index = recorded.summary().entry().index();
        return recorded.content()
                .orElseThrow(() -> new ProblemException(
                        erasures.find(index).map(Refusals::erased).orElseGet(Refusals::erased)));
    }
}
