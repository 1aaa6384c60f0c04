package vn.thamtra.workbook.edit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows, or columns, go when some are taken out and others put in. */
final class Shift {

    /** First and last, both included. */
    record Span(int first, int last) {}

    private final int[] removed;
    private final int[] after;

    /** @param after for each new one, the old one it follows; -1 to be the first */
    Shift(Collection<Integer> removed, List<Integer> after) {
        this.removed = removed.stream().mapToInt(Integer::intValue).sorted().toArray();
        this.after = after.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    static Shift none() {
        return new Shift(List.of(), List.of());
    }

    boolean removed(int index) {
        return Arrays.binarySearch(removed, index) >= 0;
    }

    /** Where one that stays goes. */
    int of(int index) {
        return index - below(removed, index) + below(after, index);
    }

    /** Where the new ones go that follow {@code index}, the first of them. */
    int insertedAfter(int index) {
        return index + 1 - below(removed, index + 1) + below(after, index);
    }

    /** Where a span goes; null where nothing of it is left. With {@code growing}, new ones at its edges belong to it. */
    @Nullable
    Span of(Span span, boolean growing) {
        int first = span.first();
        int last = span.last();
        while (first <= last && removed(first)) {
            first++;
        }
        while (last >= first && removed(last)) {
            last--;
        }
        if (first > last) {
            return null;
        }
        int before = growing ? behind(span.first() - 1) : 0;
        int behind = growing ? below(after, span.last() + 1) - below(after, last) : 0;
        return new Span(of(first) - before, of(last) + behind);
    }

    /** How many new ones follow {@code index}. */
    int behind(int index) {
        return below(after, index + 1) - below(after, index);
    }

    /** How many are smaller. */
    private static int below(int[] sorted, int limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
