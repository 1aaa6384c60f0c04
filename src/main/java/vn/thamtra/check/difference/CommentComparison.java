package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.ColumnAlignment;
import vn.thamtra.check.alignment.ColumnPair;
import vn.thamtra.check.alignment.RowAlignment;
import vn.thamtra.check.alignment.RowPair;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.fault.Place;

/** Compares the comments of two copies of a sheet: each goes along with its cell, wherever that has moved. */
public final class CommentComparison {
    private final CellSheet before;
    private final CellSheet after;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Set<Integer> goneRows = new LinkedHashSet<>();
    private final Set<Integer> goneColumns = new LinkedHashSet<>();
    private final List<Difference> found = new ArrayList<>();

    private CommentComparison(CellSheet before, CellSheet after, List<ColumnPair> columns, List<RowPair> rows) {
        this.before = before;
        this.after = after;
        this.rows.put(before.headings().index(), after.headings().index());
        rows.forEach(this::row);
        columns.forEach(this::column);
    }

    static List<Difference> of(CellSheet before, CellSheet after, List<ColumnPair> columns, List<RowPair> rows) {
        if (before.comments().equals(after.comments()) && before.comments().isEmpty()) {
            return List.of();
        }
        CommentComparison comparison = new CommentComparison(before, after, columns, rows);
        comparison.compare();
        return comparison.found;
    }

    private void row(RowPair row) {
        if (row.before() != null && row.after() != null) {
            rows.put(row.before().index(), row.after().index());
        } else if (row.before() != null) {
            goneRows.add(row.before().index());
        }
    }

    private void column(ColumnPair column) {
        if (column.before() != null && column.after() != null) {
            columns.put(column.before().index(), column.after().index());
        } else if (column.before() != null) {
            goneColumns.add(column.before().index());
        }
    }

    private void compare() {
        Set<Place> known = new LinkedHashSet<>();
        before.comments().forEach((place, text) -> {
            @Nullable Place now = moved(place);
            if (now != null) {
                known.add(now);
            }
            String other = now == null ? "" : after.comments().getOrDefault(now, "");
            if (!text.equals(other)) {
                found.add(difference(place, now, text, other));
            }
        });
        after.comments().forEach((place, text) -> {
            if (!known.contains(place)) {
                found.add(difference(null, place, "", text));
            }
        });
    }

    /** Where the cell of {@code before} is now; null where its row or column is gone. Beside the table nothing moves. */
    public @Nullable Place moved(Place place) {
        return goneRows.contains(place.row()) || goneColumns.contains(place.column())
                ? null
                : new Place(
                        rows.getOrDefault(place.row(), place.row()),
                        columns.getOrDefault(place.column(), place.column()));
    }

    public Difference difference(@Nullable Place old, @Nullable Place now, String was, String is) {
        CellSheet sheet = now == null ? before : after;
        Place place = now == null ? Objects.requireNonNull(old) : now;
        String said = was.isEmpty()
                ? "“" + Shown.shortened(is) + "”"
                : is.isEmpty()
                        ? "“" + Shown.shortened(was) + "” → (không còn)"
                        : "“" + Shown.differing(was, is) + "” → “" + Shown.differing(is, was) + "”";
        String row = sheet.rows().stream()
                .filter(one -> one.index() == place.row())
                .findFirst()
                .map(CellRow::named)
                .orElseGet(() -> CellRow.numbered(place.row()));
        return new Difference(
                Difference.Kind.COMMENT_CHANGED,
                after.name(),
                row,
                heading(sheet, place),
                old == null ? "" : old.address(),
                now == null ? "" : now.address(),
                was,
                is,
                List.of(),
                new Message(
                        "chú thích của ô (comment): " + said,
                        "comment of the cell: " + said.replace("(không còn)", "(gone)")));
    }

    private static String heading(CellSheet sheet, Place place) {
        return sheet.columns().stream()
                .filter(column -> column.index() == place.column())
                .findFirst()
                .map(CellColumn::heading)
                .orElse("");
    }

    /** Which comment each cell of {@code after} has in {@code before}; those of cells that are gone are not among them. */
    public Map<Place, String> carriedOver() {
        Map<Place, String> over = new LinkedHashMap<>();
        before.comments().forEach((place, text) -> {
            @Nullable Place now = moved(place);
            if (now != null) {
                over.put(now, text);
            }
        });
        return over;
    }

    public static CommentComparison between(CellSheet before, CellSheet after) {
        CellSheet old = before.table() == after.table() ? before : before.asText();
        CellSheet fresh = before.table() == after.table() ? after : after.asText();
        List<ColumnPair> columns = ColumnAlignment.byHeading(old, fresh);
        return new CommentComparison(old, fresh, columns, RowAlignment.of(old.rows(), fresh.rows(), columns, true));
    }
}
