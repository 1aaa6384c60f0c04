package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.console.Anchors;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.Instrument;

/** {@code /law}: the register of instruments. */
@Controller
final class LawPages {
    private final LawInForce law;

    LawPages(LawInForce law) {
        this.law = law;
    }

    @Parameters({"q", "on"})
    @GetMapping(path = "/law", produces = MediaType.TEXT_HTML_VALUE)
    String register(HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        @Nullable String text = Query.of(request).text("q").orElse(null);
        List<Register.Entry> all = Register.entries(law.on(day), day);
        model.addAttribute("on", day);
        model.addAttribute("text", text);
        model.addAttribute("all", all.size());
        model.addAttribute(
                "found",
                all.stream()
                        .filter(entry -> text == null || Anchors.matches(words(entry.instrument()), text))
                        .toList());
        return "law/register";
    }

    @Parameters("on")
    @GetMapping(path = "/law/forms", produces = MediaType.TEXT_HTML_VALUE)
    String forms(HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        model.addAttribute("on", day);
        model.addAttribute("sets", FormSetView.of(law.on(day)));
        return "law/forms";
    }

    @Parameters("on")
    @GetMapping(path = "/law/clauses", produces = MediaType.TEXT_HTML_VALUE)
    String clauses(HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        model.addAttribute("on", day);
        model.addAttribute("register", ClauseRegister.of(law.on(day), day));
        return "law/clauses";
    }

    private static String words(Instrument instrument) {
        @Nullable Message title = instrument.title();
        return String.join(
                " ",
                instrument.number(),
                String.valueOf(instrument.issuer()),
                title == null ? "" : title.vi() + " " + title.en());
    }
}
