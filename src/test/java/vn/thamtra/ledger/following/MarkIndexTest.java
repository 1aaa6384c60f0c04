package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.journal.Erasures;

/** Records found by the marks of their answers, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class MarkIndexTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;
    private MarkIndex marks;

    MarkIndexTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        records = new Records(database.dataSource());
        marks = new MarkIndex(database.dataSource(), MarkIndexTest::read);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static int read(byte[] answer) {
        return Integer.parseInt(new String(answer, StandardCharsets.UTF_8));
    }

    private Appended.Stored decide(String procedure, int marks) {
        Stamp stamp = ledger.stamp();
        return (Appended.Stored) ledger.append(new NewRecord(
                        stamp,
                        Samples.RULEBOOK,
                        Samples.request(stamp),
                        Integer.toString(marks).getBytes(StandardCharsets.UTF_8),
                        Samples.labels(procedure, "ACCEPT", "H42"),
                        "key-1",
                        null))
                .join();
    }

    private List<Long> found(String procedure, int marks) {
        return page(procedure, marks, Cursor.NEWEST, 200).records().stream()
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

        assertThat(marks.catchUp(LONG)).isTrue();

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
        marks.catchUp(LONG);

        Page first = page("", 0b01, Cursor.NEWEST, 2);
        Page second = page("", 0b01, first.next().orElseThrow(), 2);

        assertThat(first.records()).extracting(each -> each.entry().index()).containsExactly(7L, 4L);
        assertThat(second.records()).extracting(each -> each.entry().index()).containsExactly(1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void what_is_erased_is_found_by_its_marks_no_more_be_it_before_or_after_it_was_looked_at() {
        Erasures erasures = new Erasures(database.dataSource(), Clock.systemUTC(), List.of(marks));
        Appended.Stored before = decide("a", 1);
        Appended.Stored after = decide("a", 1);
        decide("a", 1);
        erasures.erase(before.entry().id(), "k", "Theo yêu cầu", "12/QĐ-STP");

        marks.catchUp(LONG);
        erasures.erase(after.entry().id(), "k", "Theo yêu cầu", "13/QĐ-STP");

        assertThat(found("", 1)).containsExactly(2L);
    }

    @Test
    void many_are_taken_up_some_at_a_time_and_each_once() {
        for (int i = 0; i < 450; i++) {
            decide("a", 1);
        }
        MarkIndex second = new MarkIndex(database.pool(), MarkIndexTest::read);

        assertThat(marks.follow()).isTrue();
        assertThat(second.follow()).isTrue();
        assertThat(marks.follow()).isFalse();

        assertThat(database.count("record_mark")).isEqualTo(450);
    }

    @Test
    void who_finds_that_another_has_taken_what_he_read_leaves_the_rest_to_him() {
        for (int i = 0; i < 201; i++) {
            decide("a", 1);
        }
        MarkIndex slower = new MarkIndex(database.dataSource(), answer -> {
            while (database.count("record_mark") == 0) {
                marks.follow();
            }
            return read(answer);
        });

        assertThat(slower.follow()).as("there are more, but not for this one").isFalse();
        assertThat(database.count("record_mark")).isEqualTo(200);
        assertThat(marks.follow()).isFalse();
        assertThat(database.count("record_mark")).isEqualTo(201);
    }
}
