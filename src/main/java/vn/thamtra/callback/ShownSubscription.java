package vn.thamtra.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is shown.
 *
 * @param nextIndex every record before it was taken, or stands among the refused
 * @param refused how many notifications it did not take, with those that wait behind them
 * @param failure why nothing it is sent is taken since {@code failingSince}; it is tried again at {@code retryAt}
 * @param secret only in the answer that made it
 */
public record ShownSubscription(
        UUID id,
        String name,
        String sink,
        List<String> types,
        @Nullable String caller,
        int nearDays,
        Instant createdAt,
        @Nullable Instant endedAt,
        long nextIndex,
        long nextSequence,
        long refused,
        @Nullable Instant takenAt,
        @Nullable Instant failingSince,
        @Nullable String failure,
        @Nullable Instant retryAt,
        @Nullable String secret) {
    static ShownSubscription of(Subscription subscription, long refused, @Nullable String secret) {
        Subscription.@Nullable Trouble trouble = subscription.trouble();
        return new ShownSubscription(
                subscription.id(),
                subscription.name(),
                subscription.sink().toString(),
                subscription.types().stream().map(NotificationType::told).toList(),
                subscription.caller(),
                subscription.nearDays(),
                subscription.createdAt(),
                subscription.endedAt(),
                subscription.next().index(),
                subscription.next().sequence(),
                refused,
                subscription.takenAt(),
                trouble == null ? null : trouble.since(),
                trouble == null ? null : trouble.why(),
                trouble == null ? null : trouble.retryAt(),
                secret);
    }
}
