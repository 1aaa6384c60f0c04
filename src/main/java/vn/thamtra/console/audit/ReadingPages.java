package vn.thamtra.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.accessrecord.AccessRecord;
import vn.thamtra.accessrecord.AccessRecordPage;
import vn.thamtra.accessrecord.AccessRecordPages;
import vn.thamtra.console.Given;
import vn.thamtra.console.Names;
import vn.thamtra.wire.Parameters;

/** {@code /readings}: who looked at what. To look at that is a look as well. */
@Controller
final class ReadingPages {
    private static final List<String> ASKED = List.of("decision", "caller", "from", "to");

    private final AccessRecordPages readings;
    private final Names names;

    ReadingPages(AccessRecordPages readings, Names names) {
        this.readings = readings;
        this.names = names;
    }

    /**
     * A look at the record in one line.
     *
     * @param asked what was asked for, readable
     * @param decision the page of the decision; null where it was not a single one
     */
    record Line(
            AccessRecord reading,
            String name,
            Map<String, String> asked,
            @Nullable String decision) {
        static Line of(AccessRecord reading, UnaryOperator<String> callers) {
            return new Line(
                    reading,
                    callers.apply(reading.caller()),
                    asked(reading.query()),
                    reading.decision() == null ? null : "/decisions/" + reading.decision());
        }

        private static Map<String, String> asked(@Nullable String query) {
            Map<String, String> asked = new LinkedHashMap<>();
            for (String parameter : query == null ? new String[0] : query.split("&")) {
                String[] parts = parameter.split("=", 2);
                asked.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
            return asked;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    @Parameters({"decision", "caller", "from", "to", "cursor", "limit"})
    @GetMapping(path = "/readings", produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request, Model model) {
        AccessRecordPage page = readings.page(request);
        UnaryOperator<String> callers = names.callers();
        Given given = Given.of(request, "/readings", ASKED);
        model.addAttribute("given", given);
        model.addAttribute("who", given.value("caller") == null ? null : callers.apply(given.value("caller")));
        model.addAttribute(
                "lines",
                page.readings().stream().map(each -> Line.of(each, callers)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("droppedUntil", page.droppedUntil());
        return "audit/readings";
    }
}
