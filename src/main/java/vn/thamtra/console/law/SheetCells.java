package vn.thamtra.console.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/** The sheets of a workbook as they stand in its file. */
public final class SheetCells {
    private SheetCells() {}

    /** In the order of the file, without those that are hidden or blank. */
    public static List<String> names(Rulebook rulebook, String file) {
        return all(rulebook, file).stream().map(CellSheet::name).toList();
    }

    /** The sheet of that name, its instruments found in the register; throws 404 where the workbook has none. */
    public static SheetView view(Rulebook rulebook, String file, String name) {
        return all(rulebook, file).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .map(sheet -> SheetView.of(sheet, new CitedText(Register.of(rulebook))))
                .orElseThrow(SheetCells::unknown);
    }

    /** All of them, as they are read. */
    public static List<SheetView> views(Rulebook rulebook, String file) {
        CitedText cited = new CitedText(Register.of(rulebook));
        return all(rulebook, file).stream()
                .map(sheet -> SheetView.of(sheet, cited))
                .toList();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "Bảng quyết định của thủ tục này không có trang nào tên như vậy.",
                "The workbook of this procedure has no sheet of that name."));
    }

    private static List<CellSheet> all(Rulebook rulebook, String file) {
        byte @Nullable [] bytes = rulebook.files().files().get(RulebookFiles.TABLES + file);
        return bytes != null && WorkbookCells.read(file, bytes) instanceof WorkbookCells.Parsed.Seen seen
                ? seen.cells().sheets().stream()
                        .filter(sheet -> !sheet.hidden() && !sheet.blank())
                        .toList()
                : List.of();
    }
}
