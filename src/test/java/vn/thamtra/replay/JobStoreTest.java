package vn.thamtra.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.replay.comparison.Group;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.Replayer;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.replay.comparison.Tally;

@ParameterizedClass
@EnumSource(Database.class)
class JobStoreTest {
    private static final Instant NOW = Instant.parse("2024-10-16T00:00:00Z");
    private static final UUID ID = UUID.fromString("01926f6e-0000-7000-8000-000000000001");
    private static final PeriodOrder ORDER =
            new PeriodOrder(NOW.minusSeconds(60), NOW, "prov-legal-reporter-recognition", new RulebookChoice.Current());

    private final Database kind;
    private TestDatabase database;
    private JobStore here;
    private JobStore there;

    JobStoreTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        here = new JobStore(database.dataSource(), UUID.randomUUID());
        there = new JobStore(database.pool(), UUID.randomUUID());
        here.create(ID, ORDER, "key", 3, new Exchanges.Span(10, 20, 10), NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Tally tally(long... indices) {
        Tally tally = new Tally();
        for (long index : indices) {
            tally.add(new Exchange(index, new UUID(0, index), "sha256:x", null), null, Replayer.erased());
        }
        return tally;
    }

    private Job only(JobStore store) {
        return store.claim(4).get(0);
    }

    private void leaseEnds() {
        database.sql()
                .sql("update replay_job set lease_until = current_timestamp - interval '1' second")
                .update();
    }

    @Test
    void an_order_is_kept_as_it_was_given() {
        Job job = here.find(ID).orElseThrow();

        assertThat(job)
                .isEqualTo(new Job(
                        ID, NOW, "key", ORDER, 3, Job.State.WAITING, 10, 20, new Job.Counts(10, 0, 0, 0, 0), null));
    }

    @Test
    void one_process_works_on_a_job_and_no_other() {
        assertThat(here.claim(4)).hasSize(1);
        assertThat(there.claim(4)).isEmpty();
        assertThat(here.claim(4)).hasSize(1);
    }

    @Test
    void what_was_done_is_counted_with_how_far_it_came() {
        boolean stored = here.advance(only(here), 15, tally(12, 14), NOW);
        boolean more = here.advance(only(here), 20, tally(19), NOW);

        Job job = here.find(ID).orElseThrow();
        assertThat(stored && more).isTrue();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.finishedAt()).isEqualTo(NOW);
        assertThat(job.counts()).isEqualTo(new Job.Counts(10, 0, 0, 0, 3));
        assertThat(here.lines(ID, -1, 9)).extracting(Tally.Line::index).containsExactly(12L, 14L, 19L);
        assertThat(here.lines(ID, 12, 1)).extracting(Tally.Line::index).containsExactly(14L);
        assertThat(here.groups(ID)).containsExactly(Map.entry(Group.named("NOT_REPRODUCIBLE", "ERASED"), 3L));
        assertThat(here.claim(4)).isEmpty();
    }

    @Test
    void who_lost_the_lease_stores_nothing_more() {
        Job mine = only(here);
        leaseEnds();
        Job theirs = only(there);

        boolean late = here.advance(mine, 15, tally(12), NOW);
        boolean stored = there.advance(theirs, 20, tally(12, 14), NOW);

        assertThat(late).isFalse();
        assertThat(stored).isTrue();
        assertThat(there.find(ID).orElseThrow().counts().notReproducible()).isEqualTo(2);
        assertThat(there.lines(ID, -1, 9)).hasSize(2);
    }

    @Test
    void what_is_given_back_is_taken_up_where_it_stands() {
        here.advance(only(here), 15, tally(12), NOW);

        here.release();

        assertThat(there.claim(4)).extracting(Job::next).isEqualTo(List.of(15L));
    }

    @Test
    void nothing_is_stored_twice_for_one_stretch() {
        Job job = only(here);
        here.advance(job, 15, tally(12), NOW);

        assertThat(here.advance(job, 15, tally(12), NOW)).isFalse();
        assertThat(here.find(ID).orElseThrow().counts().done()).isEqualTo(1);
    }
}
