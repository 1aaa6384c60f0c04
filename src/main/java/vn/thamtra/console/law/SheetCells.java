package vn.thamtra.console.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/** The sheets of a workbook as they stand in its file. */
final class SheetCells {
    private SheetCells() {}

    static List<String> names(Rulebook rulebook, String file) {
        return all(rulebook, file).stream().map(CellSheet::name).toList();
    }

    static Optional<CellSheet> sheet(Rulebook rulebook, String file, String name) {
        return all(rulebook, file).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst();
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
