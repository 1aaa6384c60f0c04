package vn.thamtra.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.thamtra.ledger.tree.Leaf;

@ParameterizedClass
@EnumSource(Database.class)
class LedgerFaultsTest {
    private static final Appended DOWN = new Appended.NotStored(Appended.Why.DOWN);
    private static final Appended BUSY = new Appended.NotStored(Appended.Why.BUSY);

    private final Database kind;
    private TestDatabase database;
    private SwitchedDataSource link;
    private Ledger ledger;
    private Records records;

    LedgerFaultsTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        link = new SwitchedDataSource(database.pool());
        records = new Records(database.dataSource());
        ledger = new Ledger(link, Clock.systemUTC(), new Idempotency(database.dataSource()));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void one_record_the_database_refuses_does_not_cost_the_others_theirs() throws Exception {
        List<Appended> appended = asOneGroup(poisonAt(37, "x".repeat(201)));

        assertThat(appended.get(37)).isEqualTo(new Appended.Refused());
        assertDenseBut(appended, 37);
    }

    @Test
    void nor_does_text_that_a_database_cannot_hold() throws Exception {
        List<Appended> appended = asOneGroup(poisonAt(5, "a lone surrogate \ud800 or a NUL \0"));

        List<Appended> others = new ArrayList<>(appended);
        others.remove(5);
        assertThat(others).allSatisfy(each -> assertThat(each).isInstanceOf(Appended.Stored.class));
        assertThat(records.size()).isEqualTo(database.count("ledger_record"));
    }

    @Test
    void an_id_that_is_there_already_is_refused_alone() throws Exception {
        List<NewRecord> group = group(64);
        group.set(63, group.get(0));

        List<Appended> appended = asOneGroup(group);

        assertThat(appended.get(63)).isEqualTo(new Appended.Refused());
        assertDenseBut(appended, 63);
    }

    @Test
    void a_refused_record_leaves_nothing_behind() {
        ledger.append(poisonAt(0, "x".repeat(201)).get(0)).join();

        assertThat(database.count("ledger_record")).isZero();
        assertThat(database.count("record_content")).isZero();
        assertThat(records.size()).isZero();
    }

    @Test
    void more_than_can_wait_is_turned_away_at_once_and_the_rest_is_stored() throws Exception {
        List<CompletableFuture<Appended>> appended =
                HeldHead.during(database.dataSource(), () -> appendAll(group(5000)));

        assertThat(appended.get(4999)).isCompletedWithValue(BUSY);
        List<Appended> outcomes = appended.stream().map(CompletableFuture::join).toList();
        long stored =
                outcomes.stream().filter(Appended.Stored.class::isInstance).count();
        assertThat(stored).isBetween(4096L, 4096L + 256L);
        assertThat(outcomes.stream().filter(BUSY::equals).count()).isEqualTo(5000 - stored);
        assertThat(records.size()).isEqualTo(stored);
    }

    @Test
    void without_the_database_everyone_is_told_soon_and_later_it_goes_on_by_itself() throws Exception {
        link.away(true);
        List<Appended> during = new ArrayList<>();
        for (NewRecord record : group(20)) {
            during.add(ledger.append(record).get(5, SECONDS));
        }

        link.away(false);
        Appended after = ledger.append(Samples.record(ledger.stamp())).get(5, SECONDS);

        assertThat(during).containsOnly(DOWN);
        assertThat(LedgerTest.stored(after).index()).isZero();
    }

