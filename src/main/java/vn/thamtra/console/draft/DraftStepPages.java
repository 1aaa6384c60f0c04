package vn.thamtra.console.draft;

import static vn.thamtra.console.draft.DraftPages.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Impacts;
import vn.thamtra.wire.Parameters;

/** The steps of a draft, and what is said and asked about it. */
@Controller
final class DraftStepPages {
    static final int TEXT = 4000;
    private static final int LINE = 300;

    private final DraftForms forms;
    private final DraftReader reader;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Impacts impacts;

    DraftStepPages(DraftForms forms, DraftReader reader, Drafts drafts, Approvals approvals, Impacts impacts) {
        this.forms = forms;
        this.reader = reader;
        this.drafts = drafts;
        this.approvals = approvals;
        this.impacts = impacts;
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/submit",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String submit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Asked asked = new Asked(id, TypedForm.read(request, DraftForms.REVISION), request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            reader.asSeen(asked.draft(), asked.seen());
            approvals.submit(asked.draft(), reader.author(request));
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/reject",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String reject(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "rejection");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            String reason = form.needed("rejection", TEXT);
            form.refuseFaults();
            reader.asSeen(asked.draft(), asked.seen());
            approvals.reject(asked.draft(), reader.author(request), reason);
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/withdraw",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String withdraw(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, DraftForms.REVISION, "withdrawal");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.OVERVIEW, () -> {
            String reason = form.needed("withdrawal", TEXT);
            form.refuseFaults();
            reader.asSeen(asked.draft(), asked.seen());
            boolean administrator = Caller.of(request).roles().contains(Role.ADMIN);
            approvals.withdraw(asked.draft(), reader.author(request), administrator, reason);
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/comments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String comment(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, "text", "workbook", "sheet", "row");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.COMMENTS, () -> {
            String text = form.needed("text", TEXT);
            Optional<String> workbook = form.words("workbook", LINE);
            Optional<String> sheet = form.words("sheet", LINE);
            Optional<String> row = form.words("row", LINE);
            if (workbook.isEmpty() && (sheet.isPresent() || row.isPresent())) {
                form.fault("workbook", "Hãy chọn tệp của trang, dòng đã ghi.", "Choose the file of the sheet or row.");
            }
            form.refuseFaults();
            DraftEvent.About about = workbook.map(
                            file -> new DraftEvent.About(file, sheet.orElse(null), row.orElse(null)))
                    .orElse(null);
            approvals.comment(asked.draft(), reader.author(request), text, about);
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/impact",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String impact(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, "from", "to");
        Asked asked = new Asked(id, form, request, response, model);
        return forms.carryOut(asked, Tab.IMPACT, () -> {
            Optional<LocalDate> from = form.day("from");
            Optional<LocalDate> to = form.day("to");
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                form.fault("to", "Ngày cuối ở trước ngày đầu.", "The last day is before the first.");
            }
            form.refuseFaults();
            impacts.order(
                    asked.draft(), reader.author(request), new Impacts.Order(from.orElse(null), to.orElse(null), null));
        });
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/impact/stop",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String stop(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Asked asked = new Asked(id, TypedForm.read(request), request, response, model);
        return forms.carryOut(asked, Tab.IMPACT, () -> impacts.find(drafts.find(asked.draft()))
                .ifPresent(impacts::stop));
    }
}
