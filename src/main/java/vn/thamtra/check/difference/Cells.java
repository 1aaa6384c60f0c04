package vn.thamtra.check.difference;

import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;

/** Cells that may be empty. */
final class Cells {

    static final String NONE = "-";

    private Cells() {}

    static boolean same(@Nullable Cell one, @Nullable Cell other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.same(other);
    }

    /** Whether it says more than that there is nothing to say. */
    static boolean says(@Nullable Cell cell) {
        return cell != null && !cell.text().equals(NONE);
    }

    static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    static String address(@Nullable Cell cell) {
        return cell == null ? "" : cell.place().address();
    }
}
