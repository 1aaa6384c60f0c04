package vn.thamtra.console.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Anchors;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;

/**
 * A sheet as a table.
 *
 * @param question what stands over the headings
 * @param headings empty in a sheet of free text
 */
public record SheetView(String name, List<String> question, List<String> headings, List<Line> lines) {

    /**
     * A row.
     *
     * @param anchor by which it is found from elsewhere; null where its id has been seen before, or it has none
     */
    public record Line(String key, @Nullable String anchor, List<ShownCell> cells) {}

    /**
     * What stands in one cell.
     *
     * @param date its day; null where it is none
     * @param english whether it is the English of something
     */
    public record ShownCell(
            String address,
            String heading,
            boolean head,
            boolean english,
            List<CitedText.Part> text,
            @Nullable LocalDate date) {
        /** What stands before it where cells follow each other on paper; null where nothing stands in it, or over it. */
        public @Nullable String named() {
            boolean blank =
                    date == null && text.stream().allMatch(part -> part.text().isBlank());
            return blank || heading.isEmpty() ? null : heading;
        }
    }

    static SheetView of(CellSheet sheet, CitedText cited) {
        List<CellColumn> columns =
                sheet.columns().stream().filter(column -> !column.hidden()).toList();
        Set<String> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (CellRow row : sheet.rows()) {
            if (!row.hidden()) {
                String anchor = "row-" + Anchors.of(row.key());
                boolean first = !row.key().isEmpty() && seen.add(anchor);
                lines.add(new Line(row.key(), first ? anchor : null, cells(row, columns, sheet, cited)));
            }
        }
        return new SheetView(
                sheet.name(),
                sheet.above().stream().map(Cell::text).toList(),
                sheet.table()
                        ? columns.stream().map(column -> heading(sheet, column)).toList()
                        : List.of(),
                lines);
    }

    /** As it stands in the file. */
    private static String heading(CellSheet sheet, CellColumn column) {
        @Nullable Cell cell = sheet.headings().cell(column.index());
        return cell == null ? "" : cell.text();
    }

    private static List<ShownCell> cells(CellRow row, List<CellColumn> columns, CellSheet sheet, CitedText cited) {
        List<ShownCell> cells = new ArrayList<>();
        for (CellColumn column : columns) {
            @Nullable Cell cell = row.cell(column.index());
            cells.add(new ShownCell(
                    cell == null ? "" : cell.place().address(),
                    column.heading(),
                    cells.isEmpty() && sheet.table() && !row.key().isEmpty(),
                    column.heading().endsWith("tiếng Anh"),
                    cell == null ? List.of() : cited.parts(cell.text()),
                    cell == null ? null : cell.date()));
        }
        return cells;
    }
}
