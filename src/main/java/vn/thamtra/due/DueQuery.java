package vn.thamtra.due;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which open deadlines are asked for: those whose last moment is from one to before another.
 *
 * @param from null for however long ago
 * @param to null for however far ahead
 * @param party whom they bind; null for anybody
 * @param caller who recorded; null for anybody
 * @param apology only those that an apology ends
 * @param after the one they come after; null from the first
 * @param limit how many at most
 */
public record DueQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String party,
        @Nullable String caller,
        boolean apology,
        @Nullable Position after,
        int limit) {
    /** The usual length of a list. */
    public static final int USUAL_LIMIT = 50;

    /** The first page of them. */
    public DueQuery(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String party,
            @Nullable String caller,
            boolean apology) {
        this(from, to, party, caller, apology, null, USUAL_LIMIT);
    }

    /** The same from its first page on. */
    DueQuery fromTheFirst() {
        return new DueQuery(from, to, party, caller, apology, null, limit);
    }

    /** Where a deadline stands in the order of their ends; its text is the form for an address. */
    public record Position(Instant lastMoment, long index, int position) {
        private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,4})");
        private static final long MICROS = 1_000_000;
        private static final int NANOS_OF_MICRO = 1000;

        /** Empty for a text that no page has given out. */
        public static Optional<Position> parse(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Position(
                            moment(Long.parseLong(matcher.group(1))),
                            Long.parseLong(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        }

        private static Instant moment(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
        }

        /** The form for an address; {@link #parse} reads it back. */
        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, lastMoment) + "." + index + "." + position;
        }
    }
}
