package vn.thamtra.console.draft;

import static vn.thamtra.console.draft.DraftPages.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.Drafts;
import vn.thamtra.wire.Parameters;

/** Examples that a changed table answers otherwise expect its answer from now on, where somebody has held it against the law. */
@Controller
final class ExampleAnswerPages {
    private static final String PICKED = "other-";

    private final DraftForms forms;
    private final DraftTabs tabs;
    private final DraftReader reader;
    private final Drafts drafts;

    ExampleAnswerPages(DraftForms forms, DraftTabs tabs, DraftReader reader, Drafts drafts) {
        this.forms = forms;
        this.tabs = tabs;
        this.reader = reader;
        this.drafts = drafts;
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/check/examples",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String write(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, field -> field.matches("revision|" + PICKED + "[1-9][0-9]{0,5}"));
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.CHECK, () -> {
            Drafts.Whole whole = reader.asSeen(asked.draft(), asked.seen());
            List<ExampleAnswers.Other> chosen = ExampleAnswers.of(
                            tabs.report(whole).findings())
                    .stream()
                    .filter(other -> !form.get(PICKED + other.number()).isEmpty())
                    .toList();
            if (chosen.isEmpty()) {
                form.fault("others", "Chưa chọn ví dụ nào.", "No example is chosen.");
            }
            form.refuseFaults();
            drafts.edit(
                    asked.draft(),
                    asked.seen(),
                    reader.author(request),
                    files -> ExampleAnswers.written(files, chosen));
        });
    }
}
