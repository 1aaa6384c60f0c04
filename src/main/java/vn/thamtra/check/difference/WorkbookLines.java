package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/**
 * A whole workbook as text for programs that compare line by line: one cell a line, each with the id of its row and its
 * heading. The order of sheets, rows and columns in the file does not show.
 */
public final class WorkbookLines {

    private WorkbookLines() {}

    public static List<String> of(WorkbookCells cells) {
        List<String> lines = new ArrayList<>();
        cells.sheets().stream()
                .filter(sheet -> !sheet.blank())
                .sorted(Comparator.comparing(CellSheet::title))
                .forEach(sheet -> add(sheet, lines));
        return lines;
    }

    private static void add(CellSheet sheet, List<String> lines) {
        lines.add("## " + Shown.line(sheet.name()) + (sheet.hidden() ? " (ẩn)" : ""));
        sheet.above().forEach(cell -> lines.add(said(cell)));
        Map<String, CellColumn> columns = new TreeMap<>();
        for (CellColumn column : sheet.columns()) {
            String letter = String.format(Locale.ROOT, "%05d", column.index());
            columns.put(column.heading() + '\n' + (sheet.table() ? columns.size() : letter), column);
        }
        List<String> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(row(row, columns, sheet.table())));
        rows.stream().sorted().flatMap(String::lines).forEach(lines::add);
    }

    private static String row(CellRow row, Map<String, CellColumn> columns, boolean table) {
        List<String> lines = new ArrayList<>();
        String key = row.key().isEmpty() ? "" : Shown.line(row.key()) + " · ";
        columns.values().forEach(column -> {
            Cell cell = row.cell(column.index());
            if (cell != null) {
                lines.add(key + (table ? Shown.line(column.heading()) + ": " : "") + said(cell));
            }
        });
        return String.join("\n", lines) + (row.hidden() ? "\n" + key + "(ẩn)" : "");
    }

    private static String said(Cell cell) {
        return Shown.line(cell.text()) + (cell.kind() == Cell.Kind.TEXT ? "" : " (" + cell.kind() + ")");
    }
}
