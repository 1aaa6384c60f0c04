package vn.thamtra.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification that was not taken, as it is shown.
 *
 * @param refusals how often it was refused; 0 for one that waits behind another
 * @param retryAt null where it is sent again only by order
 */
public record ShownRefusal(
        long number,
        String notification,
        String type,
        String subject,
        @Nullable Long index,
        int refusals,
        @Nullable String refusal,
        @Nullable Instant retryAt) {
    static ShownRefusal of(RefusedNotifications.Refused notification) {
        return new ShownRefusal(
                notification.number(),
                notification.notification(),
                notification.type().told(),
                notification.subject(),
                notification.index(),
                notification.refusals(),
                notification.refusal(),
                notification.retryAt());
    }
}
