package vn.thamtra.console.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.check.finding.Report;
import vn.thamtra.console.audit.ChangedDecision;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.DraftStep;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.Impacts;
import vn.thamtra.draft.Revision;
import vn.thamtra.draft.call.Comparison;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.store.RulebookFiles;

/** What each page of a draft shows, also when it is shown again because something was not done. */
@Component
final class DraftTabs {
    private static final int LINES = 50;

    private final DraftReader reader;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Impacts impacts;
    private final PublishedRulebooks published;
    private final Clock clock;

    DraftTabs(
            DraftReader reader,
            Drafts drafts,
            DraftFiles files,
            Impacts impacts,
            PublishedRulebooks published,
            Clock clock) {
        this.reader = reader;
        this.drafts = drafts;
        this.files = files;
        this.impacts = impacts;
        this.published = published;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
    }

    /** Fills the model of a page; which template shows it. */
    String show(Tab tab, String id, HttpServletRequest request, Model model) {
        Drafts.Whole whole = reader.open(id, request, model);
        model.addAttribute("tab", tab);
        switch (tab) {
            case OVERVIEW -> overview(whole, model);
            case CHANGES -> changes(whole, false, model);
            case CHECK -> check(whole, model);
            case IMPACT -> impact(whole, -1, model);
            case COMMENTS -> comments(whole, model);
            case HISTORY -> history(whole, model);
        }
        return tab.template();
    }

    private void overview(Drafts.Whole whole, Model model) {
        RulebookFiles content = drafts.files(whole.revision());
        model.addAttribute("wanted", whole.revision().wanted());
        model.addAttribute("changes", drafts.changes(whole.revision()));
        model.addAttribute(
                "workbooks",
                content.files().keySet().stream().map(RulebookFiles::shown).toList());
    }

    /** @param inForce against what decides today instead of what the draft was made on */
    void changes(Drafts.Whole whole, boolean inForce, Model model) {
        Revision revision = whole.revision();
        RulebookFiles against = inForce ? published.inForce(today()).files() : files.of(revision.base());
        model.addAttribute("inForce", inForce);
        model.addAttribute("comparison", Comparison.of(against, drafts.files(revision)));
    }

    private void check(Drafts.Whole whole, Model model) {
        Report report = report(whole);
        model.addAttribute("report", report);
        model.addAttribute("others", ExampleAnswers.of(report.findings()));
    }

    Report report(Drafts.Whole whole) {
        return files.check(drafts.files(whole.revision()), whole.revision().base());
    }

    /** @param after the index of the last changed decision that was shown; −1 for none */
    void impact(Drafts.Whole whole, long after, Model model) {
        LocalDate today = today();
        model.addAttribute("from", today.minusMonths(12));
        model.addAttribute("to", today);
        impacts.find(whole).ifPresent(job -> {
            List<ChangedDecision> lines = impacts.changes(job, after, LINES + 1).stream()
                    .map(ChangedDecision::of)
                    .toList();
            model.addAttribute("impact", ImpactView.of(job));
            model.addAttribute("lines", lines.subList(0, Math.min(LINES, lines.size())));
            model.addAttribute(
                    "next", lines.size() > LINES ? lines.get(LINES - 1).index() : null);
        });
    }

    private void comments(Drafts.Whole whole, Model model) {
        model.addAttribute(
                "comments",
                whole.events().stream()
                        .filter(event -> event.kind() == DraftEvent.Kind.COMMENTED)
                        .map(event -> new Said(event, reader.name(event.author().id())))
                        .toList());
        model.addAttribute(
                "workbooks",
                drafts.files(whole.revision()).files().keySet().stream()
                        .map(RulebookFiles::shown)
                        .toList());
    }

    /** Something that happened, with the name of who did it. */
    record Said(DraftEvent event, String by) {}

    private void history(Drafts.Whole whole, Model model) {
        model.addAttribute(
                "events",
                whole.events().stream()
                        .filter(event -> event.kind() != DraftEvent.Kind.COMMENTED)
                        .map(event -> new Said(event, reader.name(event.author().id())))
                        .sorted(Comparator.comparing((Said said) -> said.event().at())
                                .reversed())
                        .toList());
        model.addAttribute("returns", returns(whole));
    }

    /** The revisions one may go back to. */
    private Set<Integer> returns(Drafts.Whole whole) {
        List<DraftStep> steps = drafts.steps(whole.draft().id());
        return steps.stream()
                .filter(step -> step.isWayBackFrom(steps.get(0)))
                .map(DraftStep::number)
                .collect(Collectors.toSet());
    }
}
