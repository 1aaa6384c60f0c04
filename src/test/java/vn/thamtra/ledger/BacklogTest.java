package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final int MEGABYTE = 1 << 20;

    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final Backlog backlog = new Backlog();

    private static Pending of(int bytes) {
        Stamp stamp = new Stamp(Generators.timeBasedEpochGenerator().generate(), Instant.parse("2024-10-16T02:15:00Z"));
        NewRecord record = new NewRecord(
                stamp,
                Samples.RULEBOOK,
                new byte[bytes],
                new byte[0],
                Samples.labels("one-stop-intake", "ACCEPT", null),
                "key-1",
                null);
        return new Pending(record, new byte[32], UUID.randomUUID());
    }

    private List<Pending> offered(int records, int bytes) {
        return offered(backlog, records, bytes);
    }

    private static List<Pending> offered(Backlog backlog, int records, int bytes) {
        List<Pending> offered = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            Pending pending = of(bytes);
            backlog.offer(pending);
            offered.add(pending);
        }
        return offered;
    }

    private static boolean turnedAway(Pending pending) {
        CompletableFuture<Appended> outcome = pending.outcome();
        return outcome.isDone() && outcome.join().equals(new Appended.NotStored(Appended.Why.BUSY));
    }

    @Test
    void records_wait_up_to_so_many_bytes_and_not_one_more() {
        List<Pending> offered = offered(150, MEGABYTE);

        long waiting = offered.stream().filter(pending -> !turnedAway(pending)).count();
        long bytes = offered.stream()
                .filter(pending -> !turnedAway(pending))
                .mapToLong(Pending::bytes)
                .sum();
        assertThat(waiting).isBetween(1L, 149L);
        assertThat(bytes).isLessThanOrEqualTo(Backlog.MOST_BYTES_WAITING);
        assertThat(bytes + offered.get(0).bytes()).isGreaterThan(Backlog.MOST_BYTES_WAITING);
    }

    @Test
    void the_one_who_waits_longest_is_known_as_long_as_anybody_waits() {
        assertThat(backlog.longestWait()).isZero();

        Pending first = of(1);
        backlog.offer(first);
        backlog.offer(of(1));

        assertThat(backlog.longestWait()).isPositive().isLessThanOrEqualTo(System.nanoTime() - first.since());
        backlog.all();
        assertThat(backlog.longestWait()).isZero();
    }

    @Test
    void room_comes_back_with_what_is_taken_out() {
        offered(150, MEGABYTE);
        backlog.all();

        assertThat(offered(1, MEGABYTE)).noneMatch(BacklogTest::turnedAway);
    }

    @Test
    void an_empty_backlog_takes_even_a_record_larger_than_its_room() {
        Pending huge =
                offered(1, Math.toIntExact(Backlog.MOST_BYTES_WAITING) + 1).get(0);
        Pending next = offered(1, 1).get(0);

        assertThat(turnedAway(huge)).isFalse();
        assertThat(turnedAway(next)).isTrue();
    }

    @Test
    void who_comes_alone_never_waits_for_others() {
        Backlog gathering = new Backlog(HOUR);

        for (int time = 0; time < 3; time++) {
            List<Pending> alone = offered(gathering, 1, 1);
            assertThat(gathering.nextGroup()).isEqualTo(alone);
            gathering.stored(1);
        }
    }

    @Test
    void where_several_came_at_a_time_as_many_are_waited_for() throws Exception {
        Backlog gathering = new Backlog(HOUR);
        List<Pending> first = offered(gathering, 1, 1);
        assertThat(gathering.nextGroup()).isEqualTo(first);
        List<Pending> behind = new ArrayList<>(offered(gathering, 2, 1));
        gathering.stored(1);

        FutureTask<List<Pending>> next = gathers(gathering);
        behind.addAll(offered(gathering, 1, 1));

        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(behind);
    }

    @Test
    void however_many_came_no_more_are_waited_for_than_make_a_transaction_cheap() {
        Backlog gathering = new Backlog(HOUR);
        offered(gathering, 100, 1);
        gathering.nextGroup();
        gathering.stored(100);

        List<Pending> some = offered(gathering, Backlog.ENOUGH, 1);

        assertThat(gathering.nextGroup()).isEqualTo(some);
    }

    @Test
    void when_its_moment_is_over_a_group_goes_with_those_who_are_there() {
        Backlog gathering = new Backlog(1);
        offered(gathering, 3, 1);
        gathering.nextGroup();
        gathering.stored(3);

        List<Pending> one = offered(gathering, 1, 1);

        assertThat(gathering.nextGroup()).isEqualTo(one);
    }

    @Test
    void who_has_nothing_more_to_come_waits_for_nobody() {
        Backlog gathering = new Backlog(HOUR);
        offered(gathering, 1, 1);
        gathering.nextGroup();
        List<Pending> batch = offered(gathering, 4, 1);
        gathering.hurry();
        gathering.stored(1);

        assertThat(gathering.nextGroup()).isEqualTo(batch);
    }

    @Test
    void closing_ends_the_gathering() throws Exception {
        Backlog gathering = new Backlog(HOUR);
        offered(gathering, 3, 1);
        gathering.nextGroup();
        gathering.stored(3);
        List<Pending> last = offered(gathering, 1, 1);

        FutureTask<List<Pending>> next = gathers(gathering);
        gathering.close();

        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(last);
        assertThat(gathering.nextGroup()).isEmpty();
    }

    /** Comes back when the next group is being waited for; it was not handed out with those who were there. */
    private static FutureTask<List<Pending>> gathers(Backlog backlog) {
        FutureTask<List<Pending>> next = new FutureTask<>(backlog::nextGroup);
        Thread writer = new Thread(next);
        writer.setDaemon(true);
        writer.start();
        while (writer.getState() != Thread.State.TIMED_WAITING && writer.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(next).isNotDone();
        return next;
    }
}
