package vn.thamtra.callback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a subscriber was or is to be told of the log, to be held against what it has. */
final class ToldNotifications {
    static final int USUAL_PAGE = 100;
    static final int LONGEST_PAGE = 1000;

    private final DecisionFeed decisions;
    private final RefusedNotifications refused;

    ToldNotifications(DecisionFeed decisions, RefusedNotifications refused) {
        this.decisions = decisions;
        this.refused = refused;
    }

    /** What became of a notification. */
    enum State {
        TAKEN,
        REFUSED,
        WAITING
    }

    record Told(String id, long index, String subject, Instant time, State state) {}

    /** @param next where the next page begins; null on the last */
    record Page(List<Told> notifications, @Nullable Long next) {}

    /** @param from the first record */
    Page page(Subscription subscription, long from, int limit) {
        List<Notification> notifications = decisions.from(subscription, from, limit + 1);
        Set<String> waiting = refused.ids(subscription);
        return new Page(
                notifications.stream()
                        .limit(limit)
                        .map(notification -> told(subscription, notification, waiting))
                        .toList(),
                notifications.size() > limit ? notifications.get(limit).index() : null);
    }

    private static Told told(Subscription subscription, Notification notification, Set<String> waiting) {
        long index = notification.index() == null ? 0 : notification.index();
        State state = waiting.contains(notification.id())
                ? State.REFUSED
                : index < subscription.next().index() ? State.TAKEN : State.WAITING;
        return new Told(notification.id(), index, notification.subject(), notification.time(), state);
    }
}
