package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thamtra.access.Caller;
import vn.thamtra.console.Page;
import vn.thamtra.procedure.ProcedureList;
import vn.thamtra.procedure.ProcedureList.Line;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.wire.Parameters;

/** {@code /procedures}: which there are, and each as a citizen could read it. */
@Controller
final class ProcedurePages {
    private final LawInForce law;

    private final MonthCounts counts;

    ProcedurePages(LawInForce law, MonthCounts counts) {
        this.law = law;
        this.counts = counts;
    }

    @Parameters({"q", "field", "level", "on"})
    @GetMapping(path = "/procedures", produces = MediaType.TEXT_HTML_VALUE)
    String list(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        ProcedureSearch search = ProcedureSearch.of(request);
        ProcedureList all = ProcedureList.of(law.on(day), day);
        model.addAttribute("on", day);
        model.addAttribute("search", search);
        model.addAttribute("all", all.procedures().size());
        model.addAttribute("fields", ProcedureSearch.choices(all, Line::field));
        model.addAttribute("levels", ProcedureSearch.choices(all, Line::level));
        model.addAttribute("found", search.in(all, line -> page.say(line.name())));
        return "law/procedures";
    }

    @Parameters("on")
    @GetMapping(path = "/procedures/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        Rulebook rulebook = law.on(day);
        model.addAttribute("on", day);
        model.addAttribute("shown", ProcedureView.of(rulebook, LawInForce.version(rulebook, id, day), day));
        if (Caller.of(request).readsAll()) {
            model.addAttribute("months", counts.of(id, law.today()));
        }
        return "law/procedure";
    }
}
