package vn.thamtra.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.replay.comparison.Differences;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.Replayed;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;

/** A job has read a decision, and the decision is erased before the job has stored what it makes of it. */
@ParameterizedClass
@EnumSource(Database.class)
class ErasureRaceTest {
    private static final Instant NOW = Instant.parse("2024-10-16T00:00:00Z");
    private static final PeriodOrder ORDER =
            new PeriodOrder(NOW.minusSeconds(60), NOW, null, new RulebookChoice.Current());
    private static final String SECRET = "Nguyễn Văn An";
    private static final int RECORDS = 12;

    private final Database kind;
    private final List<UUID> ids = new ArrayList<>();
    private TestDatabase database;
    private JobStore jobs;
    private Erasures erasures;

    ErasureRaceTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void record() {
        database = kind.open();
        jobs = new JobStore(database.dataSource(), UUID.randomUUID());
        try (Ledger ledger =
                new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            for (int i = 0; i < RECORDS; i++) {
                NewRecord record = record(ledger);
                ledger.append(record).join();
                ids.add(record.stamp().id());
            }
        }
        erasures = new Erasures(
                database.dataSource(), Clock.systemUTC(), List.of(new ErasedChanges(database.dataSource())));
    }

    private static NewRecord record(Ledger ledger) {
        Labels labels = new Labels("p", "ACCEPT", null, NOW);
        byte[] empty = "{}".getBytes(UTF_8);
        return new NewRecord(ledger.stamp(), "sha256:x", empty, empty, labels, "key", null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Job claimed(long end) {
        jobs.create(UUID.randomUUID(), ORDER, "key", 3, new Exchanges.Span(0, end, end), NOW);
        return jobs.claim(1).get(0);
    }

    /** What a job makes of the decisions of a stretch while their contents are still there. */
    private Tally told(long from, long below) {
        Tally tally = new Tally();
        for (long index = from; index < below; index++) {
            Differences differences = new Differences(
                    null, null, List.of(), List.of(), List.of(new Differences.Turn(SECRET, null, null)));
            tally.add(
                    new Exchange(index, ids.get((int) index), "sha256:x", null),
                    null,
                    new Replayed.Different(differences, false));
        }
        return tally;
    }

    private void erase(long index) {
        assertThat(erasures.erase(ids.get((int) index), "key", "theo yêu cầu", "12/QĐ-STP"))
                .isPresent();
    }

    private String lines(Job job) {
        return jobs.lines(job.id(), -1, 100).stream()
                .map(line -> new String(line.json(), UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_decision_erased_before_its_line_is_stored_has_a_line_that_says_so_and_nothing_else() {
        Job job = claimed(2);
        Tally tally = told(0, 2);

        erase(1);
        boolean stored = jobs.advance(job, 2, tally, NOW);

        assertThat(stored).isTrue();
        assertThat(lines(job).lines().toList()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).contains(SECRET);
            assertThat(lines.get(1)).contains("\"cause\":\"ERASED\"").doesNotContain(SECRET);
        });
    }

    @Test
    void whichever_comes_first_no_line_of_an_erased_decision_is_left_when_both_are_done() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        for (int index = 0; index < RECORDS; index++) {
            int erased = index;
            Job job = claimed(RECORDS);
            Tally tally = told(index, RECORDS);

            CompletableFuture<Void> erasing = CompletableFuture.runAsync(() -> {
                await(start);
                erase(erased);
            });
            await(start);
            jobs.advance(job, RECORDS, tally, NOW);
            erasing.join();

            Optional<String> line = lines(job)
                    .lines()
                    .filter(each -> each.contains(ids.get(erased).toString()))
                    .findFirst();
            assertThat(line)
                    .hasValueSatisfying(text ->
                            assertThat(text).contains("\"cause\":\"ERASED\"").doesNotContain(SECRET));
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
