package vn.thamtra.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thamtra.ledger.H2TestDatabase;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.recovery.Recovery;

@ExtendWith(OutputCaptureExtension.class)
class LostAdministratorTest {
    @TempDir
    private Path directory;

    @Test
    void whoever_may_write_to_the_database_orders_a_new_key_that_the_journal_seals() throws Exception {
        List<String> told = new ArrayList<>();

        boolean made = Recovery.administratorsKey(
                Clock.systemUTC(), "khóa bị mất", told::add, "--thamtra.data-dir=" + directory);

        assertThat(made).isTrue();
        String secret = told.get(0).substring(told.get(0).lastIndexOf(' ') + 1);
        var source = new DriverManagerDataSource("jdbc:h2:" + directory.resolve("thamtra"), "sa", "");
        ApiKeys keys = new ApiKeys(source, Clock.systemUTC(), seals(source));
        assertThat(keys.find(secret)).get().satisfies(key -> {
            assertThat(key.role()).isEqualTo(Role.ADMIN);
            assertThat(key.label()).contains("khóa bị mất");
        });
    }

    private static Seals seals(DataSource source) {
        return new Seals(source, new FollowedJournal(source), new Damages());
    }

    @Test
    void a_first_key_that_is_too_short_is_refused_and_one_that_comes_too_late_is_told(CapturedOutput output) {
        try (TestDatabase database = H2TestDatabase.create()) {
            String first = "k".repeat(32);

            assertThatThrownBy(() -> start(database, "k".repeat(31)))
                    .isInstanceOf(BootstrapKeyRefused.class)
                    .hasMessageContaining("at least 32");
            start(database, first);
            start(database, first);
            assertThat(output).doesNotContain("has no effect");

            start(database, "another".repeat(6));
        }
        assertThat(output).contains("has no effect", "admin-key").doesNotContain("anotheranother");
    }

    private static void start(TestDatabase database, String secret) {
        new AccessConfiguration()
                .apiKeys(database.dataSource(), Clock.systemUTC(), seals(database.dataSource()), secret);
    }
}
