package vn.thamtra.check.difference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;

/** One column in both sheets; null where it is not there. */
record ColumnPair(@Nullable CellColumn before, @Nullable CellColumn after) {

    static ColumnPair of(CellColumn before, CellColumn after) {
        return new ColumnPair(before, after);
    }

    CellColumn any() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    @Nullable
    Cell old(@Nullable CellRow row) {
        return row == null || before == null ? null : row.cell(before.index());
    }

    @Nullable
    Cell fresh(@Nullable CellRow row) {
        return row == null || after == null ? null : row.cell(after.index());
    }
}
