package vn.thamtra.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;

/** The special days of 2018–2026 as the annual notices fix them, and calendars made of them. */
public final class OfficialDays {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private OfficialDays() {}

    public static List<SpecialDay> all() {
        return read().lines().skip(1).map(OfficialDays::day).toList();
    }

    /** With the Saturdays worked in exchange, as is the default. */
    public static WorkCalendar calendar() {
        return new WorkCalendar(all(), true);
    }

    private static SpecialDay day(String line) {
        List<String> cells = new ArrayList<>();
        CELL.matcher(line).results().map(OfficialDays::cell).forEach(cells::add);
        if (cells.size() != 6) {
            throw new IllegalStateException("6 cells are wanted, not " + cells);
        }
        return new SpecialDay(
                LocalDate.parse(cells.get(0)),
                SpecialDay.Kind.valueOf(cells.get(1)),
                new Message(cells.get(2), cells.get(3)),
                cells.get(4));
    }

    private static String cell(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1).replace("\"\"", "\"");
    }

    private static String read() {
        try (InputStream in = OfficialDays.class.getResourceAsStream("calendar.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
