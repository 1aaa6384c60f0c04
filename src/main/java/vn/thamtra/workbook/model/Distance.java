package vn.thamtra.workbook.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/**
 * What a cell demands of how a fact lies to another of its type.
 *
 * @param days nothing where the form counts none
 */
public record Distance(Form form, BigDecimal days) {

    /** The ways of saying it, as cells say them of a fact X and a number n of days. */
    public enum Form {
        SAME("= X"),
        OTHER("≠ X"),
        FROM("≥ X"),
        AFTER("> X"),
        UNTIL("≤ X"),
        BEFORE("< X"),
        LONG_AFTER("sau X ít nhất n ngày"),
        LONG_BEFORE("trước X ít nhất n ngày"),
        /** From the other on. */
        SOON_AFTER("sau X không quá n ngày"),
        /** Until the other. */
        SHORTLY_BEFORE("trước X không quá n ngày"),
        AT_LATEST("chậm nhất n ngày sau X"),
        AT_EARLIEST("sớm nhất n ngày trước X");

        private final String cell;

        Form(String cell) {
            this.cell = cell;
        }

        /** With X and n in it. */
        public String cell() {
            return cell;
        }
    }

    static Distance plain(Form form) {
        return new Distance(form, BigDecimal.ZERO);
    }

    /** The form that says a test of a difference. */
    public static Distance of(UnaryTest difference) {
        return difference.match(
                one -> plain(Form.SAME),
                none -> plain(Form.OTHER),
                Distance::of,
                Distance::of,
                Distance::none,
                Distance::none,
                Distance::none,
                Distance::none,
                Distance::none,
                Distance::none,
                Distance::none);
    }

    private static Distance of(UnaryTest.Compare compare) {
        BigDecimal bound = (BigDecimal) compare.bound();
        boolean none = bound.signum() == 0;
        return switch (compare.operator()) {
            case AT_LEAST -> none ? plain(Form.FROM) : least(bound);
            case MORE_THAN -> none ? plain(Form.AFTER) : least(bound.add(BigDecimal.ONE));
            case AT_MOST -> none ? plain(Form.UNTIL) : most(bound);
            case LESS_THAN -> none ? plain(Form.BEFORE) : most(bound.subtract(BigDecimal.ONE));
        };
    }

    private static Distance least(BigDecimal bound) {
        return bound.signum() == 0
                ? plain(Form.FROM)
                : new Distance(bound.signum() > 0 ? Form.LONG_AFTER : Form.AT_EARLIEST, bound.abs());
    }

    private static Distance most(BigDecimal bound) {
        return bound.signum() == 0
                ? plain(Form.UNTIL)
                : new Distance(bound.signum() < 0 ? Form.LONG_BEFORE : Form.AT_LATEST, bound.abs());
    }

    private static Distance of(UnaryTest.Between between) {
        BigDecimal low = (BigDecimal) between.low();
        return low.signum() == 0
                ? new Distance(Form.SOON_AFTER, (BigDecimal) between.high())
                : new Distance(Form.SHORTLY_BEFORE, low.negate());
    }

    private static Distance none(UnaryTest test) {
        throw new IllegalArgumentException("No test of a difference: " + test);
    }

    /** The test of the difference. */
    public UnaryTest difference() {
        return switch (form) {
            case SAME -> new UnaryTest.OneOf(List.of(days));
            case OTHER -> new UnaryTest.NoneOf(List.of(days));
            case FROM, LONG_AFTER -> new UnaryTest.Compare(Operator.AT_LEAST, days);
            case AFTER -> new UnaryTest.Compare(Operator.MORE_THAN, days);
            case UNTIL, AT_LATEST -> new UnaryTest.Compare(Operator.AT_MOST, days);
            case BEFORE -> new UnaryTest.Compare(Operator.LESS_THAN, days);
            case LONG_BEFORE -> new UnaryTest.Compare(Operator.AT_MOST, days.negate());
            case AT_EARLIEST -> new UnaryTest.Compare(Operator.AT_LEAST, days.negate());
            case SOON_AFTER -> new UnaryTest.Between(BigDecimal.ZERO, days);
            case SHORTLY_BEFORE -> new UnaryTest.Between(days.negate(), BigDecimal.ZERO);
        };
    }

    /** As a cell says it. */
    String text(String other) {
        String number = days.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
        return form.cell.replace(" n ", " " + number + " ").replace("X", other);
    }
}
