package vn.thamtra.rulebook.wording;

import java.math.BigDecimal;
import java.util.Locale;
import vn.thamtra.verdict.Message;

/** A number as people write it: 06 tháng, 7,5 điểm, 1.000.000 đồng; 6 months, 7.5 points. */
public final class ShownNumber {
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** A year has four digits and is not parted. */
    private static final BigDecimal PARTED_FROM = BigDecimal.valueOf(10_000);

    private ShownNumber() {}

    /**
     * The digits in both languages.
     *
     * @param counting whether the number counts something: in Vietnamese a zero then stands before a single digit
     */
    public static Message of(Number number, boolean counting) {
        BigDecimal value = decimal(number).stripTrailingZeros();
        String english = english(value);
        boolean single = value.scale() <= 0 && value.signum() > 0 && value.compareTo(TEN) < 0;
        return new Message(counting && single ? "0" + english : vietnamese(english), english);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.toString());
    }

    private static String english(BigDecimal value) {
        return value.abs().compareTo(PARTED_FROM) < 0
                ? value.toPlainString()
                : String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private static String vietnamese(String english) {
        return english.replace(',', ' ').replace('.', ',').replace(' ', '.');
    }

    /** Of "month; months" the form that goes with the number. */
    static String form(String unit, Number number) {
        int parting = unit.indexOf(';');
        if (parting < 0) {
            return unit;
        }
        boolean one = decimal(number).compareTo(BigDecimal.ONE) == 0;
        return one ? unit.substring(0, parting) : unit.substring(parting + 1).strip();
    }
}
