package vn.thamtra.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.tree.Agreement;
import vn.thamtra.ledger.tree.TreeHead;

@ParameterizedClass
@EnumSource(Database.class)
class ReadingDropsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.000004Z");
    private static final ReadingDrops.Order ORDER = new ReadingDrops.Order("34/QĐ-STP", "P1Y");

    private final Database kind;
    private TestDatabase database;
    private ReadingDrops drops;

    ReadingDropsTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        drops = new ReadingDrops(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_older_goes_what_is_as_old_stays_and_the_journal_goes_on_from_its_head() {
        read(NOW.minusSeconds(2));
        read(NOW.minusSeconds(1));
        read(NOW);
        FollowedJournal followed = new FollowedJournal(database.dataSource());
        TreeHead before = followed.head();

        ReadingDrops.Range range = drops.drop(NOW, 0, ORDER);

        assertThat(range).isEqualTo(new ReadingDrops.Range(2, 0));
        assertThat(queries()).containsExactly(NOW.toString());
        assertThat(followed.agreement(before)).isInstanceOf(Agreement.Holds.class);
        assertThat(followed.head().size()).isEqualTo(before.size() + 1);
        assertThat(drops.newest()).contains(NOW.minusSeconds(1));
    }

    @Test
    void nothing_old_makes_no_entry() {
        read(NOW);

        assertThat(drops.drop(NOW, 0, ORDER)).isEqualTo(new ReadingDrops.Range(0, 0));

        assertThat(new FollowedJournal(database.dataSource()).head().size()).isEqualTo(2);
        assertThat(drops.newest()).isEmpty();
    }

    @Test
    void no_salt_is_left_of_what_was_dropped() {
        read(NOW.minusSeconds(1));

        drops.drop(NOW, 0, ORDER);

        assertThat(database.sql()
                        .sql("select count(*) from journal where subject = 'reading' and salt is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void one_that_was_altered_stays_to_be_seen_and_the_others_behind_it_go() {
        read(NOW.minusSeconds(3));
        read(NOW.minusSeconds(2));
        database.sql()
                .sql("update reading set caller = 'x' where query = ?")
                .param(NOW.minusSeconds(3).toString())
                .update();

        assertThat(drops.drop(NOW, 0, ORDER)).isEqualTo(new ReadingDrops.Range(1, 1));
        assertThat(drops.drop(NOW, 1, ORDER)).isEqualTo(new ReadingDrops.Range(0, 0));

        assertThat(queries()).containsExactly(NOW.minusSeconds(3).toString());
    }

    @Test
    void many_go_range_after_range() {
        for (int i = 1; i <= ReadingDrops.RANGE + 1; i++) {
            read(NOW.minusSeconds(i));
        }

        ReadingDrops.Range first = drops.drop(NOW, 0, ORDER);

        assertThat(first).isEqualTo(new ReadingDrops.Range(ReadingDrops.RANGE, 0));
        assertThat(first.isFull()).isTrue();
        assertThat(queries()).containsExactly(NOW.minusSeconds(1).toString());
        assertThat(drops.drop(NOW, 0, ORDER)).isEqualTo(new ReadingDrops.Range(1, 0));
    }

    /** What was looked for tells them apart. */
    private List<String> queries() {
        return database.sql()
                .sql("select query from reading order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void read(Instant at) {
        TransactionTemplate transaction = Transactions.on(database.dataSource());
        transaction.executeWithoutResult(
                status -> new Journal(database.dataSource()).enter(Subject.READING, entry -> database.sql()
                        .sql("insert into reading (read_at, caller, method, path, query, entry)"
                                + " values (?, 'k', 'GET', '/v1/decisions', ?, ?)")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(at.toString())
                        .param(entry)
                        .update()));
    }
}
