package vn.thamtra.ledger.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.TestDatabase;

/** Records found by their labels, on both databases, in a log of many spans. */
@ParameterizedClass
@EnumSource(Database.class)
class LabelSpansTest {
    private static final int RECORDS = 200;
    private static final int RARE = 7;

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Records records;
    private TimeSpans spans;

    LabelSpansTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        records = new Records(database.dataSource());
        spans = new TimeSpans(database.dataSource(), 1);
        List<CompletableFuture<Appended>> appended = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            appended.add(ledger.append(Samples.record(
                    ledger.stamp(), Samples.labels(procedure(i), outcome(i), i % 2 == 0 ? "even" : null))));
        }
        appended.forEach(CompletableFuture::join);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static String procedure(int index) {
        return index % 3 == 0 ? "a" : "b";
    }

    private static String outcome(int index) {
        return index == RARE ? "REVIEW" : index % 2 == 0 ? "ACCEPT" : "REFUSE";
    }

    private void find(
            @Nullable String procedure, @Nullable String outcome, @Nullable String code, IntPredicate wanted) {
        Filter filter = new Filter(procedure, outcome, null, null, code, null);
        List<Long> all = IntStream.iterate(RECORDS - 1, index -> index >= 0, index -> index - 1)
                .filter(wanted)
                .mapToObj(Long::valueOf)
                .toList();
        assertThat(indices(records.list(filter, Cursor.NEWEST, Records.LONGEST_PAGE)))
                .as(filter.toString())
                .isEqualTo(all);
        assertThat(byPages(filter)).as("by pages: " + filter).isEqualTo(all);
    }

    private List<Long> byPages(Filter filter) {
        List<Long> found = new ArrayList<>();
        Cursor cursor = Cursor.NEWEST;
        while (cursor.below() > 0) {
            Page page = records.list(filter, cursor, 40);
            found.addAll(indices(page));
            cursor = page.next().orElse(new Cursor(0));
        }
        return found;
    }

    private static List<Long> indices(Page page) {
        return page.records().stream().map(each -> each.entry().index()).toList();
    }

    private void find() {
        find(null, "ACCEPT", null, index -> outcome(index).equals("ACCEPT"));
        find(
                "a",
                "REFUSE",
                null,
                index -> procedure(index).equals("a") && outcome(index).equals("REFUSE"));
        find(null, "REVIEW", null, index -> index == RARE);
        find("a", "REVIEW", null, index -> false);
        find("b", null, null, index -> procedure(index).equals("b"));
        find(null, "ACCEPT", "even", index -> index % 2 == 0);
    }

    @Test
    void records_with_labels_are_the_same_however_far_the_log_was_looked_at() {
        find();
        for (int looks = 0; looks < RECORDS / 2; looks++) {
            assertThat(spans.follow()).isTrue();
        }
        find();
        while (spans.follow()) {
            assertThat(database.count("record_span")).isPositive();
        }
        find();
    }

    @Test
    void what_is_rare_is_looked_for_only_where_it_is() {
        while (spans.follow()) {
            assertThat(database.count("record_span")).isPositive();
        }
        IndexRange behind = new IndexRange(RECORDS, Long.MAX_VALUE);

        assertThat(ranges(new TimeSpans.Labels(null, "REVIEW", null)))
                .containsExactly(behind, new IndexRange(RARE, RARE + 1));
        assertThat(ranges(new TimeSpans.Labels("a", "REVIEW", null))).containsExactly(behind);
        assertThat(ranges(new TimeSpans.Labels(null, null, "sha256:of-nobody"))).containsExactly(behind);
    }

    private List<IndexRange> ranges(TimeSpans.Labels labels) {
        List<IndexRange> ranges = new ArrayList<>();
        spans.walk(null, null, labels, Long.MAX_VALUE).forEachRemaining(ranges::add);
        return ranges;
    }
}
