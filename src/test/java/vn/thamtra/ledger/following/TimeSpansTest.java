package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.TestDatabase;

/** Records found by their moments, on both databases, with a clock that was set back in between. */
@ParameterizedClass
@EnumSource(Database.class)
class TimeSpansTest {
    private static final Instant START = Instant.parse("2024-02-29T17:00:00Z");
    private static final int BACK = 12;
    /** Three spans of five and some more; at the twelfth the clock goes back by eleven minutes. */
    private static final long[] MINUTES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2, 12, 13, 14, 3};

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;
    private TimeSpans spans;

    TimeSpansTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        records = new Records(database.dataSource());
        spans = new TimeSpans(database.dataSource(), 5);
        LongStream.of(MINUTES).forEach(this::decide);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private void decide(long minute) {
        ledger.append(Samples.record(
                        new Stamp(ledger.stamp().id(), minute(minute)), Samples.labels("a", "ACCEPT", "H42")))
                .join();
    }

    private static Instant minute(long minute) {
        return START.plusSeconds(60 * minute);
    }

    private List<Long> wanted(long from, long to) {
        return LongStream.iterate(MINUTES.length - 1L, index -> index >= 0, index -> index - 1)
                .filter(index -> MINUTES[(int) index] >= from && MINUTES[(int) index] < to)
                .boxed()
                .toList();
    }

    private List<Long> found(long from, long to) {
        return indices(page(minute(from), minute(to), Cursor.NEWEST, 200));
    }

    private Page page(@Nullable Instant from, @Nullable Instant to, Cursor cursor, int limit) {
        return records.list(new Filter(null, null, from, to, null, null), cursor, limit);
    }

    private static List<Long> indices(Page page) {
        return page.records().stream().map(each -> each.entry().index()).toList();
    }

    @Test
    void records_of_a_time_are_the_same_however_far_the_log_was_looked_at() {
        do {
            for (long from = 0; from < 15; from++) {
                for (long to = from; to < 16; to++) {
                    assertThat(found(from, to)).as(from + " to " + to).isEqualTo(wanted(from, to));
                }
            }
        } while (spans.follow());
        assertThat(database.count("record_span")).isEqualTo(3);
    }

    @Test
    void pages_of_a_time_go_on_where_the_last_ended() {
        while (spans.follow()) {
            assertThat(database.count("record_span")).isPositive();
        }

        Page first = page(minute(1), minute(4), Cursor.NEWEST, 4);
        Page second = page(minute(1), minute(4), first.next().orElseThrow(), 4);

        assertThat(indices(first)).containsExactly(17L, 13L, (long) BACK, 3L);
        assertThat(indices(second)).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void only_ranges_in_which_a_record_of_the_time_may_be_are_looked_through() {
        while (spans.follow()) {
            assertThat(database.count("record_span")).isPositive();
        }

        assertThat(spans.within(minute(5), minute(6))).containsExactly(new IndexRange(5, Long.MAX_VALUE));
        assertThat(spans.within(minute(0), minute(1)))
                .containsExactly(new IndexRange(15, Long.MAX_VALUE), new IndexRange(0, 5));
        assertThat(spans.within(null, minute(0))).containsExactly(new IndexRange(15, Long.MAX_VALUE));
    }

    @Test
    void the_lowest_index_since_a_moment_is_told() {
        do {
            assertThat(records.indexAt(minute(0))).isZero();
            assertThat(records.indexAt(minute(4))).isEqualTo(4);
            assertThat(records.indexAt(minute(12))).isEqualTo(14);
            assertThat(records.indexAt(minute(15))).isEqualTo(MINUTES.length);
        } while (spans.follow());
    }

    @Test
    void two_that_follow_at_once_keep_each_span_once() throws Exception {
        Thread other = new Thread(() -> new TimeSpans(database.dataSource(), 5).follow());
        other.start();
        while (spans.follow()) {
            assertThat(database.count("record_span")).isPositive();
        }
        other.join();

        assertThat(database.count("record_span")).isEqualTo(3);
    }
}
