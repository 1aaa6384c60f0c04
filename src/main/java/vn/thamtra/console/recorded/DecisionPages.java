package vn.thamtra.console.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thamtra.access.Caller;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Names;
import vn.thamtra.console.judged.JudgedView;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.explanation.RecordedExplanations;
import vn.thamtra.explanation.Words;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Parameters;

/** {@code /decisions/{id}}: one decision, why it is what it is, and where it stands in the ledger. */
@Controller
final class DecisionPages {
    private final RecordedDecisions decisions;
    private final RecordedExplanations explanations;
    private final Names names;
    private final Clock clock;

    DecisionPages(RecordedDecisions decisions, RecordedExplanations explanations, Names names, Clock clock) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.names = names;
        this.clock = clock;
    }

    @Parameters
    @GetMapping(path = "/decisions/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Recorded recorded = decisions.find(id, request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        Names.Procedures procedures = names.procedures(today);
        Outcome outcome = Outcome.valueOf(recorded.summary().labels().outcome());
        model.addAttribute("summary", recorded.summary());
        model.addAttribute("leaf", leaf(recorded));
        model.addAttribute(
                "recordedBy", names.callers().apply(recorded.summary().caller()));
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomeWords", Words.of(outcome));
        model.addAttribute(
                "procedure", procedures.of(recorded.summary().labels().procedure()));
        model.addAttribute(
                "others",
                DecisionLine.of(decisions.ofDossier(recorded, request), procedures, names.callers()).stream()
                        .filter(line ->
                                !line.id().equals(recorded.summary().entry().id()))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("readsAll", Caller.of(request).readsAll());
        model.addAttribute("erasure", decisions.erasure(recorded).orElse(null));
        if (recorded.content().isEmpty()) {
            response.setStatus(ProblemType.CONTENT_ERASED.status());
            return "recorded/erased";
        }
        show(recorded, decisions.content(recorded), today, model);
        return "recorded/decision";
    }

    private static String leaf(Recorded recorded) {
        return Base64.getEncoder().encodeToString(recorded.summary().entry().leafHash());
    }

    /** What was answered is shown also while it cannot be explained. */
    private void show(Recorded recorded, Content content, LocalDate today, Model model) {
        UUID id = recorded.summary().entry().id();
        RecordedExplanations.@Nullable Explained explained = null;
        try {
            explained = explanations.explain(recorded, content);
        } catch (ProblemException unexplained) {
            model.addAttribute("unexplained", ProblemOf.thrown(unexplained));
        }
        model.addAttribute("explained", explained == null ? null : explained.decision());
        model.addAttribute(
                "decision",
                JudgedView.of(
                        JsonValues.MAPPER.readTree(content.answer()),
                        (sheet, rule, item) -> DecidedSheetPages.address(id, sheet, rule, item),
                        today,
                        explained == null ? null : explained.decision().explanation(),
                        explained == null ? null : explained.named()));
    }
}
