package vn.thamtra.callback;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.wire.WholeNumber;

/** What is asked and ordered of subscriptions, by programs and on pages. What is not there is a 404. */
public final class SubscriptionAdministration {
    private final Subscriptions subscriptions;
    private final RefusedNotifications refused;
    private final ToldNotifications told;
    private final InstantSource clock;

    SubscriptionAdministration(
            Subscriptions subscriptions, RefusedNotifications refused, ToldNotifications told, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.refused = refused;
        this.told = told;
        this.clock = clock;
    }

    /** Oldest first, ended ones too. */
    public List<ShownSubscription> list() {
        return subscriptions.list().stream().map(this::shown).toList();
    }

    public ShownSubscription show(UUID id) {
        return shown(find(id));
    }

    /** The answer alone has the secret. */
    ShownSubscription make(SubscriptionOrder order, Caller by) {
        Subscription made = subscriptions.make(order, by);
        return ShownSubscription.of(made, 0, made.secret());
    }

    public void end(UUID id, Caller by) {
        if (!subscriptions.end(id, by)) {
            throw notFound();
        }
    }

    ToldNotifications.Page told(UUID id, long from, int limit) {
        return told.page(find(id), from, limit);
    }

    /**
     * What it did not take, with what waits behind; a page of it.
     *
     * @param after the number of the last one seen; 0 for the first page
     */
    public List<ShownRefusal> refused(UUID id, long after) {
        return refused.list(find(id).id(), after).stream().map(ShownRefusal::of).toList();
    }

    /** All of them are sent again, whatever became of them before; how many. */
    public int retry(UUID id) {
        return refused.retry(find(id).id(), clock.instant());
    }

    /** One is given up; what is about the same dossier goes on. */
    public void giveUp(UUID id, String number) {
        UUID subscription = find(id).id();
        @Nullable Long which = WholeNumber.from1(number);
        if (which == null || !refused.giveUp(subscription, which)) {
            throw notFound();
        }
    }

    private ShownSubscription shown(Subscription subscription) {
        return ShownSubscription.of(subscription, refused.count(subscription.id()), null);
    }

    private Subscription find(UUID id) {
        return subscriptions.find(id).orElseThrow(SubscriptionAdministration::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND));
    }
}
