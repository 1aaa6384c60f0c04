package vn.thamtra.console.draft.approval;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.login.PasswordAgain;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.console.draft.DraftReader;
import vn.thamtra.draft.ApprovalOrder;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.Publishing;
import vn.thamtra.wire.Parameters;

/** {@code /drafts/{id}/approve}: all that there is to see, and the word that makes it law. */
@Controller
final class ApprovalPages {
    private static final String APPROVE = "/drafts/{id}/approve";

    private final ApprovalView view;
    private final DraftForms forms;
    private final DraftReader reader;
    private final Approvals approvals;
    private final Publishing publishing;
    private final PasswordAgain passwords;

    ApprovalPages(
            ApprovalView view,
            DraftForms forms,
            DraftReader reader,
            Approvals approvals,
            Publishing publishing,
            PasswordAgain passwords) {
        this.view = view;
        this.forms = forms;
        this.reader = reader;
        this.approvals = approvals;
        this.publishing = publishing;
        this.passwords = passwords;
    }

    @Parameters
    @GetMapping(path = APPROVE, produces = MediaType.TEXT_HTML_VALUE)
    String look(@PathVariable String id, HttpServletRequest request, Model model) {
        view.fill(reader.open(id, request, model), model);
        return "draft/approve";
    }

    /** What is to be published at once is published before this goes on. */
    @Parameters
    @PostMapping(path = APPROVE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    String approve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        List<String> fields =
                List.of("revision", "effectiveFrom", "activateAt", "reason", "instrument", "clause", "password");
        TypedForm form = TypedForm.read(request, fields::contains);
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(
                asked,
                () -> {
                    ApprovalOrder order = ApprovalForm.read(form, asked.seen());
                    refuseStrangers(form, request);
                    approvals.approve(asked.draft(), reader.author(request), order);
                    publishing.publish(asked.draft());
                },
                "/drafts/" + id,
                () -> look(id, request, model));
    }

    private void refuseStrangers(TypedForm form, HttpServletRequest request) {
        switch (passwords.ask(request, form.get("password"))) {
            case RIGHT -> {}
            case WRONG ->
                form.fault(
                        "password",
                        "Mật khẩu không đúng, hoặc đã nhập sai nhiều lần. Hãy thử lại, hoặc chờ 15 phút.",
                        "The password is wrong, or there were too many misses. Try again, or wait 15 minutes.");
            case NO_PASSWORD ->
                form.fault(
                        "password",
                        "Tài khoản này không có mật khẩu ở đây nên không duyệt trên trang này được; hãy xin quản trị viên"
                                + " một đường dẫn đặt mật khẩu.",
                        "There is no password here for this account, so it cannot approve on this page; ask the"
                                + " administrator for a link to set one.");
        }
        form.refuseFaults();
    }
}
