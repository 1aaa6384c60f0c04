package vn.thamtra.console.rowuse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.Names;
import vn.thamtra.console.law.LawInForce;
import vn.thamtra.rowuse.RowUse;
import vn.thamtra.rowuse.RowUses;
import vn.thamtra.verdict.Source;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /rules}: the rows in force that no decision has used since a day, by procedure. */
@Controller
final class RowUsePages {
    private final RowUses uses;
    private final LawInForce law;
    private final Names names;

    RowUsePages(RowUses uses, LawInForce law, Names names) {
        this.uses = uses;
        this.law = law;
        this.names = names;
    }

    @Parameters("since")
    @GetMapping(path = "/rules", produces = MediaType.TEXT_HTML_VALUE)
    String unused(HttpServletRequest request, Model model) {
        LocalDate today = law.today();
        LocalDate since = Query.of(request).date("since").orElse(today.minusYears(1));
        uses.catchUp();
        List<RowUse> all = uses.list(null, today).stream()
                .filter(use -> use.source() != null)
                .toList();
        model.addAttribute("since", since);
        model.addAttribute("all", all.size());
        model.addAttribute("decisions", uses.counted());
        model.addAttribute("unused", unused(all, since, today));
        model.addAttribute("names", names.procedures(today));
        return "rowuse/rules";
    }

    private static Map<String, List<UnusedRow>> unused(List<RowUse> all, LocalDate since, LocalDate today) {
        Instant begin = CivilTime.at(since, LocalTime.MIDNIGHT).toInstant();
        Map<String, List<UnusedRow>> unused = new LinkedHashMap<>();
        for (RowUse use : all) {
            if (use.isUnusedSince(begin) && use.source() instanceof Source.Cell cell) {
                unused.computeIfAbsent(use.procedure(), none -> new ArrayList<>())
                        .add(UnusedRow.of(use, cell, today));
            }
        }
        return unused;
    }
}
