package vn.thamtra.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.RulebookChoice;

@ParameterizedClass
@EnumSource(Database.class)
class ErasedChangesTest {
    private static final Instant NOW = Instant.parse("2024-10-16T00:00:00Z");
    private static final UUID JOB = UUID.fromString("01926f6e-0000-7000-8000-000000000001");
    private static final PeriodOrder ORDER =
            new PeriodOrder(NOW.minusSeconds(60), NOW, null, new RulebookChoice.Current());
    private static final String SAID = "{\"index\":11,\"id\":\"01926f6e-0000-7000-8000-00000000000b\","
            + "\"rulebook\":{\"recorded\":\"sha256:x\"},";

    private final Database kind;
    private TestDatabase database;
    private JobStore jobs;

    ErasedChangesTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        jobs = new JobStore(database.dataSource(), UUID.randomUUID());
        jobs.create(JOB, ORDER, "key", 3, new Exchanges.Span(10, 20, 10), NOW);
        line(11, SAID + "\"reproducible\":true,\"reasons\":[{\"item\":\"Nguyễn Văn An\"}]}");
        line(12, "{\"index\":12}");
    }

    private void line(long index, String text) {
        database.sql()
                .sql("insert into replay_change (job_id, leaf_index, line, entry) values (?, ?, ?, 99)")
                .param(JOB)
                .param(index)
                .param(text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_job_told_of_an_erased_decision_is_that_it_was_erased() {
        Integer erased = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .execute(status -> new ErasedChanges(database.dataSource()).erase(11, new UUID(0, 11)));

        assertThat(erased).isEqualTo(1);
        assertThat(jobs.lines(JOB, 0, 10))
                .extracting(each -> new String(each.json(), StandardCharsets.UTF_8))
                .containsExactly(SAID + "\"reproducible\":false,\"cause\":\"ERASED\"}", "{\"index\":12}");
    }
}
