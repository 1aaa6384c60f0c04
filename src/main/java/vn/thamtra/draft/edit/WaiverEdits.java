package vn.thamtra.draft.edit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thamtra.workbook.blank.BlankWorkbook;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.SheetName;

/** Writes that somebody accepts a warning into the sheet {@code Chấp nhận}, which a workbook without one is given. */
public final class WaiverEdits {
    private static final String SHEET = SheetName.WAIVERS.title();
    private static final String ID = "Mã";
    private static final String PREFIX = "CN-";

    private WaiverEdits() {}

    /**
     * A warning that is accepted.
     *
     * @param warning its code
     * @param subject the row, fact or sheet that it is about
     */
    public record Accepted(String warning, String subject, String reason, String decidedBy, LocalDate decidedOn) {}

    /**
     * The workbook with one more row, or why it cannot be written.
     *
     * @param file what faults call the workbook
     */
    public static Edited apply(String file, byte[] xlsx, Accepted accepted) {
        if (!(WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen)) {
            return CellEdits.unread(file);
        }
        return Table.named(seen.cells(), SHEET).isPresent()
                ? written(file, xlsx, accepted)
                : written(file, withSheet(xlsx), accepted);
    }

    private static byte[] withSheet(byte[] xlsx) {
        byte[] blank = BlankWorkbook.write("blank", false, List.of(SHEET));
        return new WorkbookPatch(List.of(), List.of(), List.of(SHEET)).apply(xlsx, blank);
    }

    private static Edited written(String file, byte[] xlsx, Accepted accepted) {
        Optional<Table> table = WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen
                ? Table.named(seen.cells(), SHEET).filter(named -> named.sheet().table())
                : Optional.empty();
        return table.isEmpty()
                ? ExampleEdits.refused(
                        0,
                        "sheet",
                        "NO_SHEET",
                        "Trang “" + SHEET + "” không có dòng tiêu đề",
                        "The sheet “" + SHEET + "” has no headings")
                : new Edited.Done(new WorkbookPatch(List.of(change(table.get(), accepted)), List.of(), List.of())
                        .apply(xlsx, xlsx));
    }

    /** Below the last row; of an empty table the first row is there, and looks as rows do. */
    private static SheetChange change(Table table, Accepted accepted) {
        List<CellRow> rows = table.sheet().rows();
        int headings = table.sheet().headings().index();
        int last = rows.stream().mapToInt(CellRow::index).max().orElse(headings);
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        texts(table, accepted).forEach((heading, text) -> table.column(heading)
                .ifPresent(column -> cells.put(column, table.content(new Place(last + 1, column), text))));
        String name = table.sheet().name();
        return rows.isEmpty()
                ? new SheetChange(name, byPlace(cells, last + 1), Set.of(), List.of(), Set.of(), List.of(), Set.of())
                : new SheetChange(
                        name,
                        Map.of(),
                        Set.of(),
                        List.of(new SheetChange.NewRow(last, cells, Map.of())),
                        Set.of(),
                        List.of(),
                        Set.of());
    }

    private static Map<Place, Cell> byPlace(Map<Integer, Cell> cells, int row) {
        return cells.entrySet().stream()
                .collect(Collectors.toMap(cell -> new Place(row, cell.getKey()), Map.Entry::getValue));
    }

    private static Map<String, String> texts(Table table, Accepted accepted) {
        Set<String> taken = table.sheet().rows().stream().map(CellRow::key).collect(Collectors.toSet());
        return Map.of(
                ID,
                ExampleEdits.next(taken, PREFIX),
                "Cảnh báo",
                accepted.warning(),
                "Dòng",
                accepted.subject(),
                "Lý do",
                accepted.reason(),
                "Người quyết định",
                accepted.decidedBy(),
                "Ngày quyết định",
                accepted.decidedOn().toString());
    }
}
