package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.wire.Parameters;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.model.ProcedureTables;

/** {@code /procedures/{id}/sheets/{sheet}}: the table as legal staff know it. */
@Controller
final class SheetPages {
    private final LawInForce law;

    SheetPages(LawInForce law) {
        this.law = law;
    }

    @Parameters("on")
    @GetMapping(path = "/procedures/{id}/sheets/{sheet}", produces = MediaType.TEXT_HTML_VALUE)
    String sheet(@PathVariable String id, @PathVariable String sheet, HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        Rulebook rulebook = law.on(day);
        ProcedureTables tables = LawInForce.version(rulebook, id, day);
        CellSheet cells = SheetCells.sheet(rulebook, tables.file(), sheet).orElseThrow(SheetPages::unknown);
        model.addAttribute("on", day);
        model.addAttribute("tables", tables);
        model.addAttribute("sheets", SheetCells.names(rulebook, tables.file()));
        model.addAttribute("sheet", SheetView.of(cells, new CitedText(Register.of(rulebook))));
        return "law/sheet";
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "Bảng quyết định của thủ tục này không có trang nào tên như vậy.",
                "The workbook of this procedure has no sheet of that name."));
    }
}
