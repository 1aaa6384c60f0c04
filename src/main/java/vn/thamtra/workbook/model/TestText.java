package vn.thamtra.workbook.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thamtra.workbook.model.UnaryTest.Distance;
import vn.thamtra.workbook.model.UnaryTest.Operator;

/** A condition as a cell of the workbook would say it: {@code ≥ 24}, {@code LAW; OTHER}, {@code thiếu}. */
public final class TestText {
    private TestText() {}

    /**
     * What the cell of a condition says.
     *
     * @param name what a number is called that another is compared with
     */
    public static String of(UnaryTest test, Function<Operand, String> name) {
        return test.match(
                one -> values(one.values()),
                none -> "≠ " + values(none.values()),
                compare -> compare.operator().sign() + " " + value(compare.bound()),
                between -> end(between.from()) + " .. " + end(between.to()),
                absent -> "thiếu",
                present -> "đã có",
                passed -> "đủ " + passed.months() + " tháng",
                byReceipt -> "≤ ngày nhận",
                share -> share(share, name.apply(share.whole())),
                apart -> Distance.of(apart.difference()).text(name.apply(apart.other())),
                any -> any.parts().stream().map(part -> of(part, name)).collect(Collectors.joining("; ")));
    }

    private static String end(UnaryTest.Compare end) {
        boolean included = end.operator() == Operator.AT_LEAST || end.operator() == Operator.AT_MOST;
        return (included ? "" : end.operator().sign() + " ") + value(end.bound());
    }

    private static String share(UnaryTest.Share share, String whole) {
        return share.operator().sign() + " " + share.numerator() + "/" + share.denominator() + " × " + whole;
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
