package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import vn.thamtra.ledger.database.Storage;
import vn.thamtra.ledger.following.RecentRecords;
import vn.thamtra.ledger.tree.Edge;

@ParameterizedClass
@EnumSource(Database.class)
class GroupStoreTest {
    private static final int FEW = 5;
    private static final int MANY = 60;

    private final Database kind;
    private TestDatabase database;
    private CountedStatements counted;
    private GroupStore store;

    GroupStoreTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        counted = new CountedStatements(database.pool());
        store = new GroupStore(counted, Storage.of(counted), new RecentRecords());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Every second with a key. */
    private static List<Pending> group(int size) {
        return IntStream.range(0, size).mapToObj(GroupStoreTest::pending).toList();
    }

    private static Pending pending(int number) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return number % 2 == 0 ? plain(id) : withKey(id, id.toString());
    }

    private static Pending plain(UUID id) {
        return new Pending(Samples.record(stamp(id)), new byte[32], UUID.randomUUID());
    }

    private static Pending withKey(UUID id, String key) {
        Reservation reservation = new Reservation("key-1", key, new byte[32], released -> {});
        return new Pending(Samples.record(stamp(id), reservation), new byte[32], UUID.randomUUID());
    }

    private static Stamp stamp(UUID id) {
        return new Stamp(id, Instant.parse("2024-10-16T02:15:00Z"));
    }

    @Test
    void whatever_the_size_of_a_group_each_of_its_records_is_whole() {
        for (int size : new int[] {1, FEW, MANY, 2, FEW}) {
            List<GroupStore.Numbered> stored = store.store(group(size)).kept();

            assertThat(stored).hasSize(size).allSatisfy(this::assertStored);
        }

        assertThat(database.count("idempotency")).isEqualTo(2 + 30 + 1 + 2);
        List<byte[]> leaves = database.sql()
                .sql("select leaf_hash from ledger_record order by leaf_index")
                .query((row, number) -> row.getBytes(1))
                .list();
        byte[] root = database.sql()
                .sql("select root from ledger_head where size = 73 and tree_size = 73")
                .query(byte[].class)
                .single();
        assertThat(root).isEqualTo(Edge.EMPTY.grow(leaves).edge().root());
    }

    private void assertStored(GroupStore.Numbered numbered) {
        NewRecord given = numbered.pending().given();
        List<byte[]> texts = database.sql()
                .sql("select request, answer from record_content where leaf_index = ?")
                .param(numbered.index())
                .query((row, number) -> List.of(row.getBytes(1), row.getBytes(2)))
                .single();
        assertThat(texts).containsExactly(given.request(), given.answer());
        assertThat(database.sql()
                        .sql("select id from ledger_record where leaf_index = ?")
                        .param(numbered.index())
                        .query(UUID.class)
                        .single())
                .isEqualTo(numbered.pending().id());
    }

    @Test
    void of_a_group_with_one_key_twice_nothing_is_stored() {
        UUID one = Generators.timeBasedEpochGenerator().generate();
        UUID other = Generators.timeBasedEpochGenerator().generate();
        List<Pending> twice = List.of(pending(0), withKey(one, "key"), pending(0), withKey(other, "key"), pending(0));

        assertThatThrownBy(() -> store.store(twice)).isInstanceOf(DuplicateKeyException.class);

        assertThat(database.count("ledger_record")).isZero();
        assertThat(store.store(group(FEW)).kept())
                .extracting(GroupStore.Numbered::index)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void a_server_is_asked_twice_for_a_group_of_few_and_told_to_commit() {
        assumeThat(kind).isEqualTo(Database.POSTGRESQL);

        assertThat(counted.during(() -> store.store(group(FEW)))).isEqualTo(2);
    }
}
