package vn.thamtra.workbook.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition as a cell of the workbook would say it: {@code ≥ 24}, {@code LAW; OTHER}, {@code thiếu}. */
public final class TestText {
    private static final Map<Class<? extends UnaryTest>, String> WORDS = Map.of(
            UnaryTest.Absent.class, "thiếu",
            UnaryTest.Present.class, "đã có",
            UnaryTest.ByReceipt.class, "≤ ngày nhận");

    private TestText() {}

    /**
     * What the cell of a condition says.
     *
     * @param name what a number is called that another is compared with
     */
    public static String of(UnaryTest test, Function<Operand, String> name) {
        if (test instanceof UnaryTest.OneOf oneOf) {
            return values(oneOf.values());
        } else if (test instanceof UnaryTest.NoneOf noneOf) {
            return "≠ " + values(noneOf.values());
        } else if (test instanceof UnaryTest.Compare compare) {
            return compare.operator().sign() + " " + value(compare.bound());
        } else if (test instanceof UnaryTest.Between between) {
            return value(between.low()) + " .. " + value(between.high());
        } else if (test instanceof UnaryTest.MonthsPassed passed) {
            return "đủ " + passed.months() + " tháng";
        } else if (test instanceof UnaryTest.Share share) {
            String part = share.numerator() + "/" + share.denominator();
            return share.operator().sign() + " " + part + " × " + name.apply(share.whole());
        }
        return Objects.requireNonNull(WORDS.get(test.getClass()), () -> "No words for " + test);
    }

    private static String values(List<Object> values) {
        return values.stream().map(TestText::value).collect(Collectors.joining("; "));
    }

    /** A value as a cell holds it: {@code có}, {@code 24}, {@code LAW}. */
    public static String value(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "có" : "không";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
