package vn.thamtra.callback;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of the notifications of a window.
 *
 * @param taken whether any was taken
 * @param refused those that were not taken for what they say, with why; and those of the same subject that wait behind them, without
 * @param first the first that is to be sent again in its place; null where all were dealt with
 * @param away why nothing more was sent; null where the subscriber was there
 */
record WindowResult(
        boolean taken,
        Map<Notification, Optional<String>> refused,
        @Nullable Notification first,
        @Nullable Reception away) {

    /**
     * Where some were taken, one that failed is to blame itself; where none was, the subscriber is.
     *
     * @param waiting subjects of which an earlier notification was refused
     */
    static WindowResult of(
            List<Notification> notifications, Map<Notification, Reception> receptions, Set<String> waiting) {
        boolean taken = Reception.taken(receptions.values()) > 0;
        Set<String> stopped = new HashSet<>(waiting);
        Map<Notification, Optional<String>> refused = new LinkedHashMap<>();
        @Nullable Notification first = null;
        @Nullable Reception away = null;
        for (Notification notification : notifications) {
            @Nullable Reception reception = receptions.get(notification);
            if (stopped.contains(notification.subject())) {
                refused.put(notification, Optional.empty());
            } else if (reception != null && isToBlame(reception, taken)) {
                stopped.add(notification.subject());
                refused.put(notification, Optional.of(reception.why()));
            } else if (reception == null || !reception.is(Reception.Kind.TAKEN)) {
                first = first == null ? notification : first;
                away = away == null ? reception : away;
            }
        }
        return new WindowResult(taken, refused, first, away);
    }

    private static boolean isToBlame(Reception reception, boolean othersTaken) {
        return reception.is(Reception.Kind.REFUSED) || (reception.is(Reception.Kind.FAILED) && othersTaken);
    }
}
