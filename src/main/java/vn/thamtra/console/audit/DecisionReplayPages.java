package vn.thamtra.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.replay.RecordedReplays;
import vn.thamtra.wire.Parameters;

/** {@code /decisions/{id}/replay}: what the rulebook in force would decide today; nothing is recorded. */
@Controller
final class DecisionReplayPages {
    private final RecordedDecisions decisions;
    private final RecordedReplays replays;

    DecisionReplayPages(RecordedDecisions decisions, RecordedReplays replays) {
        this.decisions = decisions;
        this.replays = replays;
    }

    @Parameters
    @GetMapping(path = "/decisions/{id}/replay", produces = MediaType.TEXT_HTML_VALUE)
    String replay(@PathVariable String id, HttpServletRequest request, Model model) {
        Recorded recorded = decisions.find(id, request);
        model.addAttribute("summary", recorded.summary());
        model.addAttribute("again", ReplayedDecision.of(replays.byCurrent(recorded)));
        return "audit/again";
    }
}
