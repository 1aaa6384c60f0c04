package vn.thamtra.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.verdict.RulebookId;

/** Orders for whole periods, and what has come of them so far. */
public final class Replays {
    private static final int LINES = 500;

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

    /**
     * Takes an order to judge what was recorded in a half-open period by one rulebook, published or not.
     *
     * @param procedure null for all
     * @return the job
     */
    public UUID order(Instant from, Instant to, @Nullable String procedure, RulebookId by, String caller) {
        return order(new PeriodOrder(from, to, procedure, new RulebookChoice.Given(by)), caller)
                .id();
    }

    /** How far a job is, and what it has found. */
    public Optional<ShownJob> find(UUID id) {
        return store.find(id).map(job -> ShownJob.of(job, store.groups(id)));
    }

    /** Ends a job before its end; what it has found stays. One that is done stays done. */
    public void stop(UUID id) {
        store.stop(id, clock.instant());
    }

    /** Writes the lines of a job, one a decision that did not come out the same, those after an index of the log. */
    public void write(UUID id, long after, OutputStream out) throws IOException {
        List<Tally.Line> lines = store.lines(id, after, LINES);
        while (!lines.isEmpty()) {
            for (Tally.Line line : lines) {
                out.write(line.json());
                out.write('\n');
            }
            out.flush();
            lines = store.lines(id, lines.get(lines.size() - 1).index(), LINES);
        }
    }
}
