package vn.thamtra.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** {@code POST /v1/decisions/{id}/replay}: one decision made again, without recording anything. */
@RestController
final class ReplayController {
    static final int MOST_BYTES = 4096;

    private final Records records;
    private final RecordedReplays replays;

    ReplayController(Records records, RecordedReplays replays) {
        this.records = records;
        this.replays = replays;
    }

    @Parameters
    @PostMapping(path = "/v1/decisions/{id}/replay", consumes = Answer.JSON, produces = Answer.JSON)
    ShownReplay replay(@PathVariable String id, HttpServletRequest request) throws IOException {
        RulebookChoice choice = OrderReader.one(RequestBody.json(request, MOST_BYTES));
        Recorded recorded = records.find(PathId.uuid(id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        return replays.replay(recorded, choice);
    }
}
