package vn.thamtra.workbook.model;

import java.util.List;

/**
 * What a condition cell demands of its operand. Values have the type of the operand: {@link String} codes, {@link
 * Boolean}, {@link java.math.BigDecimal}, {@link java.time.LocalDate}. The cell {@code -} (any) is no test and makes
 * no condition.
 */
public sealed interface UnaryTest {

    /** {@code LAW; OTHER}; a single value, or {@code có} and {@code không}. */
    record OneOf(List<Object> values) implements UnaryTest {}

    /** {@code ≠ LAW; OTHER}. */
    record NoneOf(List<Object> values) implements UnaryTest {}

    /** {@code ≥ 2}, {@code > 2}, {@code ≤ 2}, {@code < 2}. */
    record Compare(Operator operator, Object bound) implements UnaryTest {}

    /** {@code 2 .. 5}, both ends included. */
    record Between(Object low, Object high) implements UnaryTest {}

    /** {@code thiếu}: not given. */
    record Absent() implements UnaryTest {}

    /** {@code đã có}: given. */
    record Present() implements UnaryTest {}

    /** {@code đủ 60 tháng}: so many full months have passed from the date to the day of receipt. */
    record MonthsPassed(int months) implements UnaryTest {}

    /** {@code ≤ ngày nhận}: the date is not after the day of receipt. */
    record ByReceipt() implements UnaryTest {}

    /** {@code < 2/3 × Số thành viên}: compared with a share of another number. */
    record Share(Operator operator, int numerator, int denominator, Operand whole) implements UnaryTest {}

    /** The order comparisons. */
    enum Operator {
        AT_LEAST("≥"),
        MORE_THAN(">"),
        AT_MOST("≤"),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
