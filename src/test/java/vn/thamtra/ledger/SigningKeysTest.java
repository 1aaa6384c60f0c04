package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thamtra.evidence.verify.NoteKey;
import vn.thamtra.evidence.verify.Trust;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.ledger.journal.KnownKey;
import vn.thamtra.ledger.journal.KnownKeys;
import vn.thamtra.ledger.signing.Checkpoints;
import vn.thamtra.ledger.signing.LedgerRefused;
import vn.thamtra.recovery.Recovery;

/** The key that signs is lost, is another's, or is replaced on an operator's order. */
class SigningKeysTest {
    @TempDir
    private Path directory;

    private Path data;
    private Path pem;
    private ApplicationContextRunner service;
    private String first = "";

    @BeforeEach
    void startOnce() {
        data = directory.resolve("data");
        pem = data.resolve("keys/ledger.pem");
        service = new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(LedgerConfiguration.class)
                .withPropertyValues("thamtra.data-dir=" + data);
        service.run(context -> first = context.getBean(Checkpoints.class).verifierKey());
    }

    @Test
    void without_the_key_that_signed_it_a_ledger_is_not_started_and_no_other_key_is_made() throws Exception {
        Files.move(pem, directory.resolve("elsewhere.pem"));

        service.run(context -> refused(context, "is gone", first, "rotate-key"));

        assertThat(pem).doesNotExist();
        Files.move(directory.resolve("elsewhere.pem"), pem);
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void with_a_key_of_another_ledger_it_is_not_started() throws Exception {
        Path elsewhere = directory.resolve("other");
        service.withPropertyValues("thamtra.data-dir=" + elsewhere)
                .run(context -> assertThat(context).hasNotFailed());

        service.withPropertyValues("thamtra.ledger.key-file=" + elsewhere.resolve("keys/ledger.pem"))
                .run(context -> refused(context, "is not the ledger's", first, "rotate-key"));
    }

    @Test
    void under_another_name_it_is_not_started() {
        service.withPropertyValues("thamtra.ledger.origin=example.org/other")
                .run(context -> refused(context, "example.org/other", "thamtra.local/ledger", "Set it as it was"));
    }

    @Test
    void a_key_deleted_from_the_database_is_missed() {
        changed("delete from ledger_key");

        service.run(context -> refused(context, "changed or deleted", "ledger", "Restore"));
    }

    @Test
    void an_operator_replaces_a_key_and_what_the_old_one_signed_stays_provable() throws Exception {
        String kept = Files.readString(data.resolve("journal-checkpoints.txt"));

        List<String> told = rotate("khóa bị lộ");
        service.run(context -> {
            Ledger ledger = context.getBean(Ledger.class);
            ledger.append(Samples.record(ledger.stamp())).join();
            List<KnownKey> all = context.getBean(KnownKeys.class).all();
            assertThat(all).hasSize(2).first().extracting(KnownKey::verifierKey).isEqualTo(first);
            assertThat(all.get(1).reason()).isEqualTo("khóa bị lộ");
            assertThat(context.getBean(Checkpoints.class).verifierKey())
                    .isEqualTo(all.get(1).verifierKey());
        });

        assertThat(told).hasSize(2);
        String second = told.get(1).substring(told.get(1).lastIndexOf(' ') + 1);
        assertThat(second).isNotEqualTo(first).startsWith("thamtra.local/ledger+");
        assertThat(pem).exists();
        assertThat(data.resolve("keys/ledger-" + first.split("\\+", -1)[1] + ".pem"))
                .exists();
        assertThat(Files.readString(data.resolve("journal-checkpoints.txt")))
                .startsWith(kept)
                .containsPattern("— thamtra.local/ledger/journal .*\n— thamtra.local/ledger/journal .*\n");
        assertThat(verified(List.of(first, second), kept)).contains("signed").doesNotContain("compare with a key");
        assertThat(verified(List.of(), kept)).contains("khóa bị lộ");
    }

    @Test
    void a_lost_key_is_replaced_and_the_old_one_does_not_sign_again() throws Exception {
        Path old = Files.move(pem, directory.resolve("old.pem"));

        rotate("đĩa hỏng");

        service.run(context -> assertThat(context).hasNotFailed());
        service.withPropertyValues("thamtra.ledger.key-file=" + old)
                .run(context -> refused(context, "has been replaced", first, "rotate-key"));
    }

    @Test
    void a_replacement_that_was_broken_off_is_carried_out_again() throws Exception {
        Files.copy(pem, directory.resolve("old.pem"));
        rotate("một");
        Files.move(pem, data.resolve("keys/ledger-next.pem"));
        Files.move(directory.resolve("old.pem"), pem);
        service.run(context -> refused(context, "has been replaced", first, "rotate-key"));

        rotate("hai");

        service.run(context -> assertThat(context.getBean(KnownKeys.class).all())
                .extracting(KnownKey::reason)
                .containsExactly(null, "một"));
    }

    private List<String> rotate(String reason) throws IOException {
        List<String> told = new ArrayList<>();
        boolean done = Recovery.rotateKey(Clock.systemUTC(), reason, told::add, "--thamtra.data-dir=" + data);
        assertThat(done).as(told.toString()).isTrue();
        return told;
    }

    private String verified(List<String> keys, String kept) throws IOException {
        List<String> lines = new ArrayList<>();
        Trust trust = new Trust(keys.stream().map(NoteKey::parse).toList(), List.of(kept), Set.of());
        LedgerVerifier.Beside beside = new LedgerVerifier.Beside(
                Files.readString(data.resolve("checkpoints.txt")),
                Files.readString(data.resolve("journal-checkpoints.txt")));
        try (LedgerRows rows = LedgerPlace.open(data.toString())) {
            new LedgerVerifier(trust, beside, lines::add).verify(rows);
        } catch (RuntimeException broken) {
            // The sample record names a caller and a rulebook that nobody has entered; keys come before records.
            lines.add(String.valueOf(broken.getMessage()));
        }
        return String.join("\n", lines);
    }

    private static void refused(AssertableApplicationContext context, String... words) {
        assertThat(context).hasFailed();
        Throwable root = Stream.iterate(context.getStartupFailure(), Throwable::getCause)
                .takeWhile(each -> each != null)
                .filter(LedgerRefused.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError(context.getStartupFailure()));
        assertThat(root.getMessage() + "\n" + ((LedgerRefused) root).advice())
                .contains(words)
                .hasLineCount(2);
    }

    private void changed(String statement) {
        JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:h2:" + data.resolve("thamtra").toAbsolutePath(), "sa", ""))
                .sql(statement)
                .update();
    }
}
