package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.SheetName;

/** Lays the cells of one sheet out by headings and rows, without asking whether they may stand there. */
final class CellSheets {

    private final RawSheet sheet;
    private final NavigableMap<Integer, List<RawCell>> rows = new TreeMap<>();
    private final Set<Integer> used = new TreeSet<>();
    private final @Nullable Integer headingRow;

    private CellSheets(RawSheet sheet) {
        this.sheet = sheet;
        for (RawCell cell : sheet.cells()) {
            rows.computeIfAbsent(cell.place().row(), unused -> new ArrayList<>())
                    .add(cell);
        }
        headingRow = sheet.name().equals(SheetName.REMARKS.title()) ? null : TableReader.headingRow(rows);
    }

    static CellSheet of(RawSheet sheet) {
        return new CellSheets(sheet).sheet();
    }

    private CellSheet sheet() {
        int start = headingRow == null ? -1 : headingRow;
        List<Cell> above = rows.headMap(Math.max(start, 0), false).values().stream()
                .flatMap(List::stream)
                .map(Cell::of)
                .toList();
        CellRow headings = new CellRow(start, "", false, cells(rows.getOrDefault(start, List.of())));
        int key = keyColumn(headings);
        List<CellRow> table = new ArrayList<>();
        rows.tailMap(start, false).forEach((row, cells) -> table.add(row(row, cells, key)));
        String title = EarlierNames.today(
                Characters.matched(sheet.name(), Characters.Use.NAME).text());
        return new CellSheet(
                sheet.name(),
                title,
                sheet.hidden(),
                above,
                headings,
                columns(headings),
                table,
                sheet.struck(),
                sheet.comments());
    }

    private CellRow row(int row, List<RawCell> cells, int keyColumn) {
        Map<Integer, Cell> byColumn = cells(cells);
        Cell id = byColumn.get(keyColumn);
        String key = id == null
                ? ""
                : Characters.matched(id.text(), Characters.Use.CODE).text();
        return new CellRow(row, key, sheet.hiddenRows().contains(row), byColumn);
    }

    private Map<Integer, Cell> cells(List<RawCell> cells) {
        Map<Integer, Cell> byColumn = new LinkedHashMap<>();
        for (RawCell cell : cells) {
            used.add(cell.place().column());
            byColumn.put(cell.place().column(), Cell.of(cell));
        }
        return byColumn;
    }

    private static int keyColumn(CellRow headings) {
        return headings.cells().values().stream()
                .filter(cell -> heading(cell).equals(Headings.ID))
                .map(cell -> cell.place().column())
                .findFirst()
                .orElse(-1);
    }

    private List<CellColumn> columns(CellRow headings) {
        return used.stream()
                .map(column -> new CellColumn(
                        column,
                        heading(headings.cell(column)),
                        sheet.hiddenColumns().contains(column)))
                .toList();
    }

    private static String heading(@Nullable Cell cell) {
        return cell == null
                ? ""
                : EarlierNames.today(
                        Characters.matched(cell.text(), Characters.Use.NAME).text());
    }
}
