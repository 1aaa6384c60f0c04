package vn.thamtra.console.law;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.wire.Query;

/**
 * A limit somebody wants to see counted.
 *
 * @param asked whether it was asked for; otherwise it only fills the form
 */
record LimitQuestion(boolean asked, LocalDate from, int amount, TimeUnit unit, Direction direction) {
    static final int MOST = 400;
    static final List<TimeUnit> UNITS = List.of(TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.MONTH, TimeUnit.YEAR);

    static LimitQuestion of(HttpServletRequest request, LocalDate today) {
        Query query = Query.of(request);
        Optional<LocalDate> from = query.date("from");
        return new LimitQuestion(
                from.isPresent(),
                from.orElse(today),
                query.limit("amount", MOST).orElse(5),
                query.read("unit", text -> named(UNITS.stream(), text), of(UNITS))
                        .orElse(TimeUnit.WORKING_DAY),
                query.read(
                                "direction",
                                text -> named(Stream.of(Direction.values()), text),
                                of(List.of(Direction.values())))
                        .orElse(Direction.AFTER));
    }

    /** What there is to choose from. */
    public List<TimeUnit> units() {
        return UNITS;
    }

    private static <T extends Enum<T>> @Nullable T named(Stream<T> all, String text) {
        return all.filter(each -> each.name().equals(text)).findFirst().orElse(null);
    }

    private static Message of(List<? extends Enum<?>> all) {
        String names = String.join(", ", all.stream().map(Enum::name).toList());
        return new Message("một trong " + names, "one of " + names);
    }
}
