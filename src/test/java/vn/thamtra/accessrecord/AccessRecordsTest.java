package vn.thamtra.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.journal.ReadingDrops;

@ParameterizedClass
@EnumSource(Database.class)
class AccessRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.000004Z");
    private static final UUID DECISION = UUID.fromString("01926f6e-0000-7000-8000-000000000001");

    private final Database kind;
    private TestDatabase database;
    private AccessRecords readings;

    AccessRecordsTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        readings = new AccessRecords(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_reading_stands_before_it_is_complete() {
        long one = readings.begin("k1", "GET", "/v1/decisions/" + DECISION, "", DECISION);
        long list = readings.begin("k2", "GET", "/v1/decisions", "limit=2&", null);
        Shown shown = new Shown();
        shown.add(7);
        shown.add(3);

        readings.complete(list, 200, shown);

        assertThat(readings.list(query(Map.of(), 10)))
                .containsExactly(
                        new AccessRecord(list, NOW, "k2", "GET", "/v1/decisions", "limit=2", null, 200, 2L, 7L, 3L),
                        new AccessRecord(
                                one,
                                NOW,
                                "k1",
                                "GET",
                                "/v1/decisions/" + DECISION,
                                null,
                                DECISION,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void a_look_that_took_longer_than_looks_are_kept_leaves_the_journal_as_it_was() {
        long one = readings.begin("k1", "GET", "/v1/decisions", "", null);
        new ReadingDrops(database.dataSource(), Clock.systemUTC())
                .drop(NOW.plusSeconds(1), 0, new ReadingDrops.Order("12/QĐ-STP", "P1D"));

        readings.complete(one, 200, null);

        assertThat(database.sql()
                        .sql("select size from journal_head")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(readings.list(query(Map.of(), 10))).isEmpty();
    }

    @Test
    void a_list_says_up_to_when_looks_are_gone() {
        readings.begin("k1", "GET", "/v1/decisions", "", null);
        ReadingDrops drops = new ReadingDrops(database.dataSource(), Clock.systemUTC());
        AccessRecordPages pages = new AccessRecordPages(readings, drops);
        assertThat(pages.page(query(Map.of(), 10)).droppedUntil()).isNull();

        drops.drop(NOW.plusSeconds(1), 0, new ReadingDrops.Order("12/QĐ-STP", "P1D"));

        assertThat(pages.page(query(Map.of(), 10))).isEqualTo(new AccessRecordPage(List.of(), null, NOW));
    }

    @Test
    void readings_are_found_by_decision_caller_and_time() {
        readings.begin("k1", "GET", "/v1/decisions/" + DECISION, "", DECISION);
        readings.begin("k2", "GET", "/v1/decisions", "", null);

        assertThat(readings.list(query(Map.of("decision = ?", DECISION), 10))).hasSize(1);
        assertThat(readings.list(query(Map.of("caller = ?", "k2"), 10))).hasSize(1);
        assertThat(readings.list(query(Map.of("read_at >= ?", NOW.atOffset(ZoneOffset.UTC)), 10)))
                .hasSize(2);
        assertThat(readings.list(query(Map.of("read_at < ?", NOW.atOffset(ZoneOffset.UTC)), 10)))
                .isEmpty();
        assertThat(readings.list(query(Map.of(), 1))).hasSize(2);
    }

    private static AccessRecordQuery query(Map<String, Object> wanted, int limit) {
        return new AccessRecordQuery(wanted, Cursor.NEWEST, limit);
    }
}
