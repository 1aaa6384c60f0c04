package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.draft.ApprovalOrder;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Publishing;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** The steps of a draft, from its authors to somebody else and on to the day it binds. */
@RestController
final class DraftStepsController {
    private static final String DRAFT = "/v1/drafts/{id}";
    private static final int MOST_BYTES = 64 * 1024;

    private final Drafts drafts;
    private final Approvals approvals;
    private final Publishing publishing;
    private final Authors authors;
    private final DraftAnswers answers;

    DraftStepsController(
            Drafts drafts, Approvals approvals, Publishing publishing, Authors authors, DraftAnswers answers) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.publishing = publishing;
        this.authors = authors;
        this.answers = answers;
    }

    @Parameters
    @PostMapping(path = DRAFT + "/submit", consumes = Answer.JSON, produces = Answer.JSON)
    void submit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DraftBodies.nothing(RequestBody.json(request, MOST_BYTES));
        send(response, approvals.submit(PathId.uuid(id), authors.of(request)));
    }

    /** What is to be published at once is published before this answers. */
    @Parameters
    @PostMapping(path = DRAFT + "/approve", consumes = Answer.JSON, produces = Answer.JSON)
    void approve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApprovalOrder order = DraftBodies.approval(RequestBody.json(request, MOST_BYTES));
        approvals.approve(PathId.uuid(id), authors.of(request), order);
        publishing.publish(PathId.uuid(id));
        send(response, drafts.find(PathId.uuid(id)));
    }

    @Parameters
    @PostMapping(path = DRAFT + "/reject", consumes = Answer.JSON, produces = Answer.JSON)
    void reject(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reason = DraftBodies.reason(RequestBody.json(request, MOST_BYTES));
        send(response, approvals.reject(PathId.uuid(id), authors.of(request), reason));
    }

    @Parameters
    @PostMapping(path = DRAFT + "/withdraw", consumes = Answer.JSON, produces = Answer.JSON)
    void withdraw(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String reason = DraftBodies.reason(RequestBody.json(request, MOST_BYTES));
        boolean administrator = Caller.of(request).roles().contains(Role.ADMIN);
        send(response, approvals.withdraw(PathId.uuid(id), authors.of(request), administrator, reason));
    }

    @Parameters
    @PostMapping(path = DRAFT + "/comments", consumes = Answer.JSON, produces = Answer.JSON)
    void comment(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DraftBodies.Comment comment = DraftBodies.comment(RequestBody.json(request, MOST_BYTES));
        Drafts.Whole whole = approvals.comment(PathId.uuid(id), authors.of(request), comment.text(), comment.about());
        answers.send(response, HttpServletResponse.SC_OK, whole);
    }

    private void send(HttpServletResponse response, Drafts.Whole whole) throws IOException {
        answers.send(response, HttpServletResponse.SC_OK, whole);
    }
}
