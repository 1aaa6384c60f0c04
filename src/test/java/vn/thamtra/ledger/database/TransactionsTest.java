package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.Crowd;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

class TransactionsTest {
    private static final int THREADS = 6;
    private static final int TIMES = 1_000;

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_rollback_after_waiting_takes_back_nothing_of_another(Database kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            DataSource pool = database.dataSource();
            JdbcClient client = JdbcClient.create(pool);
            client.sql("create table counter (id int primary key, n int not null)")
                    .update();
            client.sql("insert into counter values (0, 0)").update();
            TransactionTemplate transactions = Transactions.on(pool);
            AtomicInteger calls = new AtomicInteger();

            long counted = Crowd.each(
                            THREADS,
                            TIMES,
                            () -> transactions.execute(status -> {
                                int before = client.sql("select n from counter where id = 0 for update")
                                        .query(Integer.class)
                                        .single();
                                if (calls.incrementAndGet() % 2 == 0) {
                                    status.setRollbackOnly();
                                    return false;
                                }
                                return client.sql("update counter set n = ? where id = 0")
                                                .param(before + 1)
                                                .update()
                                        == 1;
                            }))
                    .stream()
                    .filter(done -> done)
                    .count();

            assertThat(client.sql("select n from counter").query(Long.class).single())
                    .isEqualTo(counted);
        }
    }
}
