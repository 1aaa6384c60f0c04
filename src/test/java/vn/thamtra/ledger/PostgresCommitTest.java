package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class PostgresCommitTest {
    @Test
    void a_group_waits_for_the_disk_even_where_the_server_would_not() {
        try (TestDatabase database = Database.POSTGRESQL.open()) {
            String name = database.sql()
                    .sql("select current_database()")
                    .query(String.class)
                    .single();
            database.sql()
                    .sql("alter database " + name + " set synchronous_commit = off")
                    .update();
            database.sql().sql("create table seen (setting text)").update();
            database.sql().sql("""
                            create function see() returns trigger language plpgsql as $$
                            begin insert into seen values (current_setting('synchronous_commit')); return new; end $$""").update();
            database.sql()
                    .sql("create trigger see before insert on ledger_record for each row execute function see()")
                    .update();

            try (Ledger ledger =
                    new Ledger(database.pool(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
                ledger.append(Samples.record(ledger.stamp())).join();
            }

            assertThat(database.sql()
                            .sql("select setting from seen")
                            .query(String.class)
                            .list())
                    .containsExactly("on");
        }
    }
}
