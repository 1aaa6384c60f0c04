package vn.thamtra.console.draft.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.fault.Place;

/**
 * A sheet as a table in which cells can be chosen.
 *
 * @param question what stands over the headings
 * @param policy how a table of values chooses among its rows; null in other sheets
 * @param table whether it has headings, by which cells are edited
 */
record GridView(
        String name,
        List<String> question,
        @Nullable Policy policy,
        boolean table,
        List<Heading> headings,
        List<Line> lines) {
    /**
     * What may be chosen beside the question.
     *
     * @param row how the row is named by which it is edited
     */
    record Policy(String address, String row, String column, String text, CellInput input) {
        private static Policy of(Cell cell, List<String> fitting) {
            return new Policy(
                    cell.place().address(),
                    CellRow.numbered(cell.place().row()),
                    Headings.HIT_POLICY,
                    cell.text(),
                    new CellInput(CellInput.Kind.CHOICE, fitting, "", ""));
        }
    }

    /** A column. */
    record Heading(int column, String text, String address) {}

    /**
     * A row.
     *
     * @param number as a person counts
     * @param named how it is told apart from the others: its id, or its number
     */
    record Line(int number, String named, String key, List<GridCell> cells) {}

    /**
     * What stands in one cell.
     *
     * @param heading by which it is edited; empty where it cannot be
     * @param text as it was typed
     * @param date its day; null where it is none
     */
    record GridCell(
            String address,
            String heading,
            boolean head,
            boolean english,
            String text,
            @Nullable LocalDate date,
            List<Finding> findings) {
        /** What stands before it where cells follow each other on paper; null where nothing stands in it, or over it. */
        public @Nullable String named() {
            return text.isBlank() || heading.isEmpty() ? null : heading;
        }

        /** The weight of what was found there; empty for nothing. */
        public String severity() {
            return findings.stream()
                    .map(finding ->
                            finding.waiver() == null ? finding.severity().name() : "NOTE")
                    .sorted()
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * The whole of a sheet.
     *
     * @param fitting the hit policies that its values can have
     * @param findings those of the sheet
     */
    static GridView of(CellSheet sheet, List<String> fitting, List<Finding> findings) {
        Optional<Cell> policy = sheet.hitPolicy();
        List<CellColumn> columns =
                sheet.columns().stream().filter(column -> !column.hidden()).toList();
        List<Line> lines = sheet.rows().stream()
                .filter(row -> !row.hidden())
                .map(row ->
                        new Line(row.index() + 1, named(sheet, row), row.key(), cells(sheet, row, columns, findings)))
                .toList();
        return new GridView(
                sheet.name(),
                sheet.above().stream()
                        .filter(cell -> policy.filter(cell::equals).isEmpty())
                        .map(Cell::text)
                        .toList(),
                policy.map(cell -> Policy.of(cell, fitting)).orElse(null),
                sheet.table(),
                columns.stream()
                        .map(column ->
                                new Heading(column.index(), heading(sheet, column), Place.columnName(column.index())))
                        .toList(),
                lines);
    }

    /** An id that two rows have names neither. */
    static String named(CellSheet sheet, CellRow row) {
        boolean alone = !row.key().isEmpty()
                && sheet.rows().stream()
                                .filter(other -> other.key().equals(row.key()))
                                .count()
                        == 1;
        return alone ? row.key() : row.numbered();
    }

    /** The row that is meant by such a name. */
    static Optional<CellRow> row(CellSheet sheet, String named) {
        return sheet.rows().stream()
                .filter(row -> named(sheet, row).equals(named))
                .findFirst();
    }

    private static String heading(CellSheet sheet, CellColumn column) {
        @Nullable Cell cell = sheet.headings().cell(column.index());
        return cell == null ? "" : cell.text();
    }

    private static List<GridCell> cells(
            CellSheet sheet, CellRow row, List<CellColumn> columns, List<Finding> findings) {
        List<GridCell> cells = new ArrayList<>();
        for (CellColumn column : columns) {
            @Nullable Cell cell = row.cell(column.index());
            String address = new Place(row.index(), column.index()).address();
            cells.add(new GridCell(
                    address,
                    column.heading(),
                    cells.isEmpty() && sheet.table(),
                    column.heading().endsWith("tiếng Anh"),
                    cell == null ? "" : cell.text(),
                    cell == null ? null : cell.date(),
                    findings.stream()
                            .filter(finding -> finding.cell().equals(address))
                            .toList()));
        }
        return cells;
    }
}
