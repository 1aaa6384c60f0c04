package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.tree.Leaf;

@ParameterizedClass
@EnumSource(Database.class)
public class LedgerTest {
    private static final Instant NOW = Instant.parse("2024-10-18T04:00:00.123456789Z");

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;

    LedgerTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        records = new Records(database.dataSource());
        ledger = ledger();
    }

    private Ledger ledger() {
        return new Ledger(database.pool(), Clock.fixed(NOW, ZoneOffset.UTC), new Idempotency(database.dataSource()));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void the_stamp_is_a_version_7_uuid_of_the_moment_in_milliseconds() {
        Stamp stamp = ledger.stamp();

        assertThat(stamp.recordedAt()).isEqualTo("2024-10-18T04:00:00.123Z");
        assertThat(stamp.id().version()).isEqualTo(7);
        assertThat(stamp.id().getMostSignificantBits() >>> 16)
                .isEqualTo(stamp.recordedAt().toEpochMilli());
    }

    @Test
    void a_record_comes_back_with_exactly_the_bytes_that_went_in() {
        NewRecord given = Samples.record(ledger.stamp());

        Entry entry = stored(ledger.append(given).join());

        Recorded found = records.find(given.stamp().id()).orElseThrow();
        assertThat(found.content().orElseThrow().request()).isEqualTo(given.request());
        assertThat(found.content().orElseThrow().answer()).isEqualTo(given.answer());
        assertThat(found.summary())
                .usingRecursiveComparison()
                .isEqualTo(new Summary(entry, given.rulebook(), given.labels(), given.caller(), given.program()));
    }

    @Test
    void the_leaf_commits_to_the_salted_bytes() {
        NewRecord given = Samples.record(ledger.stamp());

        Entry entry = stored(ledger.append(given).join());

        Recorded found = records.at(entry.index()).orElseThrow();
        byte[] salt = found.content().orElseThrow().salt();
        Leaf expected = new Leaf(
                given.stamp().id(),
                given.stamp().recordedAt(),
                given.rulebook(),
                Leaf.contentHash(salt, given.request()),
                Leaf.contentHash(salt, given.answer()));
        assertThat(new String(found.leaf(), StandardCharsets.UTF_8))
                .isEqualTo(new String(expected.canonical(), StandardCharsets.UTF_8));
        assertThat(entry.leafHash()).isEqualTo(Leaf.hash(found.leaf()));
        assertThat(salt).hasSize(32);
    }

    @Test
    void two_records_never_share_a_salt() {
        ledger.append(Samples.record(ledger.stamp())).join();
        ledger.append(Samples.record(ledger.stamp())).join();

        assertThat(saltOf(0)).isNotEqualTo(saltOf(1));
    }

    @Test
    void records_of_64_threads_are_all_there_under_dense_indices() throws Exception {
        List<Appended> appended = Crowd.each(
                64, 20, () -> ledger.append(Samples.record(ledger.stamp())).join());

        assertThat(appended.stream().map(LedgerTest::stored).map(Entry::index))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 1280).boxed().toList());
        assertThat(records.size()).isEqualTo(1280);
        assertThat(appended).allSatisfy(each -> assertThat(hashAt(stored(each).index()))
                .isEqualTo(stored(each).leafHash()));
    }

    @Test
    void two_processes_on_one_database_make_one_log() throws Exception {
        try (Ledger other = ledger()) {
            List<Appended> appended = Crowd.each(32, 20, () -> {
                Ledger either = Thread.currentThread().getId() % 2 == 0 ? ledger : other;
                return either.append(Samples.record(either.stamp())).join();
            });

            assertThat(appended.stream().map(LedgerTest::stored).map(Entry::index))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, 640).boxed().toList());
        }
    }

    @Test
    void a_large_record_is_stored_too() {
        NewRecord small = Samples.record(ledger.stamp());
        byte[] large = "ă".repeat(4 << 20).getBytes(StandardCharsets.UTF_8);
        NewRecord given =
                new NewRecord(small.stamp(), Samples.RULEBOOK, large, small.answer(), small.labels(), "key-1", null);

        ledger.append(given).join();

        assertThat(records.at(0).orElseThrow().content().orElseThrow().request())
                .isEqualTo(large);
    }

    @Test
    void closing_stores_what_waits_and_takes_nothing_more() throws Exception {
        List<CompletableFuture<Appended>> waiting =
                HeldHead.during(database.dataSource(), () -> LongStream.range(0, 600)
                        .mapToObj(i -> ledger.append(Samples.record(ledger.stamp())))
                        .toList());

        ledger.close();

        assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isInstanceOf(Appended.Stored.class));
        assertThat(ledger.append(Samples.record(ledger.stamp())).join())
                .isEqualTo(new Appended.NotStored(Appended.Why.CLOSED));
    }

    @Test
    void after_a_restart_the_log_goes_on_where_it_ended() {
        stored(ledger.append(Samples.record(ledger.stamp())).join());
        ledger.close();
        ledger = ledger();

        Entry next = stored(ledger.append(Samples.record(ledger.stamp())).join());

        assertThat(next.index()).isEqualTo(1);
    }

    private byte[] hashAt(long index) {
        return records.leafHashes(index, index + 1).get(0);
    }

    private byte[] saltOf(long index) {
        return records.at(index).orElseThrow().content().orElseThrow().salt();
    }

    public static Entry stored(Appended appended) {
        assertThat(appended).isInstanceOf(Appended.Stored.class);
        return ((Appended.Stored) appended).entry();
    }
}
