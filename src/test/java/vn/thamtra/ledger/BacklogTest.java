package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final int MEGABYTE = 1 << 20;

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
        return new Pending(record, new byte[32]);
    }

    private List<Pending> offered(int records, int bytes) {
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
}
