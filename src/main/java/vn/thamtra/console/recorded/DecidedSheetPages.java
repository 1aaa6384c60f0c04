package vn.thamtra.console.recorded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Anchors;
import vn.thamtra.console.judged.DecidedSheet;
import vn.thamtra.console.law.SheetCells;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.explanation.ExplainedDecision;
import vn.thamtra.explanation.RecordedExplanations;
import vn.thamtra.explanation.Words;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /decisions/{id}/sheets/{sheet}}: the table that decided, with what was found about every cell. */
@Controller
final class DecidedSheetPages {
    private final RecordedDecisions decisions;
    private final RecordedExplanations explanations;
    private final PublishedRulebooks rulebooks;

    DecidedSheetPages(RecordedDecisions decisions, RecordedExplanations explanations, PublishedRulebooks rulebooks) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.rulebooks = rulebooks;
    }

    @Parameters("item")
    @GetMapping(path = "/decisions/{id}/sheets/{sheet}", produces = MediaType.TEXT_HTML_VALUE)
    String sheet(@PathVariable String id, @PathVariable String sheet, HttpServletRequest request, Model model) {
        @Nullable String item = Query.of(request).text("item").orElse(null);
        Recorded recorded = decisions.find(id, request);
        ExplainedDecision explained =
                explanations.explain(recorded, decisions.content(recorded)).decision();
        Explanation explanation = explained.explanation();
        Rulebook rulebook = rulebooks.find(explanation.rulebook()).orElseThrow();
        Outcome outcome = Outcome.valueOf(explained.recordedOutcome());
        model.addAttribute("explained", explained);
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomeWords", Words.of(outcome));
        model.addAttribute("on", CivilTime.dateOf(explained.receivedAt()));
        model.addAttribute("item", item);
        model.addAttribute("sheets", SheetCells.names(rulebook, explanation.workbook()));
        model.addAttribute("sheet", SheetCells.view(rulebook, explanation.workbook(), sheet));
        model.addAttribute("decided", DecidedSheet.of(explanation, part(explanation, item), sheet));
        return "recorded/sheet";
    }

    private static Explanation.Part part(Explanation explanation, @Nullable String item) {
        return explanation.parts().stream()
                .filter(part -> Objects.equals(part.item(), item))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        "Hồ sơ này không có mục nào như vậy.",
                        "This dossier has no such item.")));
    }

    /** The row of a rule on its sheet. */
    static String address(UUID decision, String sheet, String rule, @Nullable String item) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/decisions/{id}/sheets/{sheet}").fragment("row-" + Anchors.of(rule));
        return item == null
                ? address.encode().buildAndExpand(decision, sheet).toUriString()
                : address.queryParam("item", "{item}")
                        .encode()
                        .buildAndExpand(decision, sheet, item)
                        .toUriString();
    }
}
