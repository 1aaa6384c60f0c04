package vn.thamtra.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.decision.AnsweredTraits;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Labels;
import vn.thamtra.ledger.Ledger;
import vn.thamtra.ledger.NewRecord;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Samples;
import vn.thamtra.ledger.Stamp;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.following.Found;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.following.RecordIndex;
import vn.thamtra.ledger.journal.Erasures;

/** What is due, of records on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class DuesTest {
    private static final DueQuery ALL = new DueQuery(null, null, null, null, false);

    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private RecordIndex index;
    private Dues dues;

    DuesTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()));
        index = new RecordIndex(database.dataSource(), new RecentRecords(), AnsweredTraits::read, 50);
        dues = new Dues(database.dataSource(), new Records(database.dataSource()), index);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static String deadline(String due, String status, String party) {
        return "{\"id\": \"R-1\", \"due\": \"" + due + "\", \"status\": \"" + status + "\", \"boundParty\": \"" + party
                + "\", \"fulfilledBy\": \"DECISION_ISSUED\"}";
    }

    private Appended.Stored decide(String procedure, @Nullable String code, String caller, String... deadlines) {
        Stamp stamp = ledger.stamp();
        String answer = "{\"id\": \"" + stamp.id() + "\", \"deadlines\": [" + String.join(", ", deadlines) + "]}";
        Labels labels = Samples.labels(procedure, "ACCEPT", code);
        return (Appended.Stored) ledger.append(new NewRecord(
                        stamp,
                        Samples.RULEBOOK,
                        Samples.request(stamp),
                        answer.getBytes(StandardCharsets.UTF_8),
                        labels,
                        caller,
                        null))
                .join();
    }

    private List<String> ends(DueQuery query) {
        return dues.list(query).stream()
                .map(line -> line.deadline().path("due").stringValue())
                .toList();
    }

    private static DueQuery lateAt(String asOf) {
        return new DueQuery(null, OffsetDateTime.parse(asOf).toInstant(), null, null, false);
    }

    @Test
    void only_the_newest_decision_on_a_dossier_says_what_is_due() {
        decide("one", "H1", "k", deadline("2024-10-18", "PENDING", "Sở Tư pháp"));
        decide("other", "H1", "k", deadline("2024-10-19", "PENDING", "Sở Tư pháp"));
        decide("one", null, "k", deadline("2024-10-20", "PENDING", "Sở Tư pháp"));
        decide("one", null, "k", deadline("2024-10-21", "PENDING", "Sở Tư pháp"));
        index.follow();
        decide("one", "H1", "k", deadline("2024-10-22", "LATE", "Sở Tư pháp"));

        index.follow();

        assertThat(ends(ALL)).containsExactly("2024-10-19", "2024-10-20", "2024-10-21", "2024-10-22");
    }

    @Test
    void of_many_decisions_on_a_dossier_each_closes_the_one_before() {
        for (int day = 10; day < 30; day++) {
            decide(
                    "one",
                    "H1",
                    "k",
                    deadline("2024-10-" + day, "PENDING", "A"),
                    deadline("2024-11-" + day, "LATE", "B"));
            decide("other", "H1", "k", deadline("2024-12-" + day, "PENDING", "A"));
            if (day % 3 == 0) {
                index.follow();
            }
        }

        index.follow();

        assertThat(ends(ALL)).containsExactly("2024-10-29", "2024-11-29", "2024-12-29");
    }

    @Test
    void what_is_met_not_owed_or_not_begun_is_not_due() {
        decide(
                "one",
                "H1",
                "k",
                deadline("2024-10-18", "MET", "A"),
                deadline("2024-10-19", "LATE_MET", "A"),
                deadline("2024-10-20", "NOT_OWED", "A"),
                "{\"status\": \"NOT_STARTED\", \"boundParty\": \"A\"}",
                deadline("2024-10-21", "DUE_TODAY", "A"));

        index.follow();

        assertThat(ends(ALL)).containsExactly("2024-10-21");
    }

    @Test
    void a_day_is_in_time_until_it_ends_in_viet_nam_and_a_moment_at_itself() {
        decide("one", "day", "k", deadline("2024-10-18", "PENDING", "A"));
        decide("one", "moment", "k", deadline("2024-10-18T16:00:00+07:00", "PENDING", "A"));
        index.follow();

        assertThat(ends(lateAt("2024-10-18T16:00:00+07:00"))).isEmpty();
        assertThat(ends(lateAt("2024-10-18T16:00:01+07:00"))).containsExactly("2024-10-18T16:00:00+07:00");
        assertThat(ends(lateAt("2024-10-18T23:59:59+07:00"))).hasSize(1);
        assertThat(ends(lateAt("2024-10-19T00:00:00+07:00")))
                .containsExactly("2024-10-18T16:00:00+07:00", "2024-10-18");
    }

    @Test
    void it_is_counted_by_whom_it_binds_who_recorded_and_whether_an_apology_ends_it() {
        String apology = deadline("2024-10-20", "PENDING", "B").replace("DECISION_ISSUED", "APOLOGY_ISSUED");
        decide("one", "H1", "k1", deadline("2024-10-18", "PENDING", "A"), deadline("2024-10-19", "PENDING", "B"));
        decide("one", "H2", "k2", apology);
        index.follow();

        assertThat(dues.counts(ALL).parties()).containsExactly(new Dues.OfParty("B", 2), new Dues.OfParty("A", 1));
        assertThat(ends(new DueQuery(null, null, "A", null, false))).containsExactly("2024-10-18");
        assertThat(ends(new DueQuery(null, null, null, "k1", false))).hasSize(2);
        assertThat(ends(new DueQuery(null, null, null, null, true))).containsExactly("2024-10-20");
    }

    @Test
    void what_is_too_much_to_count_is_told_of_those_that_end_first() {
        decide("one", "H1", "k", deadline("2024-10-18", "PENDING", "A"), deadline("2024-10-19", "PENDING", "B"));
        decide("one", "H2", "k", deadline("2024-10-20", "PENDING", "B"));
        index.follow();

        assertThat(dues.counts(ALL, 2))
                .isEqualTo(new Dues.Counts(List.of(new Dues.OfParty("A", 1), new Dues.OfParty("B", 1)), 2, true));
        assertThat(dues.counts(ALL, 4))
                .isEqualTo(new Dues.Counts(List.of(new Dues.OfParty("B", 2), new Dues.OfParty("A", 1)), 3, false));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_also_where_many_end_at_once() {
        for (int i = 0; i < 4; i++) {
            decide("one", "H" + i, "k", deadline("2024-10-18", "PENDING", "A"), deadline("2024-10-19", "PENDING", "A"));
        }
        index.follow();
        List<DueQuery.Position> all = dues.list(ALL).stream().map(DueLine::end).toList();
        List<DueQuery.Position> read = new ArrayList<>();

        DueQuery.@Nullable Position after = null;
        do {
            List<DueLine> page = dues.list(new DueQuery(null, null, null, null, false, after, 3));
            page.forEach(line -> read.add(line.end()));
            after = page.isEmpty()
                    ? null
                    : DueQuery.Position.parse(page.get(page.size() - 1).end().text())
                            .orElseThrow();
        } while (after != null);

        assertThat(read).hasSize(8).containsExactlyElementsOf(all);
    }

    @Test
    void what_is_erased_is_due_no_more() {
        Erasures erasures = new Erasures(database.dataSource(), Clock.systemUTC(), List.of(index));
        Appended.Stored before = decide("one", "H1", "k", deadline("2024-10-18", "PENDING", "A"));
        Appended.Stored after = decide("one", "H2", "k", deadline("2024-10-19", "PENDING", "A"));
        erasures.erase(before.entry().id(), "k", "Theo yêu cầu", "12/QĐ-STP");

        index.follow();
        erasures.erase(after.entry().id(), "k", "Theo yêu cầu", "13/QĐ-STP");

        assertThat(dues.counts(ALL).parties()).isEmpty();
        assertThat(dues.list(ALL)).isEmpty();
    }

    @Test
    void two_that_follow_look_at_every_record_once() {
        RecordIndex second = new RecordIndex(database.pool(), new RecentRecords(), AnsweredTraits::read, 50);
        for (int i = 0; i < 120; i++) {
            decide("one", "H" + i, "k", deadline("2024-10-18", "PENDING", "A"));
        }

        List<Thread> threads = List.of(new Thread(() -> followAll(index)), new Thread(() -> followAll(second)));
        threads.forEach(Thread::start);
        threads.forEach(DuesTest::join);

        assertThat(index.follow()).isEqualTo(Found.NOTHING);
        assertThat(dues.counts(ALL).parties()).containsExactly(new Dues.OfParty("A", 120));
        assertThat(dues.list(ALL)).hasSize(DueQuery.USUAL_LIMIT);
    }

    private static void followAll(RecordIndex index) {
        while (index.follow() != Found.NOTHING) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
