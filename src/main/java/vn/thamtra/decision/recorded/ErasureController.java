package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.ledger.journal.Erasure;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** {@code /v1/decisions/{id}/erasure}: the personal data of one decision goes, on order; that it went is kept. */
@RestController
final class ErasureController {
    private static final int MOST_BYTES = 16 * 1024;

    private final Erasures erasures;
    private final RecordedDecisions decisions;

    ErasureController(Erasures erasures, RecordedDecisions decisions) {
        this.erasures = erasures;
        this.decisions = decisions;
    }

    /** An erasure as those may see it who keep the record. */
    record Told(
            UUID id,
            long index,
            Instant erasedAt,
            String erasedBy,
            String reason,
            String order,
            List<Erasure.Part> erased) {
        static Told of(Erasure erasure) {
            return new Told(
                    erasure.id(),
                    erasure.index(),
                    erasure.erasedAt(),
                    erasure.caller(),
                    erasure.reason(),
                    erasure.order(),
                    erasure.erased());
        }
    }

    /** The same order again gets the same answer; another one is told that there is nothing left to erase. */
    @Parameters
    @PostMapping(path = "/v1/decisions/{id}/erasure", consumes = Answer.JSON, produces = Answer.JSON)
    Told erase(@PathVariable String id, HttpServletRequest request) throws IOException {
        UUID decision = PathId.uuid(id);
        ErasureOrder order = ErasureOrder.read(RequestBody.json(request, MOST_BYTES));
        Erasure erasure = erasures.erase(decision, Caller.of(request).name(), order.reason(), order.order())
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        if (!erasure.order().equals(order.order()) || !erasure.reason().equals(order.reason())) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Nội dung của quyết định này đã được xóa trước đó theo lệnh " + erasure.order(),
                    "The content of this decision was erased before, on order " + erasure.order()));
        }
        return Told.of(erasure);
    }

    @Parameters
    @GetMapping(path = "/v1/decisions/{id}/erasure", produces = Answer.JSON)
    Told show(@PathVariable String id, HttpServletRequest request) {
        long index = decisions.find(id, request).summary().entry().index();
        return erasures.find(index)
                .map(Told::of)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        "Nội dung của quyết định này chưa bị xóa",
                        "The content of this decision has not been erased")));
    }
}
