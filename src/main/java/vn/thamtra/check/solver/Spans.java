package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.thamtra.calendar.Durations;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The spans before the day of receipt that the tests of one date ask for, shortest first: not after it, then so many
 * full months. A date that lies one of them back lies all the shorter ones back.
 *
 * @param months by span; -1 for {@code ≤ ngày nhận}
 */
record Spans(List<Integer> months) {
    private static final int BY_RECEIPT = -1;

    /** How many of the spans a date lies back. */
    record Back(int spans, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    static Spans of(List<UnaryTest> tests) {
        return new Spans(tests.stream()
                .filter(Spans::isSpan)
                .map(Spans::monthsOf)
                .distinct()
                .sorted()
                .toList());
    }

    static boolean isSpan(UnaryTest test) {
        return test.kind() == UnaryTest.Kind.MONTHS_PASSED || test.kind() == UnaryTest.Kind.BY_RECEIPT;
    }

    private static int monthsOf(UnaryTest test) {
        return test.asMonthsPassed().map(UnaryTest.MonthsPassed::months).orElse(BY_RECEIPT);
    }

    List<Object> places() {
        return IntStream.rangeClosed(0, months.size())
                .<Object>mapToObj(spans -> new Back(spans, words(spans)))
                .toList();
    }

    private String words(int spans) {
        String reached = spans == 0 ? "" : words(months.get(spans - 1), "");
        String missed = spans == months.size() ? "" : words(months.get(spans), "chưa ");
        return reached.isEmpty() || missed.isEmpty() ? reached + missed : reached + ", " + missed;
    }

    private static String words(int months, String not) {
        return months == BY_RECEIPT
                ? (not.isEmpty() ? "không sau ngày nhận" : "sau ngày nhận")
                : not + "đủ " + months + " tháng đến ngày nhận";
    }

    /** The places that pass a test, among all of an axis. */
    Regions passing(UnaryTest test, int all) {
        return Regions.range(all, months.indexOf(monthsOf(test)) + 1, months.size() + 1);
    }

    int place(LocalDate date, LocalDate receipt) {
        int place = 0;
        while (place < months.size() && !date.isAfter(latest(place, receipt))) {
            place++;
        }
        return place;
    }

    /** The last day that lies a span before receipt. */
    LocalDate latest(int span, LocalDate receipt) {
        int full = months.get(span);
        if (full == BY_RECEIPT) {
            return receipt;
        }
        LocalDate day = YearMonth.from(receipt.minusDays(1)).minusMonths(full).atEndOfMonth();
        while (!Durations.monthsHavePassed(day, full, receipt)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
