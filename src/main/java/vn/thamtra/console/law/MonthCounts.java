package vn.thamtra.console.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.ledger.Records;

/** How many decisions about a procedure were recorded in each of the last months. */
@Component
final class MonthCounts {
    private static final int MONTHS = 12;

    private final Records records;

    MonthCounts(Records records) {
        this.records = records;
    }

    /** @param most of the months shown, to draw it against */
    record Month(YearMonth month, long decisions, long most) {}

    /** The newest first; without those before the first decision. */
    List<Month> of(String procedure, LocalDate today) {
        List<Long> counts = new ArrayList<>();
        long end = records.size();
        for (int back = 0; back < MONTHS; back++) {
            long start = records.indexAt(CivilTime.at(first(today, back).atDay(1), LocalTime.MIDNIGHT)
                    .toInstant());
            counts.add(records.count(procedure, start, end));
            end = start;
        }
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Month> months = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            months.add(new Month(first(today, back), counts.get(back), most));
        }
        while (!months.isEmpty() && months.get(months.size() - 1).decisions() == 0) {
            months.remove(months.size() - 1);
        }
        return months;
    }

    private static YearMonth first(LocalDate today, int back) {
        return YearMonth.from(today).minusMonths(back);
    }
}
