package vn.thamtra.check.alignment;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.SheetName;

/** Cells that may be empty. */
public final class Cells {

    public static final String NONE = "-";

    private Cells() {}

    public static boolean same(@Nullable Cell one, @Nullable Cell other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.same(other);
    }

    /** Whether it says more than that there is nothing to say. */
    public static boolean says(@Nullable Cell cell) {
        return cell != null && !cell.text().equals(NONE);
    }

    public static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    /** What stands over the headings: the question, or how a table of values chooses among its rows. */
    public static String above(String sheet, @Nullable Cell... versions) {
        boolean policy = SheetName.isOfValues(EarlierNames.today(sheet))
                && Stream.of(versions).anyMatch(cell -> Words.HIT_POLICY.has(text(cell)));
        return policy ? Headings.HIT_POLICY : "Câu hỏi";
    }

    public static String address(@Nullable Cell cell) {
        return cell == null ? "" : cell.place().address();
    }
}
