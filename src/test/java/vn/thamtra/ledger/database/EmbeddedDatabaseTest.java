package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {
    private static final String EARLIER_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final int ROWS = 400;
    private static final String TEXT = "Thiếu lĩnh vực pháp luật chuyên môn sâu của người được đề nghị. ".repeat(60);

    @TempDir
    private Path directory;

    @Test
    void what_repeats_itself_takes_a_third_of_its_bytes_and_less() throws Exception {
        fill(database().getJdbcUrl());

        assertThat(Files.size(directory.resolve(EmbeddedDatabase.FILE))).isLessThan((long) ROWS * TEXT.length() / 3);
        assertThat(texts(database().getJdbcUrl())).isEqualTo(written());
    }

    @Test
    void a_file_of_an_earlier_release_is_read_and_written_on_and_can_be_read_by_that_release() throws Exception {
        String earlier = "jdbc:h2:" + directory.resolve("thamtra") + EARLIER_SETTINGS;
        fill(earlier);

        String url = database().getJdbcUrl();
        assertThat(texts(url)).isEqualTo(written());
        execute(url, "update t set text = text || id where id < 200", "shutdown");

        assertThat(texts(earlier)).startsWith(TEXT + "-00", TEXT + "-11").endsWith(TEXT + "-399");
    }

    @Test
    void what_is_committed_is_forced_without_writing_what_is_not_committed_yet() throws Exception {
        String url = database().getJdbcUrl();
        execute(url, "create table t (id int primary key)");
        try (Connection committed = DriverManager.getConnection(url, "sa", "");
                Connection open = DriverManager.getConnection(url, "sa", "")) {
            open.setAutoCommit(false);
            open.createStatement().execute("insert into t values (1)");
            MVStore store = EmbeddedDatabase.store(committed).orElseThrow();
            long before = store.getCurrentVersion();

            assertThat(EmbeddedDatabase.force(committed)).isTrue();

            assertThat(store.getCurrentVersion()).isEqualTo(before);
        }
    }

    @Test
    void where_a_commit_is_handed_over_later_to_force_the_file_is_not_enough() throws Exception {
        try (Connection later = DriverManager.getConnection("jdbc:h2:" + directory.resolve("later"))) {
            assertThat(EmbeddedDatabase.force(later)).isFalse();
        }
    }

    private EmbeddedDatabase database() throws Exception {
        return EmbeddedDatabase.under(directory);
    }

    private static void fill(String url) {
        String rows = "insert into t select x - 1, ? || '-' || (x - 1) from system_range(1, " + ROWS + ")";
        JdbcTemplate sql = sql(url);
        sql.execute("create table t (id int primary key, text varchar(10000))");
        sql.update(rows, TEXT);
        sql.execute("shutdown compact");
    }

    private static List<String> written() {
        return IntStream.range(0, ROWS).mapToObj(id -> TEXT + "-" + id).toList();
    }

    private static List<String> texts(String url) {
        List<String> texts = sql(url).query("select text from t order by id", (row, number) -> row.getString(1));
        sql(url).execute("shutdown");
        return texts;
    }

    private static void execute(String url, String... statements) {
        for (String statement : statements) {
            sql(url).execute(statement);
        }
    }

    private static JdbcTemplate sql(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
    }
}
