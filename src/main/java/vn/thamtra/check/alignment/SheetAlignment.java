package vn.thamtra.check.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/** Which sheet of one workbook is which of the other; blank ones count for nothing. */
public final class SheetAlignment {

    private static final double ALIKE = 0.5;

    /** One sheet in both workbooks; null where it is not there. */
    public record Pair(@Nullable CellSheet before, @Nullable CellSheet after) {

        public CellSheet any() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    private SheetAlignment() {}

    /** Sheets of the new workbook in their order, then those that are gone. */
    public static List<Pair> of(WorkbookCells before, WorkbookCells after, boolean renamed) {
        Map<String, CellSheet> old = byTitle(before);
        List<Pair> pairs = new ArrayList<>();
        byTitle(after).forEach((title, sheet) -> pairs.add(new Pair(old.remove(title), sheet)));
        for (CellSheet gone : old.values()) {
            int twin = renamed ? twin(gone, pairs) : -1;
            if (twin >= 0) {
                pairs.set(twin, new Pair(gone, pairs.get(twin).after()));
            } else {
                pairs.add(new Pair(gone, null));
            }
        }
        return pairs;
    }

    public static Map<String, CellSheet> byTitle(WorkbookCells cells) {
        Map<String, CellSheet> byTitle = new LinkedHashMap<>();
        for (CellSheet sheet : cells.sheets()) {
            if (!sheet.blank()) {
                String title =
                        byTitle.containsKey(sheet.title()) ? sheet.title() + "\n" + byTitle.size() : sheet.title();
                byTitle.put(title, sheet);
            }
        }
        return byTitle;
    }

    private static int twin(CellSheet gone, List<Pair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            CellSheet fresh = pairs.get(i).after();
            if (fresh != null && pairs.get(i).before() == null && alike(gone, fresh)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(CellSheet gone, CellSheet fresh) {
        return part(ids(gone), ids(fresh)) >= ALIKE && part(headings(gone), headings(fresh)) >= ALIKE;
    }

    private static double part(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() ? 0 : (double) both.size() / Math.max(one.size(), other.size());
    }

    private static Set<String> ids(CellSheet sheet) {
        return sheet.rows().stream()
                .map(CellRow::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> headings(CellSheet sheet) {
        return sheet.columns().stream().map(CellColumn::heading).collect(Collectors.toSet());
    }
}
