package vn.thamtra.console.draft;

import static vn.thamtra.console.draft.DraftPages.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.check.merge.Side;
import vn.thamtra.console.TypedForm;
import vn.thamtra.console.draft.DraftForms.Asked;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.edit.Rebase;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.wire.Parameters;

/** Puts a draft onto the newest rulebook; what both changed in two ways is asked, each with its three values. */
@Controller
final class RebasePages {
    private static final int CELL = 32_767;

    private final DraftForms forms;
    private final DraftTabs tabs;
    private final DraftReader reader;
    private final Drafts drafts;

    RebasePages(DraftForms forms, DraftTabs tabs, DraftReader reader, Drafts drafts) {
        this.forms = forms;
        this.tabs = tabs;
        this.reader = reader;
        this.drafts = drafts;
    }

    @Parameters
    @PostMapping(
            path = DRAFT + "/rebase",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String rebase(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        TypedForm form = TypedForm.read(request, field -> field.matches("revision|onto|(keep|value)-[0-9]{1,4}"));
        Asked asked = new Asked(id, form, request, response, model);
        List<Rebase.Open> open = new ArrayList<>();
        return forms.carryOut(
                asked,
                () -> drafts.rebase(
                        asked.draft(),
                        asked.seen(),
                        reader.author(request),
                        (base, ours, theirs) -> merged(base, ours, theirs, form, open, model)),
                Tab.CHANGES.address(id),
                () -> again(asked, open));
    }

    private String again(Asked asked, List<Rebase.Open> open) {
        if (open.isEmpty()) {
            return tabs.show(Tab.OVERVIEW, asked.id(), asked.request(), asked.model());
        }
        reader.open(asked.id(), asked.request(), asked.model());
        asked.model().addAttribute("tab", Tab.OVERVIEW);
        asked.model().addAttribute("open", open);
        return "draft/rebase";
    }

    /** The answers count for the newest rulebook that the page was about, and no other. */
    private static RulebookFiles merged(
            RulebookFiles base,
            RulebookFiles ours,
            RulebookFiles theirs,
            TypedForm form,
            List<Rebase.Open> open,
            Model model) {
        String onto = theirs.id().value();
        model.addAttribute("onto", onto);
        Rebase.Rebased asked = Rebase.of(base, ours, theirs, List.of());
        open.addAll(asked.open());
        Rebase.Rebased rebased =
                form.get("onto").equals(onto) ? Rebase.of(base, ours, theirs, answers(asked.open(), form)) : asked;
        form.refuseFaults();
        if (!rebased.faults().isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Không ghép được: " + String.join("; ", FaultLines.of(rebased.faults())),
                    "This cannot be rebased: a workbook cannot be read"));
        } else if (!rebased.open().isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.DRAFT_COLLIDES,
                            "Dự thảo và bộ quy tắc mới cùng sửa một chỗ theo hai cách. Với mỗi chỗ dưới đây hãy chọn điều sẽ ghi.",
                            "The draft and the newer rulebook changed one thing in two ways. Choose for each what is to stand."));
        }
        return rebased.files();
    }

    private static List<Rebase.Resolution> answers(List<Rebase.Open> open, TypedForm form) {
        List<Rebase.Resolution> answers = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String keep = form.get("keep-" + i);
            if (keep.equals("value") || keep.equals("ours") || keep.equals("theirs")) {
                answers.add(answer(open.get(i), keep, form, i));
            }
        }
        return answers;
    }

    private static Rebase.Resolution answer(Rebase.Open open, String keep, TypedForm form, int number) {
        @Nullable Collision collision = open.collision();
        @Nullable Side side = keep.equals("ours") ? Side.OURS : keep.equals("theirs") ? Side.THEIRS : null;
        return new Rebase.Resolution(
                open.path(),
                collision == null ? "" : collision.sheet(),
                collision == null ? "" : collision.row(),
                collision == null ? "" : collision.heading(),
                side,
                side == null ? form.words("value-" + number, CELL).orElse("") : null);
    }
}
