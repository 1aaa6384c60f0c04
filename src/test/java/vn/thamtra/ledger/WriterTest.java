package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.following.GroupWatch;
import vn.thamtra.ledger.following.RecentRecords;

@ParameterizedClass
@EnumSource(Database.class)
class WriterTest {
    private final Backlog backlog = new Backlog(TimeUnit.HOURS.toNanos(1));
    private final List<Integer> told = new CopyOnWriteArrayList<>();
    private final Database kind;
    private TestDatabase database;
    private Writer writer;
    private Thread thread;

    WriterTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        GroupStore store = new GroupStore(database.pool(), Storage.of(database.pool()), new RecentRecords());
        writer = new Writer(backlog, store, new Idempotency(database.dataSource()), this::watch);
        thread = new Thread(writer);
        thread.start();
    }

    @AfterEach
    void close() throws Exception {
        backlog.close();
        thread.join();
        database.close();
    }

    /** And something goes wrong with it. */
    private void watch(List<? extends GroupWatch.Waited> group, long begun, long ended) {
        assertThat(ended).isGreaterThan(begun);
        told.add(group.size());
        throw new IllegalStateException("as ordered");
    }

    private CompletableFuture<Appended> append() {
        Stamp stamp = new Stamp(Generators.timeBasedEpochGenerator().generate(), Instant.parse("2024-10-16T02:15:00Z"));
        Pending pending = new Pending(Samples.record(stamp), new byte[32], UUID.randomUUID());
        backlog.offer(pending);
        return pending.outcome();
    }

    /** The first keeps the writer busy until three more wait behind it. */
    private List<CompletableFuture<Appended>> firstAndThreeBehind() throws Exception {
        return HeldHead.during(database.dataSource(), () -> {
            List<CompletableFuture<Appended>> appended = new ArrayList<>(List.of(append()));
            while (backlog.waiting() > 0) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 3; i++) {
                appended.add(append());
            }
            return appended;
        });
    }

    private static void assertStored(List<CompletableFuture<Appended>> appended) {
        assertThat(appended)
                .allSatisfy(each -> assertThat(each.get(30, TimeUnit.SECONDS)).isInstanceOf(Appended.Stored.class));
    }

    @Test
    void those_who_come_at_a_time_share_a_transaction_and_nothing_is_locked_while_they_gather() throws Exception {
        List<CompletableFuture<Appended>> appended = firstAndThreeBehind();
        appended.get(0).get(30, TimeUnit.SECONDS);

        HeldHead.during(
                database.dataSource(), () -> assertThat(backlog.waiting()).isEqualTo(3));
        appended.add(append());

        assertStored(appended);
        assertThat(writer.records()).isEqualTo(5);
        assertThat(writer.groups()).isEqualTo(2);
        assertThat(told).containsExactly(1, 4);
    }

    @Test
    void whoever_waits_for_a_group_is_answered_whatever_becomes_of_who_looks() {
        assertStored(List.of(append()));

        assertThat(told).containsExactly(1);
        assertThat(writer.records()).isEqualTo(1);
    }

    @Test
    void one_client_alone_is_stored_each_time_it_comes() {
        for (int time = 0; time < 5; time++) {
            assertStored(List.of(append()));
        }

        assertThat(writer.groups()).isEqualTo(5);
    }

    @Test
    void who_gathers_when_the_service_stops_is_stored() throws Exception {
        List<CompletableFuture<Appended>> appended = firstAndThreeBehind();
        appended.get(0).get(30, TimeUnit.SECONDS);

        backlog.close();

        assertStored(appended);
    }
}
