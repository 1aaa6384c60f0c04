package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.ledger.damage.LedgerDamaged;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.following.RecordIndex;
import vn.thamtra.ledger.following.Traits;

/** Records found whether or not they are in the index yet, on both databases. */
@ParameterizedClass
@MethodSource("all")
class RecordsTest {
    private static final Instant START = Instant.parse("2024-10-16T00:00:00Z");
    private static final int RECORDS = 30;

    private final Database kind;
    private final int indexed;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;

    RecordsTest(Database kind, int indexed) {
        this.kind = kind;
        this.indexed = indexed;
    }

    static List<Arguments> all() {
        return Stream.of(Database.values())
                .flatMap(kind -> IntStream.of(0, 17, RECORDS).mapToObj(indexed -> Arguments.of(kind, indexed)))
                .toList();
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        records = new Records(database.dataSource());
        for (int minute = 0; minute < RECORDS; minute++) {
            append(minute);
        }
        if (indexed > 0) {
            new RecordIndex(database.dataSource(), new RecentRecords(), answer -> Traits.NONE, indexed).follow();
        }
        assertThat(database.count("record_index")).isEqualTo(indexed);
    }

    /** One record a minute; each third of another procedure, each fifth refused. */
    private void append(int minute) {
        Labels labels = Samples.labels(
                minute % 3 == 0 ? "one-stop-intake" : "prov-legal-document-review",
                minute % 5 == 0 ? "REFUSE" : "ACCEPT",
                minute == 7 ? null : "H42." + minute % 10);
        Stamp stamp = new Stamp(ledger.stamp().id(), START.plusSeconds(60L * minute));
        LedgerTest.stored(ledger.append(Samples.record(stamp, labels)).join());
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void decisions_of_a_procedure_are_counted_from_one_moment_to_another() {
        long fromTen = records.indexAt(START.plusSeconds(600));
        long fromTwenty = records.indexAt(START.plusSeconds(1200));

        assertThat(fromTen).isEqualTo(10);
        assertThat(records.indexAt(START.plusSeconds(599))).isEqualTo(10);
        assertThat(records.indexAt(START.plusSeconds(100_000))).isEqualTo(30);
        assertThat(records.count("one-stop-intake", fromTen, fromTwenty)).isEqualTo(3);
        assertThat(records.count("one-stop-intake", 0, 30)).isEqualTo(10);
        assertThat(records.count("no-such-procedure", 0, 30)).isZero();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_and_end() {
        Page first = records.list(Filter.ALL, Cursor.NEWEST, 20);
        Page second = records.list(Filter.ALL, first.next().orElseThrow(), 20);

        assertThat(indices(first)).hasSize(20).startsWith(29L, 28L).endsWith(10L);
        assertThat(indices(second)).hasSize(10).startsWith(9L).endsWith(0L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_page_that_is_just_full_is_the_last() {
        assertThat(records.list(Filter.ALL, Cursor.NEWEST, 30).next()).isEmpty();
    }

    @Test
    void what_is_appended_between_two_pages_shifts_nothing() {
        Page first = records.list(Filter.ALL, Cursor.NEWEST, 10);
        append(30);

        Page second = records.list(Filter.ALL, first.next().orElseThrow(), 10);

        assertThat(indices(second)).startsWith(19L).endsWith(10L);
    }

    @Test
    void each_filter_narrows_and_all_hold_together() {
        assertThat(found(new Filter("one-stop-intake", null, null, null, null, null)))
                .hasSize(10);
        assertThat(found(new Filter(null, "REFUSE", null, null, null, null))).hasSize(6);
        assertThat(found(new Filter(null, null, null, null, "H42.4", null))).containsExactly(24L, 14L, 4L);
        assertThat(found(new Filter(null, null, null, null, null, "key-1"))).hasSize(30);
        assertThat(found(new Filter(null, null, null, null, null, "key-2"))).isEmpty();
        assertThat(found(new Filter("one-stop-intake", "REFUSE", START, START.plusSeconds(60 * 20), "H42.5", "key-1")))
                .containsExactly(15L);
    }

    @Test
    void the_time_of_recording_is_half_open() {
        Instant from = START.plusSeconds(60 * 3);
        Instant to = START.plusSeconds(60 * 6);

        assertThat(found(new Filter(null, null, from, to, null, null))).containsExactly(5L, 4L, 3L);
    }

    @Test
    void text_that_looks_like_sql_finds_nothing_and_does_no_harm() {
        assertThat(found(new Filter("' or 1=1 --", null, null, null, "'; drop table idempotency; --", null)))
                .isEmpty();
        assertThat(database.count("idempotency")).isZero();
    }

    @Test
    void erased_contents_leave_the_record_and_its_leaf() {
        byte[] leaf = records.at(3).orElseThrow().leaf();
        database.sql().sql("delete from record_content where leaf_index = 3").update();

        Recorded found = records.at(3).orElseThrow();

        assertThat(found.content()).isEmpty();
        assertThat(found.leaf()).isEqualTo(leaf);
    }

    @Test
    void leaf_hashes_come_in_order_of_the_log() {
        List<byte[]> expected = new ArrayList<>();
        for (long index = 5; index < 9; index++) {
            expected.add(records.at(index).orElseThrow().summary().entry().leafHash());
        }

        assertThat(records.leafHashes(5, 9)).containsExactlyElementsOf(expected);
    }

    @Test
    void what_was_never_recorded_is_not_found() {
        assertThat(records.find(UUID.fromString("01926f6e-0000-7000-8000-000000000001")))
                .isEmpty();
        assertThat(records.at(30)).isEqualTo(Optional.empty());
        assertThat(records.size()).isEqualTo(30);
    }

    @Test
    void a_page_has_at_most_200_records() {
        assertThatThrownBy(() -> records.list(Filter.ALL, Cursor.NEWEST, 201))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201");
    }

    @Test
    void a_page_takes_a_handful_of_queries_and_no_more_for_more_records() {
        CountedStatements counted = new CountedStatements(database.dataSource());
        Records read = new Records(counted);

        int first = counted.during(() -> read.list(Filter.ALL, Cursor.NEWEST, 30));
        int few = counted.during(() -> read.list(Filter.ALL, Cursor.NEWEST, 2));
        int many = counted.during(() -> read.list(Filter.ALL, Cursor.NEWEST, 30));

        assertThat(first).isPositive().isLessThanOrEqualTo(8);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    }

    @Test
    void a_record_that_is_long_stands_in_its_place_on_the_page() {
        byte[] answer = " ".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        NewRecord plain = Samples.record(ledger.stamp(), Samples.labels("one-stop-intake", "ACCEPT", "long"));
        NewRecord record = new NewRecord(
                plain.stamp(), plain.rulebook(), plain.request(), answer, plain.labels(), plain.caller(), null);
        LedgerTest.stored(ledger.append(record).join());
        append(31);

        assertThat(indices(records.list(Filter.ALL, Cursor.NEWEST, 3))).containsExactly(31L, 30L, 29L);
    }

    @Test
    void a_page_with_a_record_that_was_altered_is_not_shown_and_says_which_it_is() {
        database.sql()
                .sql("update ledger_record set caller = 'another' where leaf_index = 27")
                .update();

        assertThatThrownBy(() -> records.list(Filter.ALL, Cursor.NEWEST, 20))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("27");
        assertThat(indices(records.list(Filter.ALL, new Cursor(27), 20))).hasSize(20);
    }

    @Test
    void a_page_with_a_leaf_that_is_not_in_the_tree_is_not_shown() {
        database.sql()
                .sql("update ledger_record set leaf_hash = (select leaf_hash from ledger_record where leaf_index = 2)"
                        + " where leaf_index = 3")
                .update();

        assertThatThrownBy(() -> records.list(Filter.ALL, Cursor.NEWEST, 30))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("leaf_hash");
    }

    private List<Long> found(Filter filter) {
        return indices(records.list(filter, Cursor.NEWEST, 200));
    }

    private static List<Long> indices(Page page) {
        return page.records().stream().map(each -> each.entry().index()).toList();
    }
}
