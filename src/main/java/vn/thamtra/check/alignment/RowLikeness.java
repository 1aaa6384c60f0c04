package vn.thamtra.check.alignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;

/** How much two rows say the same, column by column. */
final class RowLikeness {

    /** Columns that say what a row is about. */
    private static final Set<String> ABOUT = Set.of("Thành phần", "Tiêu chí", "Tên", "Đối tượng");

    private static final String ID = "Mã";
    private static final int WEIGHT_ABOUT = 16;
    private static final int WEIGHT = 4;

    private final List<ColumnPair> columns;

    /** Every row is held against many others. */
    private final Map<String, Set<String>> words = new HashMap<>();

    RowLikeness(List<ColumnPair> columns) {
        this.columns = columns.stream()
                .filter(pair -> pair.before() != null && pair.after() != null)
                .toList();
    }

    String oldContent(CellRow row, boolean withId) {
        StringBuilder content = new StringBuilder();
        columns.forEach(pair -> add(content, pair.any(), pair.old(row), withId));
        return content.toString();
    }

    String newContent(CellRow row, boolean withId) {
        StringBuilder content = new StringBuilder();
        columns.forEach(pair -> add(content, pair.any(), pair.fresh(row), withId));
        return content.toString();
    }

    private static void add(StringBuilder content, CellColumn column, @Nullable Cell cell, boolean withId) {
        if (cell != null && (withId || !column.heading().equals(ID))) {
            content.append(cell.kind().name()).append(cell.text());
        }
        content.append('\0');
    }

    /** Whether there is more in the row than its id. */
    boolean says(CellRow row) {
        return columns.stream()
                        .filter(pair -> !pair.any().heading().equals(ID))
                        .filter(pair -> Cells.says(pair.fresh(row)))
                        .count()
                > 1;
    }

    /** From 0 to 1. */
    double degree(CellRow before, CellRow after) {
        double all = 0;
        double same = 0;
        for (ColumnPair column : columns) {
            Cell old = column.old(before);
            Cell fresh = column.fresh(after);
            double weight = weight(column, old, fresh);
            all += weight;
            same += weight * alike(old, fresh);
        }
        return all == 0 ? 0 : same / all;
    }

    private static double weight(ColumnPair column, @Nullable Cell old, @Nullable Cell fresh) {
        String heading = column.any().heading();
        if (heading.equals(ID) || (!Cells.says(old) && !Cells.says(fresh))) {
            return heading.equals(ID) ? 0 : 1;
        }
        return ABOUT.contains(heading) ? WEIGHT_ABOUT : WEIGHT;
    }

    private double alike(@Nullable Cell old, @Nullable Cell fresh) {
        if (old == null || fresh == null || old.same(fresh)) {
            return Cells.same(old, fresh) ? 1 : 0;
        }
        Set<String> said = words(old);
        Set<String> others = words(fresh);
        int all = said.size() + others.size();
        return all < 6 ? 0 : 2.0 * said.stream().filter(others::contains).count() / all;
    }

    private Set<String> words(Cell cell) {
        return words.computeIfAbsent(cell.text(), text -> Set.copyOf(Arrays.asList(text.split("\\s+"))));
    }
}
