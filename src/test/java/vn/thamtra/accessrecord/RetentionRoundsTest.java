package vn.thamtra.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.journal.ReadingDrops;

class RetentionRoundsTest {
    private static final Instant LOOKED = Instant.parse("2026-11-20T01:02:03Z");
    private static final Retention DAY = new Retention(Period.ofDays(1), "12/QĐ-STP");

    @Test
    void a_round_drops_every_range_that_is_old_and_leaves_what_is_not() {
        try (TestDatabase database = Database.H2.open()) {
            look(database, LOOKED, ReadingDrops.RANGE + 3);
            look(database, LOOKED.plusSeconds(86_400), 1);

            round(database, LOOKED.plusSeconds(2 * 86_400));

            assertThat(database.sql()
                            .sql("select count(*) from reading_drop")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(left(database)).isEqualTo(1);
        }
    }

    @Test
    void what_is_damaged_keeps_no_round_from_its_end() {
        try (TestDatabase database = Database.H2.open()) {
            look(database, LOOKED, ReadingDrops.RANGE + 3);
            database.sql().sql("update reading set caller = 'x' where id <= 2").update();

            round(database, LOOKED.plusSeconds(2 * 86_400));

            assertThat(left(database)).isEqualTo(2);
        }
    }

    @Test
    void a_database_that_is_away_is_told_and_no_more() {
        TestDatabase database = Database.H2.open();
        RetentionRounds rounds = rounds(database, LOOKED);
        database.close();

        rounds.round(DAY);
    }

    private static void round(TestDatabase database, Instant now) {
        try (RetentionRounds rounds = rounds(database, now)) {
            rounds.round(DAY);
        }
    }

    private static RetentionRounds rounds(TestDatabase database, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new RetentionRounds(new ReadingDrops(database.dataSource(), clock), clock);
    }

    private static void look(TestDatabase database, Instant at, int times) {
        AccessRecords records = new AccessRecords(database.dataSource(), Clock.fixed(at, ZoneOffset.UTC));
        for (int i = 0; i < times; i++) {
            records.begin("k", "GET", "/v1/decisions", "", null);
        }
    }

    private static int left(TestDatabase database) {
        return new AccessRecords(database.dataSource(), Clock.systemUTC())
                .list(new AccessRecordQuery(Map.of(), Cursor.NEWEST, 200))
                .size();
    }
}
