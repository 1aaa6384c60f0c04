package vn.thamtra.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which open deadlines are asked for: those whose last moment is from one to before another.
 *
 * @param from null for however long ago
 * @param to null for however far ahead
 * @param party whom they bind; null for anybody
 * @param caller who recorded; null for anybody
 * @param apology only those that an apology ends
 */
public record DueQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String party,
        @Nullable String caller,
        boolean apology) {
    static final int LONGEST_PAGE = 50;
}
