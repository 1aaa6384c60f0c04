package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.journal.Erasures;

/** Records found by what is made behind the log, from memory or read, on both databases. */
@ParameterizedClass
@MethodSource("all")
class RecordIndexTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Database kind;
    private final boolean atHand;
    private final RecentRecords recent = new RecentRecords();
    private TestDatabase database;
    private Ledger ledger;
    private Records records;
    private RecordIndex index;

    /** @param atHand whether who indexes need not read what was stored */
    RecordIndexTest(Database kind, boolean atHand) {
        this.kind = kind;
        this.atHand = atHand;
    }

    static List<Arguments> all() {
        return Stream.of(Database.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, true), Arguments.of(kind, false)))
                .toList();
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        records = new Records(database.dataSource());
        index = new RecordIndex(database.dataSource(), recent, RecordIndexTest::read, 200);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static Traits read(byte[] answer) {
        return new Traits(Integer.parseInt(new String(answer, StandardCharsets.UTF_8)), List.of());
    }

    private Appended.Stored decide(String procedure, int marks) {
        Stamp stamp = ledger.stamp();
        byte[] answer = Integer.toString(marks).getBytes(StandardCharsets.UTF_8);
        Labels labels = Samples.labels(procedure, "ACCEPT", "H42");
        Appended.Stored stored = (Appended.Stored) ledger.append(
                        new NewRecord(stamp, Samples.RULEBOOK, Samples.request(stamp), answer, labels, "key-1", null))
                .join();
        if (atHand) {
            long index = stored.entry().index();
            recent.add(List.of(new IndexedRecord(index, procedure, "key-1", "H42", null, read(answer))));
        }
        return stored;
    }

    private List<Long> found(String procedure, int marks) {
        return page(procedure, marks, Cursor.NEWEST, 200).records().stream()
                .map(each -> each.entry().index())
                .toList();
    }

    private List<Long> ofDossier() {
        return records.list(new Filter(null, null, null, null, "H42", null), Cursor.NEWEST, 200).records().stream()
                .map(each -> each.entry().index())
                .toList();
    }

    private Page page(String procedure, int marks, Cursor cursor, int limit) {
        String wanted = procedure.isEmpty() ? null : procedure;
        Filter filter = new Filter(wanted, null, null, null, null, null, null, Filter.Based.ANYHOW, marks);
        return records.list(filter, cursor, limit);
    }

    @Test
    void those_with_all_the_marks_asked_for_are_found_newest_first() {
        decide("a", 0b001);
        decide("a", 0b011);
        decide("b", 0b111);
        decide("a", 0b100);
        decide("b", 0b011);

        assertThat(index.catchUp(LONG)).isTrue();

        assertThat(found("", 0b001)).containsExactly(4L, 2L, 1L, 0L);
        assertThat(found("", 0b011)).containsExactly(4L, 2L, 1L);
        assertThat(found("b", 0b001)).containsExactly(4L, 2L);
        assertThat(found("", 0b1000)).isEmpty();
    }

    @Test
    void pages_of_several_kinds_of_marks_go_on_where_the_last_ended() {
        for (int i = 0; i < 9; i++) {
            decide("a", i % 3);
        }
        index.catchUp(LONG);

        Page first = page("", 0b01, Cursor.NEWEST, 2);
        Page second = page("", 0b01, first.next().orElseThrow(), 2);

        assertThat(first.records()).extracting(each -> each.entry().index()).containsExactly(7L, 4L);
        assertThat(second.records()).extracting(each -> each.entry().index()).containsExactly(1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void what_is_erased_is_found_by_mark_and_dossier_no_more_be_it_before_or_after_it_was_looked_at() {
        Erasures erasures = new Erasures(database.dataSource(), Clock.systemUTC(), List.of(index));
        Appended.Stored before = decide("a", 1);
        Appended.Stored after = decide("a", 1);
        decide("a", 1);
        erasures.erase(before.entry().id(), "k", "Theo yêu cầu", "12/QĐ-STP");

        index.catchUp(LONG);
        erasures.erase(after.entry().id(), "k", "Theo yêu cầu", "13/QĐ-STP");

        assertThat(found("", 1)).containsExactly(2L);
        assertThat(ofDossier()).containsExactly(2L);
        assertThat(database.sql()
                        .sql("select count(*) from record_index where dossier_code is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_another_process_has_stored_between_is_read() {
        decide("a", 1);
        Appended.Stored others = decide("b", 1);
        decide("a", 1);
        recent.from(others.entry().index() + 1, 1);

        assertThat(index.catchUp(LONG)).isTrue();

        assertThat(found("", 1)).containsExactly(2L, 1L, 0L);
        assertThat(found("b", 1)).containsExactly(1L);
    }

    @Test
    void many_are_taken_up_some_at_a_time_and_each_once() {
        for (int i = 0; i < 450; i++) {
            decide("a", 1);
        }
        RecordIndex second = new RecordIndex(database.pool(), new RecentRecords(), RecordIndexTest::read, 200);

        assertThat(index.follow()).isEqualTo(Found.ALL_IT_TAKES);
        assertThat(second.follow()).isEqualTo(Found.ALL_IT_TAKES);
        assertThat(index.follow()).isEqualTo(Found.SOME);

        assertThat(database.count("record_index")).isEqualTo(450);
        assertThat(second.follow()).isEqualTo(Found.NOTHING);
    }

    @Test
    void who_finds_that_another_has_taken_what_he_read_leaves_the_rest_to_him() {
        for (int i = 0; i < 201; i++) {
            decide("a", 1);
        }
        RecordIndex slower = new RecordIndex(
                database.dataSource(),
                new RecentRecords(),
                answer -> {
                    while (database.count("record_index") == 0) {
                        index.follow();
                    }
                    return read(answer);
                },
                200);

        assertThat(slower.follow()).as("there are more, but not for this one").isEqualTo(Found.NOTHING);
        assertThat(database.count("record_index")).isEqualTo(200);
        assertThat(index.follow()).isEqualTo(Found.SOME);
        assertThat(database.count("record_index")).isEqualTo(201);
    }
}