    @Test
    void those_who_wait_behind_a_database_that_is_away_are_told_with_the_first() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicBoolean gone = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        DataSource slow = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!gone.get()) {
                    return super.getConnection();
                }
                tries.incrementAndGet();
                asked.countDown();
                Uninterruptibles.awaitUninterruptibly(answer);
                throw new SQLTransientConnectionException("Connection is not available", "08001");
            }
        };
        try (Ledger away = new Ledger(slow, Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            gone.set(true);
            CompletableFuture<Appended> first = away.append(Samples.record(away.stamp()));
            asked.await();
            List<CompletableFuture<Appended>> behind =
                    group(600).stream().map(away::append).toList();
            answer.countDown();

            assertThat(first.get(30, SECONDS)).isEqualTo(DOWN);
            for (CompletableFuture<Appended> each : behind) {
                assertThat(each.get(30, SECONDS)).isEqualTo(DOWN);
            }
            assertThat(tries).as("tries while the database was away").hasValue(1);
        }
    }

    @Test
    void a_database_that_crashes_under_load_has_whatever_was_acknowledged_and_nothing_half() throws Exception {
        CompletableFuture<Void> crashes = CompletableFuture.runAsync(this::crashThreeTimes);
        List<Appended> appended = new ArrayList<>();
        do {
            appended.addAll(Crowd.each(
                    16, 10, () -> ledger.append(Samples.record(ledger.stamp())).get(30, SECONDS)));
        } while (!crashes.isDone());
        crashes.join();
        Appended afterwards = appendUntilStored();

        List<Entry> acknowledged = appended.stream()
                .filter(Appended.Stored.class::isInstance)
                .map(LedgerTest::stored)
                .toList();
        assertThat(afterwards).isInstanceOf(Appended.Stored.class);
        assertThat(acknowledged).isNotEmpty().allSatisfy(this::assertWhole);
        assertThat(appended)
                .filteredOn(each -> !(each instanceof Appended.Stored))
                .allMatch(DOWN::equals);
        assertThat(database.count("ledger_record"))
                .isEqualTo(database.count("record_content"))
                .isEqualTo(records.size());
    }

    @Test
    void an_interrupted_reader_does_not_close_the_database_for_the_others() throws Exception {
        ledger.append(Samples.record(ledger.stamp())).join();
        Thread reader = new Thread(this::readInterrupted);
        reader.start();
        reader.join();

        Appended next = ledger.append(Samples.record(ledger.stamp())).get(5, SECONDS);

        assertThat(LedgerTest.stored(next).index()).isEqualTo(1);
    }

    /** While something is always going on, so that no pause lets the pool look its connections over. */
    private Appended appendUntilStored() throws Exception {
        long end = System.nanoTime() + SECONDS.toNanos(10);
        Appended appended;
        do {
            appended = ledger.append(Samples.record(ledger.stamp())).get(30, SECONDS);
        } while (appended.equals(DOWN) && System.nanoTime() < end);
        return appended;
    }

    private void readInterrupted() {
        for (int time = 0; time < 50; time++) {
            Thread.currentThread().interrupt();
            try {
                database.sql().sql("checkpoint").update();
            } catch (RuntimeException e) {
                // The interrupted thread itself may well fail: it is the others that matter.
                Thread.interrupted();
            }
        }
    }

    private void crashThreeTimes() {
        for (int time = 0; time < 3; time++) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, MILLISECONDS))
                    .join();
            database.crash();
        }
    }

    private void assertWhole(Entry entry) {
        Recorded found = records.find(entry.id()).orElseThrow();
        Content content = found.content().orElseThrow();
        Leaf leaf = new Leaf(
                entry.id(),
                entry.recordedAt(),
                Samples.RULEBOOK,
                Leaf.contentHash(content.salt(), content.request()),
                Leaf.contentHash(content.salt(), content.answer()));
        assertThat(Leaf.hash(leaf.canonical())).isEqualTo(entry.leafHash());
        assertThat(found.summary().entry().index()).isEqualTo(entry.index());
    }

    private List<NewRecord> group(int size) {
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> Samples.record(ledger.stamp()))
                .toList());
    }

    private List<NewRecord> poisonAt(int place, String dossierCode) {
        List<NewRecord> group = group(100);
        group.set(place, Samples.record(ledger.stamp(), Samples.labels("one-stop-intake", "ACCEPT", dossierCode)));
        return group;
    }

    private List<Appended> asOneGroup(List<NewRecord> group) throws Exception {
        List<CompletableFuture<Appended>> waiting = HeldHead.during(database.dataSource(), () -> {
            CompletableFuture<Appended> first = ledger.append(Samples.record(ledger.stamp()));
            List<CompletableFuture<Appended>> others = appendAll(group);
            assertThat(first).isNotDone();
            return others;
        });
        return waiting.stream().map(CompletableFuture::join).toList();
    }

    private List<CompletableFuture<Appended>> appendAll(List<NewRecord> group) {
        return group.stream().map(ledger::append).toList();
    }

    /** The group follows the one record that had kept the writer busy. */
    private static void assertDenseBut(List<Appended> appended, int refused) {
        List<Appended> others = new ArrayList<>(appended);
        others.remove(refused);
        assertThat(others.stream().map(LedgerTest::stored).map(Entry::index))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, others.size()).boxed().toList());
    }
}
