package vn.thamtra.check.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.CellRow;

/**
 * Which row of one sheet is which of the other: by id, wherever it stands. Rows that share an id, and rows without one,
 * are told apart by what they say.
 */
public final class RowAlignment {

    /** Beyond so many comparisons rows that share an id are taken in their order. */
    private static final int MOST = 250_000;

    private static final double ALIKE = 0.5;

    private record Likeness(CellRow before, CellRow after, double degree) {}

    private final RowLikeness likeness;
    private final IdentityHashMap<CellRow, CellRow> paired = new IdentityHashMap<>();
    private final IdentityHashMap<CellRow, CellRow> origin = new IdentityHashMap<>();

    private RowAlignment(List<ColumnPair> columns) {
        likeness = new RowLikeness(columns);
    }

    /** Rows of the new sheet in their order; one that is gone stands after the row it followed. */
    public static List<RowPair> of(
            List<CellRow> before, List<CellRow> after, List<ColumnPair> columns, boolean renamed) {
        RowAlignment alignment = new RowAlignment(columns);
        Map<String, List<CellRow>> old = byKey(before);
        Map<String, List<CellRow>> fresh = byKey(after);
        fresh.forEach((key, rows) -> alignment.group(old.getOrDefault(key, List.of()), rows, !key.isEmpty()));
        if (renamed) {
            alignment.renamed(alignment.left(before, true), alignment.left(after, false));
        }
        return alignment.ordered(before, after);
    }

    private static Map<String, List<CellRow>> byKey(List<CellRow> rows) {
        Map<String, List<CellRow>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), unused -> new ArrayList<>()).add(row));
        return byKey;
    }

    private void group(List<CellRow> old, List<CellRow> fresh, boolean keyed) {
        if (keyed && old.size() == 1 && fresh.size() == 1) {
            pair(old.get(0), fresh.get(0));
            return;
        }
        equal(old, fresh, true);
        List<CellRow> before = left(old, true);
        List<CellRow> after = left(fresh, false);
        if ((long) before.size() * after.size() <= MOST) {
            alike(before, after);
        } else if (keyed) {
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                pair(before.get(i), after.get(i));
            }
        }
    }

    /** The same content under another id. */
    private void renamed(List<CellRow> old, List<CellRow> fresh) {
        equal(
                old.stream().filter(row -> !row.key().isEmpty()).toList(),
                fresh.stream().filter(row -> !row.key().isEmpty()).toList(),
                false);
    }

    private void equal(List<CellRow> old, List<CellRow> fresh, boolean withId) {
        Map<String, Deque<CellRow>> byContent = new HashMap<>();
        for (CellRow row : old) {
            byContent
                    .computeIfAbsent(likeness.oldContent(row, withId), unused -> new ArrayDeque<>())
                    .add(row);
        }
        for (CellRow row : fresh) {
            Deque<CellRow> same = byContent.get(likeness.newContent(row, withId));
            if (same != null && !same.isEmpty() && (withId || likeness.says(row))) {
                pair(same.removeFirst(), row);
            }
        }
    }

    private void alike(List<CellRow> old, List<CellRow> fresh) {
        List<Likeness> all = new ArrayList<>();
        for (CellRow before : old) {
            for (CellRow after : fresh) {
                double degree = likeness.degree(before, after);
                if (degree >= ALIKE) {
                    all.add(new Likeness(before, after, degree));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Likeness::degree).reversed());
        for (Likeness pair : all) {
            if (!paired.containsKey(pair.before()) && !origin.containsKey(pair.after())) {
                pair(pair.before(), pair.after());
            }
        }
    }

    private void pair(CellRow before, CellRow after) {
        paired.put(before, after);
        origin.put(after, before);
    }

    private List<CellRow> left(List<CellRow> rows, boolean old) {
        IdentityHashMap<CellRow, CellRow> found = old ? paired : origin;
        return rows.stream().filter(row -> !found.containsKey(row)).toList();
    }

    private List<RowPair> ordered(List<CellRow> before, List<CellRow> after) {
        IdentityHashMap<CellRow, List<CellRow>> goneAfter = new IdentityHashMap<>();
        List<RowPair> ordered = new ArrayList<>();
        @Nullable CellRow last = null;
        for (CellRow old : before) {
            if (paired.containsKey(old)) {
                last = old;
            } else if (last == null) {
                ordered.add(new RowPair(old, null));
            } else {
                goneAfter.computeIfAbsent(last, unused -> new ArrayList<>()).add(old);
            }
        }
        for (CellRow fresh : after) {
            @Nullable CellRow old = origin.get(fresh);
            ordered.add(new RowPair(old, fresh));
            (old == null ? List.<CellRow>of() : goneAfter.getOrDefault(old, List.of()))
                    .forEach(gone -> ordered.add(new RowPair(gone, null)));
        }
        return ordered;
    }
}
