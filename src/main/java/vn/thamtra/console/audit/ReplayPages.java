package vn.thamtra.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import vn.thamtra.access.Caller;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Names;
import vn.thamtra.console.Page;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.replay.Replays;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;

/** {@code /replays}: decisions of a period judged again, how far that is and what came out differently. */
@Controller
final class ReplayPages {
    private static final int MOST = 100;
    private static final int LINES = 50;
    private static final int DAYS_BACK = 30;
    /** What the form sends for every procedure. */
    private static final String ALL = "*";

    private final Replays replays;
    private final Names names;
    private final Clock clock;

    ReplayPages(Replays replays, Names names, Clock clock) {
        this.replays = replays;
        this.names = names;
        this.clock = clock;
    }

    @Parameters
    @GetMapping(path = "/replays", produces = MediaType.TEXT_HTML_VALUE)
    String list(@ModelAttribute("page") Page page, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        Names.Procedures procedures = names.procedures(today);
        model.addAttribute("jobs", replays.newest(null, MOST));
        model.addAttribute("today", today);
        model.addAttribute("monthAgo", today.minusDays(DAYS_BACK));
        model.addAttribute("procedures", procedures);
        model.addAttribute("choices", procedures.sorted(page::say));
        return "audit/replays";
    }

    @Parameters({"from", "to", "procedure", "rulebook", "_csrf"})
    @PostMapping(
            path = "/replays",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String order(HttpServletRequest request) {
        Query query = Query.of(request);
        Instant from = query.from("from").orElseThrow(ReplayPages::noPeriod);
        Instant to = query.to("to").orElseThrow(ReplayPages::noPeriod);
        if (!from.isBefore(to)) {
            throw noPeriod();
        }
        @Nullable
        String procedure = query.text("procedure").filter(id -> !id.equals(ALL)).orElse(null);
        String choice = query.text("rulebook").orElse("recorded");
        UUID job = replays.order(from, to, procedure, choice, Caller.of(request).name())
                .id();
        return "redirect:/replays/" + job;
    }

    private static ProblemException noPeriod() {
        return new ProblemException(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "Thời kỳ phải có ngày bắt đầu và kết thúc, và kết thúc sau khi bắt đầu; chưa làm gì cả.",
                "A period has a first and a last day, and ends after it begins; nothing was done."));
    }

    @Parameters("after")
    @GetMapping(path = "/replays/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        ShownJob job = find(PathId.uuid(id));
        long after = Query.of(request).index("after").orElse(-1L);
        List<JsonNode> lines = replays.changes(job.id(), after, LINES + 1);
        List<ChangedDecision> shown =
                lines.stream().limit(LINES).map(ChangedDecision::of).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        model.addAttribute("job", job);
        model.addAttribute("procedures", names.procedures(today));
        model.addAttribute("matrix", OutcomeMatrix.of(job));
        model.addAttribute("groups", ChangeGroup.of(job));
        model.addAttribute("lines", shown);
        model.addAttribute("next", lines.size() > LINES ? shown.get(LINES - 1).index() : null);
        return "audit/replay";
    }

    private ShownJob find(UUID id) {
        Optional<ShownJob> job = replays.find(id);
        return job.orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }
}
