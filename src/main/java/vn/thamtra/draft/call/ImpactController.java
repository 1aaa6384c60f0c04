package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Impacts;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.wire.RequestBody;

/** What a draft would have changed: asked for, looked at, stopped. */
@RestController
final class ImpactController {
    private static final String IMPACT = "/v1/drafts/{id}/impact";
    private static final int MOST_BYTES = 64 * 1024;

    private final Drafts drafts;
    private final Impacts impacts;
    private final Authors authors;

    ImpactController(Drafts drafts, Impacts impacts, Authors authors) {
        this.drafts = drafts;
        this.impacts = impacts;
        this.authors = authors;
    }

    /** The order was taken. */
    record Taken(UUID job) {}

    @Parameters
    @PostMapping(path = IMPACT, consumes = Answer.JSON, produces = Answer.JSON)
    void order(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Impacts.Order order = DraftBodies.impact(RequestBody.json(request, MOST_BYTES));
        UUID job = impacts.order(PathId.uuid(id), authors.of(request), order);
        response.setHeader(HttpHeaders.LOCATION, "/v1/drafts/" + id + "/impact");
        DraftAnswers.json(response, HttpServletResponse.SC_ACCEPTED, new Taken(job));
    }

    @Parameters
    @GetMapping(path = IMPACT, produces = Answer.JSON)
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        DraftAnswers.json(response, HttpServletResponse.SC_OK, ShownImpact.of(find(id)));
    }

    @Parameters("after")
    @GetMapping(path = IMPACT + "/changes", produces = Answer.NDJSON)
    void changes(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShownJob job = find(id);
        long after = Query.of(request).index("after").orElse(-1L);
        response.setContentType(Answer.NDJSON);
        impacts.write(job, after, response.getOutputStream());
    }

    @Parameters
    @DeleteMapping(path = IMPACT, produces = Answer.JSON)
    void stop(@PathVariable String id, HttpServletResponse response) throws IOException {
        impacts.stop(find(id));
        DraftAnswers.json(response, HttpServletResponse.SC_OK, ShownImpact.of(find(id)));
    }

    private ShownJob find(String id) {
        return impacts.find(drafts.find(PathId.uuid(id)))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }
}
