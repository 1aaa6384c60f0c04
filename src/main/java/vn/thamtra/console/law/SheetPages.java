package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thamtra.console.Anchors;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.ProcedureTables;

/** {@code /procedures/{id}/sheets/{sheet}}: the table as legal staff know it. */
@Controller
public final class SheetPages {
    private final LawInForce law;

    SheetPages(LawInForce law) {
        this.law = law;
    }

    @Parameters({"on", "decision"})
    @GetMapping(path = "/procedures/{id}/sheets/{sheet}", produces = MediaType.TEXT_HTML_VALUE)
    String sheet(@PathVariable String id, @PathVariable String sheet, HttpServletRequest request, Model model) {
        Optional<String> decision = Query.of(request).text("decision");
        if (decision.isPresent()) {
            return decided(decision.get(), sheet);
        }
        LocalDate day = law.day(request);
        Rulebook rulebook = law.on(day);
        ProcedureTables tables = LawInForce.version(rulebook, id, day);
        model.addAttribute("on", day);
        model.addAttribute("tables", tables);
        model.addAttribute("sheets", SheetCells.names(rulebook, tables.file()));
        model.addAttribute("sheet", SheetCells.view(rulebook, tables.file(), sheet));
        return "law/sheet";
    }

    /** The row of a rule by the law of a day. */
    public static String address(String procedure, String sheet, String rule, LocalDate on) {
        return UriComponentsBuilder.fromPath("/procedures/{id}/sheets/{sheet}")
                .queryParam("on", on)
                .fragment("row-" + Anchors.of(rule))
                .encode()
                .buildAndExpand(procedure, sheet)
                .toUriString();
    }

    /** What a decision says to a sheet has an address of its own, for those who may read decisions. */
    private static String decided(String decision, String sheet) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/decisions/{id}/sheets/{sheet}")
                        .encode()
                        .buildAndExpand(PathId.uuid(decision), sheet)
                        .toUriString();
    }
}
