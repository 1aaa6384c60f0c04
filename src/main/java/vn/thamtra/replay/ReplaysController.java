package vn.thamtra.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;

/** {@code /v1/replays}: all decisions of a period made again, in the background. */
@RestController
final class ReplaysController {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Replays replays;
    private final ChoiceCheck check;

    ReplaysController(Replays replays, ChoiceCheck check) {
        this.replays = replays;
        this.check = check;
    }

    @Parameters
    @PostMapping(path = "/v1/replays", consumes = Answer.JSON, produces = Answer.JSON)
    ResponseEntity<ShownJob> order(HttpServletRequest request) throws IOException {
        PeriodOrder order = OrderReader.period(RequestBody.json(request, ReplayController.MOST_BYTES));
        check.refuseUnknown(order.rulebook());
        ShownJob job = replays.order(order, Caller.of(request).name());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/replays/" + job.id()))
                .body(job);
    }

    /** Newest first, each without what it has found. */
    @Parameters({"cursor", "limit"})
    @GetMapping(path = "/v1/replays", produces = Answer.JSON)
    JobList list(HttpServletRequest request) {
        Query query = Query.of(request);
        int limit = query.limit("limit", MOST).orElse(USUAL);
        UUID before = query.cursor(text -> PathId.isId(text) ? UUID.fromString(text) : null)
                .orElse(null);
        List<ShownJob> jobs = replays.newest(before, limit + 1);
        return jobs.size() > limit
                ? new JobList(jobs.subList(0, limit), jobs.get(limit - 1).id().toString())
                : new JobList(jobs, null);
    }

    /** A page of them; next is null after the last. */
    record JobList(List<ShownJob> replays, @Nullable String next) {}

    @Parameters
    @GetMapping(path = "/v1/replays/{id}", produces = Answer.JSON)
    ShownJob progress(@PathVariable String id) {
        return find(PathId.uuid(id));
    }

    /** What has been found so far, in the order of the log; while the job runs a later call goes on from any line. */
    @Parameters("after")
    @GetMapping(path = "/v1/replays/{id}/changes", produces = Answer.NDJSON)
    void changes(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID job = find(PathId.uuid(id)).id();
        long after = Query.of(request).index("after").orElse(-1L);
        response.setContentType(Answer.NDJSON);
        replays.write(job, after, response.getOutputStream());
    }

    /** All that a job which is done has found, in the bytes that the same replay gives wherever it is done. */
    @Parameters
    @GetMapping(path = "/v1/replays/{id}/result", produces = Answer.NDJSON)
    void result(@PathVariable String id, HttpServletResponse response) throws IOException {
        ShownJob job = find(PathId.uuid(id));
        if (!job.hasJudgedAll()) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Lượt thẩm tra lại chưa xong hoặc đã bị dừng nên chưa có kết quả đầy đủ; hãy hỏi lại sau",
                    "The replay is not done, or was stopped, so there is no whole result; ask again later"));
        }
        response.setContentType(Answer.NDJSON);
        replays.writeResult(job.id(), response.getOutputStream());
    }

    private ShownJob find(UUID id) {
        return replays.find(id).orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }
}
