package vn.thamtra.console.draft.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.console.draft.DraftReader;
import vn.thamtra.console.draft.ImpactView;
import vn.thamtra.draft.Approvals;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Impacts;
import vn.thamtra.draft.call.Comparison;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Gathers what an approver has to see. */
@Component
final class ApprovalView {
    private final DraftReader reader;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Impacts impacts;

    ApprovalView(DraftReader reader, Drafts drafts, DraftFiles files, Impacts impacts) {
        this.reader = reader;
        this.drafts = drafts;
        this.files = files;
        this.impacts = impacts;
    }

    /** An approval that counts already, with who gave it. */
    record Given(DraftEvent event, String by) {}

    void fill(Drafts.Whole whole, Model model) {
        RulebookFiles base = files.of(whole.revision().base());
        RulebookFiles fresh = drafts.files(whole.revision());
        Comparison comparison = Comparison.of(base, fresh);
        model.addAttribute("wanted", whole.revision().wanted());
        model.addAttribute("articles", ChangesByArticle.of(base, fresh, comparison));
        model.addAttribute("comparison", comparison);
        model.addAttribute("waived", waived(whole, fresh, comparison));
        impacts.find(whole).ifPresent(job -> model.addAttribute("impact", ImpactView.of(job)));
        model.addAttribute(
                "given",
                Approvals.approvals(whole.events()).stream()
                        .map(event ->
                                new Given(event, reader.name(event.author().id())))
                        .toList());
    }

    /** The warnings accepted in the files that the draft changes. */
    private List<Finding> waived(Drafts.Whole whole, RulebookFiles fresh, Comparison comparison) {
        Set<String> changed =
                comparison.files().stream().map(Comparison.File::path).collect(Collectors.toSet());
        return files.check(fresh, whole.revision().base()).findings().stream()
                .filter(finding -> finding.waiver() != null && changed.contains(finding.workbook()))
                .toList();
    }
}
