package vn.thamtra.draft.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.draft.edit.Edited.Why;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.Place;

/** Puts other contents into single cells: all of them, or none where one of them no longer says what was read. */
public final class CellEdits {
    private final WorkbookCells cells;
    private final Map<String, Map<Place, Cell>> contents = new LinkedHashMap<>();
    private final Map<String, Set<Place>> cleared = new LinkedHashMap<>();
    private final List<Why> reasons = new ArrayList<>();

    private CellEdits(WorkbookCells cells) {
        this.cells = cells;
    }

    /**
     * The workbook with the edit, or why it cannot be made.
     *
     * @param file what faults call the workbook
     */
    public static Edited apply(String file, byte[] xlsx, List<CellEdit> edits) {
        if (!(WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen)) {
            return unread(file);
        }
        CellEdits all = new CellEdits(seen.cells());
        for (int i = 0; i < edits.size(); i++) {
            all.edit(i, edits.get(i));
        }
        return all.reasons.isEmpty()
                ? new Edited.Done(all.patch().apply(xlsx, xlsx))
                : new Edited.Refused(List.copyOf(all.reasons));
    }

    /** The same for cells by their address. */
    public static Edited applyPlaced(String file, byte[] xlsx, List<PlacedEdit> edits) {
        return WorkbookCells.read(file, xlsx) instanceof WorkbookCells.Parsed.Seen seen
                ? apply(
                        file,
                        xlsx,
                        edits.stream().flatMap(edit -> edit.in(seen.cells())).toList())
                : unread(file);
    }

    static Edited unread(String file) {
        return new Edited.Refused(List.of(new Why(
                0,
                "workbook",
                "NOT_READ",
                new Message("Không đọc được tệp " + file, "The file " + file + " cannot be read"))));
    }

    private void edit(int number, CellEdit edit) {
        Optional<Table> table = Table.named(cells, edit.sheet());
        if (table.isEmpty()) {
            refuse(number, "sheet", "NO_SHEET", "Không có trang này: " + edit.sheet(), "There is no such sheet");
            return;
        }
        Optional<Cell> above = table.get().above(edit);
        if (above.isPresent()) {
            edit(number, edit, table.get(), above.get().place(), above.get());
            return;
        }
        Optional<CellRow> row = table.get().row(edit.row());
        Optional<Integer> column = table.get().column(edit.column());
        if (row.isEmpty()) {
            refuse(
                    number,
                    "row",
                    "NO_ROW",
                    "Không có đúng một dòng mã " + edit.row(),
                    "There is not one row of this id");
        } else if (column.isEmpty()) {
            refuse(
                    number,
                    "column",
                    "NO_COLUMN",
                    "Không có cột " + edit.column(),
                    "There is no column of this heading");
        } else {
            Place place = new Place(row.get().index(), column.get());
            edit(number, edit, table.get(), place, row.get().cell(column.get()));
        }
    }

    private void edit(int number, CellEdit edit, Table table, Place place, @Nullable Cell before) {
        String stands = before == null ? "" : before.text();
        if (!same(stands, edit.from())) {
            refuse(
                    number,
                    "from",
                    "CELL_CHANGED",
                    "Ở đó đang ghi «" + stands + "»",
                    "What stands there is «" + stands + "»");
            return;
        }
        String sheet = table.sheet().name();
        if (edit.to().isBlank()) {
            cleared.computeIfAbsent(sheet, any -> new LinkedHashSet<>()).add(place);
        } else if (!same(stands, edit.to())) {
            contents.computeIfAbsent(sheet, any -> new LinkedHashMap<>())
                    .put(place, table.content(place, edit.to().strip()));
        }
    }

    private static boolean same(String stands, String given) {
        return TypedCell.compared(Normalizer.normalize(given, Normalizer.Form.NFC))
                .equals(TypedCell.compared(stands));
    }

    private void refuse(int number, String member, String code, String vi, String en) {
        reasons.add(new Why(number, member, code, new Message(vi, en)));
    }

    private WorkbookPatch patch() {
        Set<String> sheets = new LinkedHashSet<>(contents.keySet());
        sheets.addAll(cleared.keySet());
        return new WorkbookPatch(
                sheets.stream()
                        .map(sheet -> new SheetChange(
                                sheet,
                                contents.getOrDefault(sheet, Map.of()),
                                cleared.getOrDefault(sheet, Set.of()),
                                List.of(),
                                Set.of(),
                                List.of(),
                                Set.of()))
                        .toList(),
                List.of(),
                List.of());
    }
}
