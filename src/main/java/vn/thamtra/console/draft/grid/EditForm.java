package vn.thamtra.console.draft.grid;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.TypedForm;
import vn.thamtra.draft.edit.CellEdit;
import vn.thamtra.draft.edit.RowEdit;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.Place;

/** What is typed in the grid, as an edit of the file. */
final class EditForm {
    private static final int CELL = 32_767;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final CellSheet sheet;
    private final CellInputs inputs;
    private final TypedForm form;

    EditForm(WorkbookCells workbook, String sheet, TypedForm form) {
        this.sheet = Grid.sheet(workbook, sheet);
        this.inputs = new CellInputs(workbook);
        this.form = form;
    }

    /** The revision is the one the page has shown, so that what stands there is what was read. */
    CellEdit cell() {
        Optional<CellRow> row = row();
        Optional<CellColumn> column = column();
        @Nullable
        Cell cell = row.flatMap(known -> column.map(CellColumn::index).map(known::cell))
                .orElse(null);
        if (cell == null && form.get("column").equals(Headings.HIT_POLICY)) {
            cell = sheet.hitPolicy().orElse(null);
        }
        String typed = form.words("to", CELL).orElse("");
        return new CellEdit(
                sheet.name(),
                form.get("row"),
                form.get("column"),
                cell == null ? "" : cell.text(),
                row.flatMap(known -> column.map(where -> stored(typed, known, where)))
                        .orElse(typed));
    }

    private Optional<CellRow> row() {
        return GridView.row(sheet, form.get("row"));
    }

    private Optional<CellColumn> column() {
        return sheet.columns().stream()
                .filter(column ->
                        !column.heading().isEmpty() && column.heading().equals(form.get("column")))
                .findFirst();
    }

    /** A day as workbooks have it where it is text. */
    private String stored(String typed, CellRow row, CellColumn column) {
        Matcher day = DAY.matcher(typed);
        return day.matches() && inputs.of(sheet, row, column).kind() == CellInput.Kind.DAY
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        day.group(3),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(1)))
                : typed;
    }

    /** Where the cell of the form stands in these sheets; null where it is gone. */
    @Nullable
    String place() {
        return row().flatMap(row -> column().map(column -> new Place(row.index(), column.index()).address()))
                .orElse(null);
    }

    /** A row that is put in, moved or taken out. */
    RowEdit ofRow() {
        RowEdit.Act act = Arrays.stream(RowEdit.Act.values())
                .filter(each -> each.name().equals(form.get("act")))
                .findFirst()
                .orElseThrow(() -> Grid.nothing("Không có việc như vậy.", "There is no such act."));
        return act == RowEdit.Act.INSERT
                ? new RowEdit(sheet.name(), act, "", form.get("row"), cells())
                : new RowEdit(sheet.name(), act, form.get("row"), form.get("after"), Map.of());
    }

    /** The first column tells the row apart from others. */
    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        Optional<CellRow> like = row();
        sheet.columns().stream()
                .filter(column -> !column.heading().isEmpty() && !column.hidden())
                .forEach(column -> {
                    String field = "cell-" + column.index();
                    String typed = cells.isEmpty()
                            ? form.needed(field, CELL)
                            : form.words(field, CELL).orElse("");
                    cells.put(
                            column.heading(),
                            like.map(row -> stored(typed, row, column)).orElse(typed));
                });
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
