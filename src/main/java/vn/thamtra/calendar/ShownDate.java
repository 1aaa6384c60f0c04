package vn.thamtra.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thamtra.verdict.Message;

/** A day as people write it: 01/7/2026 and 30/6/2025, with a zero before days under ten and the first two months. */
public final class ShownDate {
    private static final int TEN = 10;
    private static final int MARCH = 3;
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    private ShownDate() {}

    /** In Vietnamese as official texts write it, in English with the name of the month. */
    public static Message of(LocalDate day) {
        return new Message(
                padded(day.getDayOfMonth(), TEN) + "/" + padded(day.getMonthValue(), MARCH) + "/" + day.getYear(),
                day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear());
    }

    private static String padded(int number, int bare) {
        return number < bare ? "0" + number : Integer.toString(number);
    }
}
