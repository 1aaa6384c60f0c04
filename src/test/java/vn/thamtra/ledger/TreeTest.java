package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.tree.Agreement;
import vn.thamtra.ledger.tree.Leaf;
import vn.thamtra.ledger.tree.Textbook;
import vn.thamtra.ledger.tree.Tree;
import vn.thamtra.ledger.tree.TreeDamaged;
import vn.thamtra.ledger.tree.TreeHead;

@ParameterizedClass
@EnumSource(Database.class)
class TreeTest {
    private final Database kind;
    private TestDatabase database;
    private Ledger ledger;
    private Tree tree;

    TreeTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = ledger();
        tree = Tree.open(database.dataSource());
    }

    private Ledger ledger() {
        return new Ledger(database.pool(), Clock.systemUTC(), new Idempotency(database.dataSource()));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void an_empty_log_has_the_root_of_nothing_and_no_proofs() {
        assertThat(tree.head()).usingRecursiveComparison().isEqualTo(new TreeHead(0, Textbook.root(List.of())));
        assertThat(tree.inclusion(0, 0)).isEmpty();
        assertThat(tree.consistency(0, 1)).isEmpty();
        assertThat(tree.consistency(0, 0)).isPresent();
    }

    @Test
    void every_size_has_its_root_and_proofs_that_others_accept() {
        appendTogether(ledger, 300);
        List<byte[]> leaves = leaves();

        for (int size = 1; size <= 300; size += 23) {
            byte[] root = Textbook.root(leaves.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(root);
            for (int index = 0; index < size; index += 17) {
                Tree.Inclusion proof = tree.inclusion(index, size).orElseThrow();
                assertThat(proof.leafHash()).isEqualTo(Leaf.hash(leaves.get(index)));
                assertThat(ByOthers.include(proof.leafHash(), index, size, proof.hashes(), root))
                        .isTrue();
            }
            for (int from = 1; from < size; from += 19) {
                List<byte[]> proof = tree.consistency(from, size).orElseThrow().hashes();
                assertThat(ByOthers.continues(from, tree.root(from), size, root, proof))
                        .isTrue();
            }
        }
        assertThat(tree.head().root()).isEqualTo(Textbook.root(leaves));
        assertThat(database.count("ledger_node")).isEqualTo(300 / 16 + 300 / 256);
    }

    @Test
    void beyond_the_log_there_are_no_proofs() {
        appendTogether(ledger, 3);

        assertThat(tree.inclusion(3, 3)).isEmpty();
        assertThat(tree.inclusion(0, 4)).isEmpty();
        assertThat(tree.consistency(0, 4)).isEmpty();
        assertThat(tree.consistency(3, 2)).isEmpty();
    }

    @Test
    void two_processes_on_one_database_make_one_tree() throws Exception {
        try (Ledger other = ledger()) {
            Crowd.each(16, 40, () -> {
                Ledger either = Thread.currentThread().getId() % 2 == 0 ? ledger : other;
                return LedgerTest.stored(
                        either.append(Samples.record(either.stamp())).join());
            });
        }

        assertThat(tree.head()).usingRecursiveComparison().isEqualTo(new TreeHead(640, Textbook.root(leaves())));
        assertThat(tree.root(640)).isEqualTo(tree.head().root());
        assertThat(tree.root(500)).isEqualTo(Textbook.root(leaves().subList(0, 500)));
    }

    @Test
    void a_group_that_was_rolled_back_leaves_nothing_in_the_tree() {
        appendTogether(ledger, 20);
        NewRecord twice = Samples.record(ledger.stamp());

        LedgerTest.stored(ledger.append(twice).join());
        Appended again = ledger.append(twice).join();
        appendTogether(ledger, 20);

        assertThat(again).isEqualTo(new Appended.Refused());
        assertThat(tree.head()).usingRecursiveComparison().isEqualTo(new TreeHead(41, Textbook.root(leaves())));
        assertThat(tree.root(41)).isEqualTo(tree.head().root());
    }

    @Test
    void records_from_before_there_was_a_tree_are_given_one() {
        appendTogether(ledger, 600);
        forgetTree();

        Tree completed = Tree.open(database.dataSource());

        assertThat(completed.head()).usingRecursiveComparison().isEqualTo(new TreeHead(600, Textbook.root(leaves())));
        assertThat(completed.root(600)).isEqualTo(completed.head().root());
        assertThat(completed.root(300)).isEqualTo(Textbook.root(leaves().subList(0, 300)));
    }

    @Test
    void who_writes_first_completes_the_tree() {
        appendTogether(ledger, 40);
        forgetTree();

        appendTogether(ledger, 1);

        assertThat(tree.head()).usingRecursiveComparison().isEqualTo(new TreeHead(41, Textbook.root(leaves())));
        assertThat(tree.root(41)).isEqualTo(tree.head().root());
    }

    private void forgetTree() {
        database.sql().sql("delete from ledger_node").update();
        database.sql().sql("update ledger_head set tree_size = 0, root = null").update();
    }

    @Test
    void a_changed_leaf_hash_at_the_edge_stops_the_start() {
        appendTogether(ledger, 20);
        byte[] wrong = new byte[32];

        database.sql()
                .sql("update ledger_record set leaf_hash = ? where leaf_index = 18")
                .param(wrong)
                .update();

        assertThatThrownBy(() -> Tree.open(database.dataSource()))
                .isInstanceOf(TreeDamaged.class)
                .hasMessageContaining("damaged or changed");
    }

    @Test
    void nothing_is_appended_to_a_tree_that_another_has_changed() {
        appendTogether(ledger, 20);
        database.sql()
                .sql("update ledger_head set root = ?")
                .param(new byte[32])
                .update();

        Appended appended = ledger.append(Samples.record(ledger.stamp())).join();

        assertThat(appended).isEqualTo(new Appended.NotStored(Appended.Why.DOWN));
        assertThat(new Records(database.dataSource()).size()).isEqualTo(20);
    }

    @Test
    void an_older_checkpoint_tells_a_log_that_was_cut_off_or_rewritten() {
        appendTogether(ledger, 100);
        TreeHead honest = new TreeHead(70, tree.root(70));
        byte[] other = Arrays.copyOf(honest.root(), 32);
        other[31] ^= 1;

        assertThat(tree.agreement(honest)).isInstanceOf(Agreement.Holds.class);
        assertThat(tree.agreement(new TreeHead(70, other)))
                .usingRecursiveComparison()
                .isEqualTo(new Agreement.Rewritten(honest.root()));
        assertThat(tree.agreement(new TreeHead(101, other))).isInstanceOf(Agreement.Truncated.class);
    }

    @Test
    void a_database_of_the_version_before_keeps_its_records_and_gets_a_tree() {
        TestDatabase old = database;
        Flyway before = Flyway.configure()
                .dataSource(old.dataSource())
                .cleanDisabled(false)
                .target("3")
                .load();
        before.clean();
        before.migrate();
        LongStream.range(0, 50).forEach(index -> insert(old, index));
        old.sql().sql("update ledger_head set size = 50").update();
        Flyway.configure().dataSource(old.dataSource()).load().migrate();

        Tree upgraded = Tree.open(old.dataSource());

        assertThat(upgraded.head()).usingRecursiveComparison().isEqualTo(new TreeHead(50, Textbook.root(leaves())));
    }

    private void insert(TestDatabase old, long index) {
        Pending pending = new Pending(Samples.record(ledger.stamp()), new byte[32], UUID.randomUUID());
        old.sql()
                .sql(
                        "insert into ledger_record (leaf_index, id, recorded_at, rulebook, procedure_id, outcome, received_at,"
                                + " caller, leaf, leaf_hash) values (?, ?, current_timestamp, 'r', 'p', 'ACCEPT',"
                                + " current_timestamp, 'c', ?, ?)")
                .param(index)
                .param(pending.id())
                .param(pending.leaf())
                .param(pending.leafHash())
                .update();
    }

    private static void appendTogether(Ledger ledger, int number) {
        IntStream.range(0, number)
                .mapToObj(i -> ledger.append(Samples.record(ledger.stamp())))
                .toList()
                .forEach(each -> LedgerTest.stored(each.join()));
    }

    private List<byte[]> leaves() {
        return database.sql()
                .sql("select leaf from ledger_record order by leaf_index")
                .query((row, number) -> row.getBytes(1))
                .list();
    }
}
