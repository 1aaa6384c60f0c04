package vn.thamtra.console.recorded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Given;
import vn.thamtra.console.Names;
import vn.thamtra.console.Page;
import vn.thamtra.decision.recorded.AskedForAll;
import vn.thamtra.decision.recorded.AskedForPage;
import vn.thamtra.decision.recorded.DecisionExports;
import vn.thamtra.decision.recorded.DecisionList;
import vn.thamtra.decision.recorded.RecordedDecisions;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/** {@code /decisions}: those that were recorded, newest first, to look through or to take along. */
@Controller
final class DecisionListPages {
    private static final List<String> ASKED = RecordedDecisions.criteria();

    private final RecordedDecisions decisions;
    private final DecisionExports exports;
    private final Names names;
    private final Clock clock;

    DecisionListPages(RecordedDecisions decisions, DecisionExports exports, Names names, Clock clock) {
        this.decisions = decisions;
        this.exports = exports;
        this.names = names;
        this.clock = clock;
    }

    @AskedForPage
    @GetMapping(path = "/decisions", produces = MediaType.TEXT_HTML_VALUE)
    String list(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        DecisionList list = decisions.list(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
        Names.Procedures procedures = names.procedures(today);
        model.addAttribute("search", Given.of(request, "/decisions", ASKED));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("kinds", kinds());
        model.addAttribute("callers", names.callers());
        model.addAttribute("procedures", procedures);
        model.addAttribute("choices", procedures.sorted(page::say));
        model.addAttribute("lines", DecisionLine.of(list, procedures, names.callers()));
        model.addAttribute("next", list.next());
        return "recorded/decisions";
    }

    private static Map<String, Message> kinds() {
        Map<String, Message> kinds = new LinkedHashMap<>();
        Stream.of(ReasonKind.values()).forEach(kind -> kinds.put(kind.name(), Words.of(kind)));
        return kinds;
    }

    @AskedForAll
    @GetMapping(path = "/decisions.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.csv(request, response);
    }

    @AskedForAll
    @GetMapping(path = "/decisions.ndjson")
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"decisions.ndjson\"");
        exports.ndjson(request, response);
    }
}
