package vn.thamtra.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.decision.Traffic;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.Replayer;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;
import vn.thamtra.rulebook.store.CompileCache;

/** Every record names a rulebook nobody published, so that each of them makes a line of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class RunnerTest {
    private static final int RECORDS = 4_000;
    private static final PeriodOrder EVER = new PeriodOrder(
            Instant.parse("2000-01-01T00:00:00Z"),
            Instant.parse("2199-01-01T00:00:00Z"),
            null,
            new RulebookChoice.Recorded());

    private final Database kind;
    private TestDatabase database;

    RunnerTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        try (Ledger ledger =
                new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            List<CompletableFuture<Appended>> waiting = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                waiting.add(ledger.append(record(ledger, i)));
            }
            waiting.forEach(CompletableFuture::join);
        }
    }

    private static NewRecord record(Ledger ledger, int number) {
        Labels labels = new Labels("one-stop-intake", "ACCEPT", "code-" + number, Instant.EPOCH);
        return new NewRecord(
                ledger.stamp(),
                "sha256:" + "0".repeat(64),
                "{}".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                labels,
                "key",
                null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Runner runner(DataSource source, JobStore store) {
        Archive archive = new Archive(source, Clock.systemUTC());
        PublishedRulebooks published = new PublishedRulebooks(archive, CompileCache.none());
        published.publish(Versions.asking(24), null);
        JobRuns runs = new JobRuns(
                published,
                new ArchivedRulebooks(archive, published, CompileCache.none()),
                new Exchanges(source),
                new Replayer(new Records(source)::isIntact));
        return new Runner(store, runs::of, new ReplayThrottle(new Traffic(), 2), Clock.systemUTC(), 2);
    }

    private static JobStore store(DataSource source) {
        return new JobStore(source, UUID.randomUUID());
    }

    private static UUID order(JobStore store, DataSource source) {
        UUID id = UUID.randomUUID();
        store.create(id, EVER, "key", 1, new Exchanges(source).span(EVER.filter()), Instant.now());
        return id;
    }

    private static Job job(JobStore store, UUID id) {
        return store.find(id).orElseThrow();
    }

    private static void assertEachCountedOnce(JobStore store, UUID id) {
        Job job = job(store, id);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.counts()).isEqualTo(new Job.Counts(RECORDS, 0, 0, 0, RECORDS));
        assertThat(store.lines(id, -1, 2 * RECORDS))
                .extracting(Tally.Line::index)
                .containsExactlyElementsOf(LongStream.range(0, RECORDS).boxed().toList());
        assertThat(store.groups(id)).hasSize(1).first().satisfies(group -> assertThat(group.getValue())
                .isEqualTo(RECORDS));
    }

    @Test
    void stopped_and_started_again_and_again_it_counts_each_decision_once() throws Exception {
        DataSource source = database.dataSource();
        JobStore store = store(source);
        UUID id = order(store, source);

        long seen = 0;
        int starts = 0;
        while (job(store, id).state() != Job.State.DONE && starts++ < 200) {
            try (Runner runner = runner(source, store(source))) {
                runner.look();
                await(store, id, seen);
            }
            seen = job(store, id).next();
        }

        assertEachCountedOnce(store, id);
    }

    /** Until it has come further. */
    private static void await(JobStore store, UUID id, long beyond) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (job(store, id).next() <= beyond && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    @Test
    void several_processes_share_jobs_and_never_work_on_the_same() throws Exception {
        DataSource here = database.dataSource();
        DataSource there = database.pool();
        JobStore store = store(here);
        List<UUID> jobs = List.of(order(store, here), order(store, here), order(store, here));

        try (Runner one = runner(here, store(here));
                Runner other = runner(there, store(there))) {
            one.look();
            other.look();
            for (UUID id : jobs) {
                await(store, id, RECORDS - 1);
            }
        }

        assertThat(jobs).allSatisfy(id -> assertEachCountedOnce(store, id));
    }
}
