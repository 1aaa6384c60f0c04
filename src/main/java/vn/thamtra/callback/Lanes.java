package vn.thamtra.callback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Sends notifications of different subjects beside each other, those of one subject in turn, and no more of one that did not take. */
final class Lanes {
    /** So many calls at once: a subscriber is not to fall over because it was away. */
    static final int AT_ONCE = 8;

    private final Sender sender;
    private final InstantSource clock;
    private final String origin;

    /** @param origin the name of the log */
    Lanes(Sender sender, InstantSource clock, String origin) {
        this.sender = sender;
        this.clock = clock;
        this.origin = origin;
    }

    /** One turn of one subscription. */
    private final class Turn {
        private final Subscription subscription;
        private final Instant end;
        private final Map<Notification, Reception> receptions = new ConcurrentHashMap<>();

        Turn(Subscription subscription, Instant end) {
            this.subscription = subscription;
            this.end = end;
        }

        /** Whether the lane goes on. */
        CompletableFuture<Boolean> inTurn(List<Notification> subject, int place) {
            if (place == subject.size()) {
                return CompletableFuture.completedFuture(true);
            } else if (clock.instant().isAfter(end)) {
                return CompletableFuture.completedFuture(false);
            }
            Notification notification = subject.get(place);
            return sender.send(subscription, notification.id(), notification.json(origin))
                    .thenCompose(reception -> {
                        receptions.put(notification, reception);
                        return reception.is(Reception.Kind.TAKEN)
                                ? inTurn(subject, place + 1)
                                : CompletableFuture.completedFuture(!reception.is(Reception.Kind.AWAY));
                    });
        }
    }

    /**
     * Sends what there is, and waits until everything was answered or given up.
     *
     * @param end nothing is sent later
     * @return what became of those that were sent
     */
    Map<Notification, Reception> send(Subscription subscription, List<Notification> notifications, Instant end) {
        Map<String, List<Notification>> subjects = new LinkedHashMap<>();
        notifications.forEach(notification -> subjects.computeIfAbsent(notification.subject(), any -> new ArrayList<>())
                .add(notification));
        Turn turn = new Turn(subscription, end);
        List<CompletableFuture<Boolean>> lanes = new ArrayList<>();
        int number = 0;
        for (List<Notification> subject : subjects.values()) {
            if (lanes.size() < AT_ONCE) {
                lanes.add(turn.inTurn(subject, 0));
            } else {
                int lane = number % AT_ONCE;
                lanes.set(
                        lane,
                        lanes.get(lane)
                                .thenCompose(
                                        on -> on ? turn.inTurn(subject, 0) : CompletableFuture.completedFuture(false)));
            }
            number++;
        }
        join(lanes);
        return turn.receptions;
    }

    private static void join(Collection<CompletableFuture<Boolean>> lanes) {
        CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)).join();
    }
}
