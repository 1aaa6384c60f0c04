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
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.fault.Place;

/** Compares the comments of two copies of a sheet: each goes along with its cell, wherever that has moved. */
final class CommentComparison {
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

    /** Null where its row or column is gone; beside the table nothing moves. */
    private @Nullable Place moved(Place place) {
        return goneRows.contains(place.row()) || goneColumns.contains(place.column())
                ? null
                : new Place(
                        rows.getOrDefault(place.row(), place.row()),
                        columns.getOrDefault(place.column(), place.column()));
    }

    private Difference difference(@Nullable Place old, @Nullable Place now, String was, String is) {
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
    private Map<Place, String> carriedOver() {
        Map<Place, String> over = new LinkedHashMap<>();
        before.comments().forEach((place, text) -> {
            @Nullable Place now = moved(place);
            if (now != null) {
                over.put(now, text);
            }
        });
        return over;
    }

    private static CommentComparison between(CellSheet before, CellSheet after) {
        CellSheet old = before.table() == after.table() ? before : before.asText();
        CellSheet fresh = before.table() == after.table() ? after : after.asText();
        List<ColumnPair> columns = ColumnAlignment.byHeading(old, fresh);
        return new CommentComparison(old, fresh, columns, RowAlignment.of(old.rows(), fresh.rows(), columns, true));
    }

    /**
     * What the comments of their copy come to in what was merged out of ours.
     *
     * @param taken those to be put in, by their cell; nothing where one is to go
     * @param left those of theirs that ours says otherwise, or of which the cell is gone
     */
    record Merged(Map<Place, String> taken, List<Difference> left) {}

    /**
     * Merges the comments of a sheet: what only they changed since the base is taken.
     *
     * @param made the merged sheet, with the comments of ours
     */
    static Merged merge(CellSheet base, CellSheet theirs, CellSheet made, Side kept) {
        Map<Place, String> taken = new LinkedHashMap<>();
        List<Difference> left = new ArrayList<>();
        if (base.comments().equals(theirs.comments()) && base.comments().isEmpty()) {
            return new Merged(taken, left);
        }
        Map<Place, String> old = between(base, made).carriedOver();
        CommentComparison other = between(theirs, made);
        Map<Place, String> fresh = other.carriedOver();
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(fresh.keySet());
        for (Place place : places) {
            String was = old.getOrDefault(place, "");
            String said = fresh.getOrDefault(place, "");
            String own = made.comments().getOrDefault(place, "");
            if (!said.equals(was) && !said.equals(own)) {
                if (own.equals(was) || kept == Side.THEIRS) {
                    taken.put(place, said);
                } else {
                    left.add(other.difference(null, place, own, said));
                }
            }
        }
        theirs.comments().forEach((place, text) -> {
            if (other.moved(place) == null && !base.comments().containsValue(text)) {
                left.add(other.difference(place, null, "", text));
            }
        });
        return new Merged(taken, left);
    }
}
