package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.access.guard.Authorization;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Revision;
import vn.thamtra.draft.call.HandWrittenRules;
import vn.thamtra.wire.Parameters;

/** {@code /drafts}: which there are, and a new one. */
@Controller
final class DraftListPages {
    private static final String NEW = "/drafts/new";

    private final DraftList list;
    private final DraftForms forms;
    private final DraftReader reader;
    private final Drafts drafts;
    private final Authorization rights;

    DraftListPages(DraftList list, DraftForms forms, DraftReader reader, Drafts drafts, Authorization rights) {
        this.rights = rights;
        this.list = list;
        this.forms = forms;
        this.reader = reader;
        this.drafts = drafts;
    }

    @Parameters({"state", "author", "procedure", "cursor"})
    @GetMapping(path = "/drafts", produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request, Model model) {
        list.fill(request, model);
        model.addAttribute("mayBegin", rights.mayLook(Caller.of(request), NEW));
        return "draft/list";
    }

    @Parameters
    @GetMapping(path = NEW, produces = MediaType.TEXT_HTML_VALUE)
    String begin() {
        return "draft/new";
    }

    @Parameters
    @PostMapping(path = NEW, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    String begin(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        TypedForm form = TypedForm.read(request, "title", "why", "instrument", "clause", "file");
        StringBuilder next = new StringBuilder("/drafts/");
        return forms.carryOut(
                new Asked("", form, request, response, model),
                () -> next.append(create(form, request).draft().id()),
                next,
                () -> "draft/new");
    }

    private Drafts.Whole create(TypedForm form, HttpServletRequest request) {
        Revision.Wanted wanted = WantedForm.read(form);
        Map<String, byte[]> files = WantedForm.files(form);
        form.refuseFaults();
        HandWrittenRules.refuse(files.keySet(), Caller.of(request));
        return drafts.create(reader.author(request), wanted, null, files);
    }
}
