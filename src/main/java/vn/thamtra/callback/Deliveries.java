package vn.thamtra.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends subscribers what they were not sent yet, beside each other: who is slow to answer holds up nobody else. That something was taken
 * is noted after it was taken: nothing is left out when the process is killed in between, and what was under way is sent again under the
 * same id.
 */
final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    /** Well before another process would take the subscription for left. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    /** How often it is seen who else may be sent something, while turns are under way. */
    private static final long LOOK_AROUND_MS = 1_000;

    private final Subscriptions subscriptions;
    private final RefusedNotifications refused;
    private final List<Feed> feeds;
    private final Sender sender;
    private final Lanes lanes;
    private final InstantSource clock;
    private final LongAdder taken = new LongAdder();
    private final ExecutorService threads = Executors.newCachedThreadPool(Deliveries::thread);

    /** Whose turn is under way, or over and not seen to yet; for the thread that follows alone. */
    private final Map<UUID, CompletableFuture<Boolean>> turns = new LinkedHashMap<>();

    Deliveries(
            Subscriptions subscriptions,
            RefusedNotifications refused,
            List<Feed> feeds,
            Sender sender,
            Lanes lanes,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.refused = refused;
        this.feeds = feeds;
        this.sender = sender;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Where notifications come from. */
    interface Feed {
        /** Empty where there is nothing to send and nothing to note. */
        Optional<Window> next(Subscription subscription, Instant now);
    }

    /** What one step of a turn came to. */
    private enum Step {
        DONE,
        MORE,
        AWAY
    }

    /** How many notifications were taken since the start. */
    long taken() {
        return taken.sum();
    }

    private static Thread thread(Runnable turns) {
        Thread thread = new Thread(turns, "callbacks-turn");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Every subscriber whose last turn is over is sent the next of what it was not sent. Waits until a turn is over, but not for one that
     * takes long; whether there may be more.
     */
    boolean follow() {
        for (Subscription held : subscriptions.hold()) {
            turns.computeIfAbsent(held.id(), id -> CompletableFuture.supplyAsync(() -> turn(held), threads));
        }
        await();
        List<CompletableFuture<Boolean>> over =
                turns.values().stream().filter(CompletableFuture::isDone).toList();
        turns.values().removeIf(CompletableFuture::isDone);
        boolean more = false;
        for (CompletableFuture<Boolean> turn : over) {
            more |= isMore(turn);
        }
        return more || !turns.isEmpty();
    }

    private static boolean isMore(CompletableFuture<Boolean> over) {
        try {
            return over.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private void await() {
        if (turns.isEmpty()) {
            return;
        }
        try {
            CompletableFuture.anyOf(turns.values().toArray(CompletableFuture[]::new))
                    .get(LOOK_AROUND_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException goesOn) {
            // what a turn has come to is asked of itself
        }
    }

    /** What is under way has a moment to be noted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2 * LOOK_AROUND_MS, TimeUnit.MILLISECONDS)) {
                LOG.info("What is under way to others is sent again after the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn(Subscription subscription) {
        Step step = retry(subscription);
        boolean more = step == Step.MORE;
        for (Feed feed : feeds) {
            if (step != Step.AWAY) {
                step = send(subscription, feed);
                more |= step == Step.MORE;
            }
        }
        return more;
    }

    private Step send(Subscription subscription, Feed feed) {
        Instant now = clock.instant();
        Optional<Window> next = feed.next(subscription, now);
        if (next.isEmpty()) {
            return Step.DONE;
        }
        Window window = next.get();
        Set<String> waiting = refused.subjects(subscription);
        List<Notification> sendable = window.notifications().stream()
                .filter(notification -> !waiting.contains(notification.subject()))
                .toList();
        Map<Notification, Reception> receptions = lanes.send(subscription, sendable, now.plus(LONGEST_TURN));
        taken.add(Reception.taken(receptions.values()));
        WindowResult result = WindowResult.of(window.notifications(), receptions, waiting);
        note(subscription, result.taken(), result.away(), () -> {
            result.refused()
                    .forEach((notification, why) -> refused.add(subscription, notification, why.orElse(null), now));
            window.taker().accept(result.first());
        });
        if (result.away() != null) {
            return Step.AWAY;
        }
        return window.more() || result.first() != null ? Step.MORE : Step.DONE;
    }

    /** What was refused and whose time has come; where something was taken, others may follow. */
    private Step retry(Subscription subscription) {
        Instant now = clock.instant();
        Map<RefusedNotifications.Refused, Reception> receptions =
                receptions(subscription, refused.due(subscription, now, Lanes.AT_ONCE));
        if (receptions.isEmpty()) {
            return Step.DONE;
        }
        Optional<Reception> away = receptions.values().stream()
                .filter(reception -> reception.is(Reception.Kind.AWAY))
                .findFirst();
        long again = Reception.taken(receptions.values());
        taken.add(again);
        note(
                subscription,
                again > 0,
                away.orElse(null),
                () -> receptions.forEach((notification, reception) -> {
                    if (reception.is(Reception.Kind.TAKEN)) {
                        refused.remove(notification.number());
                    } else if (!reception.is(Reception.Kind.AWAY)) {
                        refused.refusedAgain(notification, reception.why(), now);
                    }
                }));
        if (away.isPresent()) {
            return Step.AWAY;
        }
        return again > 0 ? Step.MORE : Step.DONE;
    }

    /** All are sent beside each other: no two are of one subject. */
    private Map<RefusedNotifications.Refused, Reception> receptions(
            Subscription subscription, List<RefusedNotifications.Refused> due) {
        Map<RefusedNotifications.Refused, CompletableFuture<Reception>> sent = new LinkedHashMap<>();
        due.forEach(each -> sent.put(each, sender.send(subscription, each.notification(), each.content())));
        Map<RefusedNotifications.Refused, Reception> receptions = new LinkedHashMap<>();
        sent.forEach((each, reception) -> receptions.put(each, reception.join()));
        return receptions;
    }

    /** Where nothing was sent, what was known of the subscriber stays so. */
    private void note(Subscription subscription, boolean taken, @Nullable Reception away, Runnable more) {
        Subscription.@Nullable Trouble before =
                subscriptions.find(subscription.id()).orElse(subscription).trouble();
        Subscription.@Nullable Trouble trouble = away == null ? (taken ? null : before) : trouble(before, away);
        subscriptions.note(subscription, taken, trouble, more);
        if (before == null && trouble != null) {
            LOG.warn("{} does not take notifications: {}; they are kept for it", subscription.name(), trouble.why());
        } else if (before != null && trouble == null) {
            LOG.info("{} takes notifications again", subscription.name());
        }
    }

    private Subscription.Trouble trouble(Subscription.@Nullable Trouble before, Reception away) {
        Instant now = clock.instant();
        int failures = before == null ? 0 : before.failures();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration asked = away.pause() == null ? Duration.ZERO : away.pause();
        return new Subscription.Trouble(
                before == null ? now : before.since(),
                failures + 1,
                away.why(),
                now.plus(asked.compareTo(pause) > 0 ? asked : pause));
    }
}
