package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Allowed;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.PathId;

/** Recorded decisions, one or a page of them. Who takes dossiers in sees only what he recorded himself. */
@RestController
final class DecisionsController {
    private final Records records;

    DecisionsController(Records records) {
        this.records = records;
    }

    @Allowed({Role.INTAKE, Role.AUDITOR, Role.ADMIN})
    @GetMapping(path = "/v1/decisions", produces = Answer.JSON)
    DecisionList list(HttpServletRequest request) {
        DecisionQuery query = DecisionQuery.of(request);
        Page page = records.list(query.filter(), query.cursor(), query.limit());
        return DecisionList.of(page);
    }

    @Allowed({Role.INTAKE, Role.AUDITOR, Role.ADMIN})
    @GetMapping(path = "/v1/decisions/{id}", produces = Answer.JSON)
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recorded recorded = records.find(PathId.uuid(id))
                .filter(found -> mayRead(Caller.of(request), found))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        Optional<Content> content = recorded.content();
        DecisionAnswer.record(response, recorded.summary().entry());
        if (content.isEmpty()) {
            ProblemWriter.send(Refusals.erased(), response);
        } else if (unchanged(id, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Answer.send(
                    response,
                    HttpServletResponse.SC_OK,
                    Answer.JSON,
                    content.get().answer());
        }
    }

    private static boolean mayRead(Caller caller, Recorded recorded) {
        return caller.role() != Role.INTAKE || recorded.summary().caller().equals(caller.name());
    }

    /** A decision never changes, so its id tells its bytes. */
    private static boolean unchanged(String id, HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + id + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
