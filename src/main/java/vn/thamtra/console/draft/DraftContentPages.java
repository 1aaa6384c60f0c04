package vn.thamtra.console.draft;

import static vn.thamtra.console.draft.DraftPages.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.draft.call.HandWrittenRules;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.wire.Parameters;

/** Changes what a draft says as a whole: its words, its files, a way back. */
@Controller
final class DraftContentPages {
    private final DraftForms forms;
    private final DraftReader reader;
    private final Drafts drafts;

    DraftContentPages(DraftForms forms, DraftReader reader, Drafts drafts) {
        this.forms = forms;
        this.reader = reader;
        this.drafts = drafts;
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/wording",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String reword(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "title", "why", "instrument", "clause");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            Revision.Wanted wanted = WantedForm.read(form);
            form.refuseFaults();
            drafts.reword(asked.draft(), asked.seen(), reader.author(request), before -> wanted);
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/files",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String upload(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "file");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            Map<String, byte[]> given = WantedForm.files(form);
            if (form.files().isEmpty()) {
                form.fault("file", "Chưa chọn tệp nào.", "No file is chosen.");
            }
            form.refuseFaults();
            HandWrittenRules.refuse(given.keySet(), Caller.of(request));
            drafts.edit(asked.draft(), asked.seen(), reader.author(request), before -> {
                Map<String, byte[]> files = new TreeMap<>(before.files());
                files.putAll(given);
                return new RulebookFiles(files);
            });
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/files/remove",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String remove(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "path");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            String path = DraftFiles.path(form.get("path"))
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
            HandWrittenRules.refuse(Set.of(path), Caller.of(request));
            drafts.remove(asked.draft(), asked.seen(), reader.author(request), path);
        });
    }

    /** A way back: what an earlier revision said on the same base is said again. */
    @Parameters
    @PostMapping(
            path = DRAFT + "/return",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String goBack(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "to");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(
                asked,
                Tab.HISTORY,
                () -> drafts.goBack(asked.draft(), asked.seen(), reader.author(request), form.number("to")));
    }
}
