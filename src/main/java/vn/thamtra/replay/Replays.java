package vn.thamtra.replay;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.publication.PublishedRulebooks;

/** Orders for whole periods, and what has come of them so far. */
final class Replays {
    private final JobStore store;
    private final Exchanges exchanges;
    private final PublishedRulebooks published;
    private final Runner runner;
    private final InstantSource clock;

    Replays(JobStore store, Exchanges exchanges, PublishedRulebooks published, Runner runner, InstantSource clock) {
        this.store = store;
        this.exchanges = exchanges;
        this.published = published;
        this.runner = runner;
        this.clock = clock;
    }

    /** Takes an order for what is in the log by now, judged by what is published by now. */
    ShownJob order(PeriodOrder order, String caller) {
        UUID id = UUID.randomUUID();
        Exchanges.Span span = exchanges.span(order.filter());
        store.create(id, order, caller, published.knowledge().sequence(), span, clock.instant());
        runner.look();
        return find(id).orElseThrow();
    }

    Optional<ShownJob> find(UUID id) {
        return store.find(id).map(job -> ShownJob.of(job, store.groups(id)));
    }

    List<Tally.Line> lines(UUID id, long after, int most) {
        return store.lines(id, after, most);
    }
}
