package vn.thamtra.check.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Row;

/** Mistakes in the days on which a row is law: its first or last day moved by one. */
final class DaySwaps {
    private DaySwaps() {}

    /** Other days, and what was changed. */
    record Moved(Days days, Message change) {}

    static List<Moved> of(Row row) {
        Days days = row.days();
        List<Moved> moved = new ArrayList<>();
        for (LocalDate from : around(days.from())) {
            moved.add(new Moved(new Days(from, days.to()), change("Từ ngày", days.from(), from)));
        }
        for (LocalDate to : around(days.to())) {
            moved.add(new Moved(new Days(days.from(), to), change("Đến ngày", days.to(), to)));
        }
        return moved;
    }

    private static List<LocalDate> around(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.minusDays(1), day.plusDays(1));
    }

    private static Message change(String heading, @Nullable LocalDate old, LocalDate now) {
        String change = heading + ": " + old + " → " + now;
        return new Message(change, change);
    }
}
