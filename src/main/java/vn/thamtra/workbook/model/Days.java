package vn.thamtra.workbook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of receipt for which a row is law, both included ({@code Từ ngày}, {@code Đến ngày}). On any other day the row
 * does not exist.
 *
 * @param from null where it is law since the procedure is
 * @param to null where it is law as long as the procedure is
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Days ALL = new Days(null, null);

    public boolean areAll() {
        return from == null && to == null;
    }

    /** Whether some day lies in both. */
    public boolean meet(Days other) {
        boolean before = to != null && other.from != null && to.isBefore(other.from);
        boolean after = from != null && other.to != null && from.isAfter(other.to);
        return !before && !after;
    }

    /** What they ask of the day of receipt; nothing where they are all days. */
    public List<UnaryTest> tests() {
        List<UnaryTest> tests = new ArrayList<>();
        if (from != null) {
            tests.add(new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, from));
        }
        if (to != null) {
            tests.add(new UnaryTest.Compare(UnaryTest.Operator.AT_MOST, to));
        }
        return tests;
    }

    public boolean include(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
