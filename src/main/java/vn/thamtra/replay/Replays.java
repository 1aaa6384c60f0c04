package vn.thamtra.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.json.JsonValues;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.ReplayResult;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;
import vn.thamtra.verdict.RulebookId;

/** Orders for whole periods, and what has come of them so far. */
public final class Replays {
    private static final int LINES = 500;

    private final JobStore store;
    private final Exchanges exchanges;
    private final PublishedRulebooks published;
    private final Runner runner;
    private final ChoiceCheck check;
    private final InstantSource clock;

    Replays(
            JobStore store,
            Exchanges exchanges,
            PublishedRulebooks published,
            Runner runner,
            ChoiceCheck check,
            InstantSource clock) {
        this.store = store;
        this.exchanges = exchanges;
        this.published = published;
        this.runner = runner;
        this.check = check;
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

    /**
     * Takes an order for a half-open period.
     *
     * @param procedure null for all
     * @param choice the rulebook as orders name it: {@code recorded}, {@code current} or an id
     */
    public ShownJob order(Instant from, Instant to, @Nullable String procedure, String choice, String caller) {
        RulebookChoice chosen = RulebookChoice.parse(choice).orElseThrow(() -> unknown(choice));
        check.refuseUnknown(chosen);
        return order(new PeriodOrder(from, to, procedure, chosen), caller);
    }

    private static ProblemException unknown(String choice) {
        return new ProblemException(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "Không có bộ quy tắc nào gọi như vậy: " + choice,
                "No rulebook is called that: " + choice));
    }

    /** The newest orders, or the newest before one, without what they have found; empty where there is no such one. */
    public List<ShownJob> newest(@Nullable UUID before, int most) {
        Job than = before == null ? null : store.find(before).orElse(null);
        if (before != null && than == null) {
            return List.of();
        }
        return store.newest(than, most).stream()
                .map(job -> ShownJob.of(job, List.of()))
                .toList();
    }

    /** How many jobs are in a state. */
    public long count(String state) {
        return store.count(Job.State.valueOf(state));
    }

    /** Some of the decisions that did not come out the same, those after an index of the log, as {@link #write} has them. */
    public List<JsonNode> changes(UUID id, long after, int most) {
        return store.lines(id, after, most).stream()
                .map(line -> JsonValues.MAPPER.readTree(line.json()))
                .toList();
    }

    /** How far a job is, and what it has found. */
    public Optional<ShownJob> find(UUID id) {
        return store.find(id).map(job -> ShownJob.of(job, store.groups(id)));
    }

    /** Ends a job before its end; what it has found stays. One that is done stays done. */
    public void stop(UUID id) {
        store.stop(id, clock.instant());
    }

    /** Writes all that a job which is done has found, as {@link ReplayResult} has it. */
    void writeResult(UUID id, OutputStream out) throws IOException {
        Job job = store.find(id).orElseThrow();
        Job.Counts counts = job.counts();
        ReplayResult.Summary summary = ReplayResult.Summary.of(
                job.order(),
                job.knownSequence(),
                counts.matching(),
                counts.inMeaning(),
                counts.differing(),
                counts.notReproducible());
        ReplayResult.begin(out, summary, store.groups(id));
        write(id, -1, out);
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
