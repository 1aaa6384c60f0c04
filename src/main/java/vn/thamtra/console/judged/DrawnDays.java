package vn.thamtra.console.judged;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.console.Months;
import vn.thamtra.explanation.Where;
import vn.thamtra.verdict.Message;

/**
 * The days of a deadline that was counted, on the months they lie in.
 *
 * @param months empty where there are more than anybody looks at
 * @param counting how many days count
 * @param off the days that do not count or that the end rolled over, by their reason
 */
public record DrawnDays(List<Month> months, long counting, List<Off> off) {
    private static final int MOST_MONTHS = 4;
    private static final int DATE_LENGTH = 10;
    private static final Message WEEKLY = new Message("nghỉ hằng tuần", "weekly rest");

    /**
     * A month, week by week.
     *
     * @param weeks with null for the days of other months
     */
    public record Month(YearMonth month, List<List<@Nullable Day>> weeks) {}

    /**
     * A day of a month.
     *
     * @param number which of the counted days it is; 0 for one that is not counted
     */
    public record Day(LocalDate date, int number, boolean off, boolean start, boolean due, boolean today) {}

    /** Days off that have one reason. */
    public record Off(Message reason, List<LocalDate> days) {}

    static DrawnDays of(JsonNode deadline, LocalDate today) {
        List<JsonNode> counted = deadline.path("counted").valueStream().toList();
        List<JsonNode> skipped = Stream.concat(
                        counted.stream().filter(day -> !counts(day)),
                        deadline.path("rolledBy").valueStream())
                .toList();
        return new DrawnDays(
                months(deadline, counted, skipped, today),
                counted.stream().filter(DrawnDays::counts).count(),
                reasons(skipped));
    }

    private static boolean counts(JsonNode day) {
        return day.path("counts").booleanValue();
    }

    private static LocalDate date(JsonNode day) {
        return LocalDate.parse(day.path("date").stringValue());
    }

    private static List<Month> months(
            JsonNode deadline, List<JsonNode> counted, List<JsonNode> skipped, LocalDate today) {
        @Nullable LocalDate start = day(deadline, "from");
        @Nullable LocalDate due = day(deadline, "due");
        if (due == null) {
            return List.of();
        }
        Map<LocalDate, Integer> numbers = new LinkedHashMap<>();
        counted.stream().filter(DrawnDays::counts).forEach(day -> numbers.put(date(day), numbers.size() + 1));
        TreeSet<LocalDate> off = skipped.stream().map(DrawnDays::date).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<LocalDate> all = new TreeSet<>(off);
        all.addAll(numbers.keySet());
        Stream.of(start, due).filter(Objects::nonNull).forEach(all::add);
        YearMonth first = YearMonth.from(all.first());
        long months = first.until(YearMonth.from(all.last()), ChronoUnit.MONTHS) + 1;
        return months > MOST_MONTHS
                ? List.of()
                : Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(months)
                        .map(month -> new Month(
                                month,
                                Months.weeks(
                                        month,
                                        date -> new Day(
                                                date,
                                                numbers.getOrDefault(date, 0),
                                                off.contains(date),
                                                date.equals(start),
                                                date.equals(due),
                                                date.equals(today)))))
                        .toList();
    }

    /** Of a moment, its day. */
    private static @Nullable LocalDate day(JsonNode deadline, String member) {
        @Nullable String text = deadline.path(member).stringValue(null);
        return text == null ? null : LocalDate.parse(text.substring(0, DATE_LENGTH));
    }

    private static List<Off> reasons(List<JsonNode> skipped) {
        Map<Message, TreeSet<LocalDate>> byReason = new LinkedHashMap<>();
        skipped.forEach(day ->
                byReason.computeIfAbsent(reason(day), unused -> new TreeSet<>()).add(date(day)));
        return byReason.entrySet().stream()
                .map(each -> new Off(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static Message reason(JsonNode day) {
        Message name = day.has("name") ? Where.message(day.path("name")) : WEEKLY;
        String basis = day.path("basis").stringValue("");
        return basis.isEmpty() ? name : new Message(name.vi() + " (" + basis + ")", name.en() + " (" + basis + ")");
    }
}
