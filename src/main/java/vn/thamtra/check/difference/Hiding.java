package vn.thamtra.check.difference;

import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.CellRow;

/** That what was seen is hidden, or the other way round. */
final class Hiding {
    private Hiding() {}

    static Message hiding(String vi, String en, boolean hidden) {
        return new Message((hidden ? "ẩn " : "hiện ") + vi, (hidden ? "hidden: " : "shown: ") + en);
    }

    /** Whether the row is hidden in the second sheet only, or in the first only. */
    static boolean hidingChanged(@Nullable CellRow before, @Nullable CellRow after) {
        return after != null && after.hidden() != (before != null && before.hidden());
    }
}
