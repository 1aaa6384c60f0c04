package vn.thamtra.check.alignment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;

/** One column in both sheets; null where it is not there. */
public record ColumnPair(
        @Nullable CellColumn before, @Nullable CellColumn after) {

    public static ColumnPair of(CellColumn before, CellColumn after) {
        return new ColumnPair(before, after);
    }

    public CellColumn any() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    public @Nullable Cell old(@Nullable CellRow row) {
        return row == null || before == null ? null : row.cell(before.index());
    }

    public @Nullable Cell fresh(@Nullable CellRow row) {
        return row == null || after == null ? null : row.cell(after.index());
    }
}
