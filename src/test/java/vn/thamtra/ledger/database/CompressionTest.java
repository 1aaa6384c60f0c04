package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

class CompressionTest {
    private static final String COLUMNS =
            "select attcompression from pg_attribute where attrelid = 'record_content'::regclass and attname in ('request', 'answer')";

    @Test
    void contents_are_compressed_by_lz4_where_the_server_has_it_however_often_it_is_chosen() throws Exception {
        try (TestDatabase database = Database.POSTGRESQL.open()) {
            boolean has = database.sql()
                    .sql(
                            "select count(*) from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)")
                    .query(Integer.class)
                    .single()
                    .equals(1);

            Compression.choose(database.dataSource());
            Compression.choose(database.dataSource());

            assertThat(database.sql().sql(COLUMNS).query(String.class).list())
                    .isEqualTo(has ? List.of("l", "l") : List.of("", ""));
        }
    }

    @Test
    void h2_compresses_its_pages_and_is_left_alone() throws Exception {
        try (TestDatabase database = Database.H2.open()) {
            Compression.choose(database.dataSource());

            assertThat(database.sql()
                            .sql("select count(*) from record_content")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
