package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.check.alignment.ColumnAlignment;
import vn.thamtra.check.alignment.ColumnPair;
import vn.thamtra.check.alignment.RowAlignment;
import vn.thamtra.check.alignment.RowPair;
import vn.thamtra.check.alignment.SheetAlignment;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.model.EarlierNames;

/** Compares one sheet with what it was. */
public final class SheetComparison {

    /** So much of a column must be the same under another heading for it to count as renamed. */
    private static final double RENAMED = 0.5;

    private final String name;
    private final SheetAlignment.Pair sheets;
    private final Wording wording;
    private final List<Difference> found = new ArrayList<>();

    private SheetComparison(SheetAlignment.Pair sheets, Wording wording) {
        this.name = sheets.any().name();
        this.sheets = sheets;
        this.wording = wording;
    }

    public static List<Difference> of(SheetAlignment.Pair sheets, Wording wording) {
        SheetComparison comparison = new SheetComparison(sheets, wording);
        comparison.compare();
        return comparison.found;
    }

    private void compare() {
        CellSheet before = sheets.before();
        CellSheet after = sheets.after();
        if (before == null || after == null) {
            whole(sheets.any(), after != null);
        } else if (before.table() == after.table()) {
            compare(before, after);
        } else {
            compare(before.asText(), after.asText());
        }
    }

    /** A sheet that only one of the workbooks has. */
    private void whole(CellSheet sheet, boolean added) {
        int rows = sheet.rows().size();
        sheet(
                added ? Difference.Kind.SHEET_ADDED : Difference.Kind.SHEET_REMOVED,
                added ? "" : sheet.name(),
                added ? sheet.name() : "",
                new Message(
                        (added ? "thêm trang, " : "bỏ trang, ") + rows + " dòng",
                        (added ? "sheet added, rows: " : "sheet removed, rows: ") + rows));
        if (added && sheet.hidden()) {
            hidden("", "", true, new Message("trang bị ẩn", "the sheet is hidden"));
        }
        CellSheet none = sheet.emptied();
        List<ColumnPair> columns =
                added ? ColumnAlignment.byHeading(none, sheet) : ColumnAlignment.byHeading(sheet, none);
        RowComparison rowByRow = new RowComparison(name, columns, new RowName(List.of(sheet)), wording);
        sheet.rows().forEach(row -> found.addAll(rowByRow.of(added ? new RowPair(null, row) : new RowPair(row, null))));
    }

    private static boolean isEarlier(CellSheet sheet) {
        return !EarlierNames.today(sheet.name()).equals(sheet.name());
    }

    private void compare(CellSheet before, CellSheet after) {
        if (!before.title().equals(after.title()) || isEarlier(before) != isEarlier(after)) {
            sheet(
                    Difference.Kind.SHEET_RENAMED,
                    before.name(),
                    after.name(),
                    new Message(
                            "đổi tên trang “" + Shown.line(before.name()) + "” → “" + Shown.line(after.name()) + "”",
                            "sheet renamed “" + Shown.line(before.name()) + "” → “" + Shown.line(after.name()) + "”"));
        }
        if (before.hidden() != after.hidden()) {
            hidden("", "", after.hidden(), Hiding.hiding("trang", "the sheet", after.hidden()));
        }
        above(before.above(), after.above());
        List<ColumnPair> byHeading = ColumnAlignment.byHeading(before, after);
        List<RowPair> rows = RowAlignment.of(before.rows(), after.rows(), byHeading, true);
        List<ColumnPair> columns = ColumnAlignment.withRenamed(byHeading, rows, RENAMED);
        RowName names = new RowName(List.of(before, after));
        if (before.table()) {
            ColumnComparison headings = new ColumnComparison(name, before.headings(), after.headings(), names, wording);
            columns.forEach(column -> found.addAll(headings.of(column, rows)));
        }
        RowComparison rowByRow = new RowComparison(name, columns, names, wording);
        rows.forEach(row -> found.addAll(rowByRow.of(row)));
        found.addAll(CommentComparison.of(before, after, columns, rows));
    }

    /** Over the headings stands the question that the sheet answers, and how a table of values chooses among rows. */
    private void above(List<Cell> before, List<Cell> after) {
        Map<String, Cell> old = new HashMap<>();
        before.forEach(cell -> old.put(cell.place().address(), cell));
        Map<String, Cell> fresh = new HashMap<>();
        after.forEach(cell -> fresh.put(cell.place().address(), cell));
        Stream.concat(after.stream(), before.stream())
                .map(cell -> cell.place().address())
                .distinct()
                .filter(address -> !Cells.same(old.get(address), fresh.get(address)))
                .forEach(address -> question(old.get(address), fresh.get(address)));
    }

    private void question(@Nullable Cell old, @Nullable Cell fresh) {
        found.add(new Difference(
                Difference.Kind.CELL_CHANGED,
                name,
                "",
                "",
                Cells.address(old),
                Cells.address(fresh),
                Cells.text(old),
                Cells.text(fresh),
                List.of(),
                wording.change(name, Cells.above(name, old, fresh), old, fresh, "")));
    }

    private void sheet(Difference.Kind kind, String old, String fresh, Message message) {
        found.add(new Difference(kind, name, "", "", "", "", old, fresh, List.of(), message));
    }

    private void hidden(String row, String heading, boolean hidden, Message message) {
        Difference.Kind kind = hidden ? Difference.Kind.HIDDEN : Difference.Kind.SHOWN;
        found.add(new Difference(kind, name, row, heading, "", "", "", "", List.of(), message));
    }
}
