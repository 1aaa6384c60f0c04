package vn.thamtra.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.journal.FollowedJournal;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.journal.Subject;

@ParameterizedClass
@EnumSource(Database.class)
class ApiKeysTest {
    private final Database kind;
    private TestDatabase database;
    private Instant now = Instant.parse("2024-10-18T04:00:00Z");
    private final InstantSource clock = () -> now;
    private ApiKeys here;
    private ApiKeys elsewhere;

    ApiKeysTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        here = keys();
        elsewhere = keys();
    }

    private ApiKeys keys() {
        FollowedJournal journal = new FollowedJournal(database.dataSource());
        return new ApiKeys(database.dataSource(), clock, new Seals(database.dataSource(), journal, new Damages()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_key_is_found_by_its_secret() {
        NewApiKey made = here.create("Cổng dịch vụ công", Role.INTAKE);

        assertThat(made.secret()).matches("tt_[A-Za-z0-9_-]{43}");
        assertThat(here.find(made.secret())).contains(made.key());
        assertThat(made.key().role()).isEqualTo(Role.INTAKE);
    }

    @Test
    void the_secret_is_neither_stored_nor_printed() {
        NewApiKey made = here.create("x", Role.AUDITOR);

        String row =
                database.sql().sql("select * from api_key").query().singleRow().toString();
        assertThat(row).doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void another_secret_finds_nothing() {
        NewApiKey made = here.create("x", Role.ADMIN);

        assertThat(here.find(made.secret() + "x")).isEmpty();
        assertThat(here.find("")).isEmpty();
        assertThat(here.find("tt_khóa")).isEmpty();
    }

    @Test
    void a_revoked_key_counts_no_longer_here_at_once_and_elsewhere_after_seconds() {
        NewApiKey made = here.create("x", Role.EDITOR);
        assertThat(elsewhere.find(made.secret())).isPresent();

        boolean revoked = here.revoke(made.key().id(), null);

        assertThat(revoked).isTrue();
        assertThat(here.find(made.secret())).isEmpty();
        now = now.plus(ApiKeys.FRESH).plusMillis(1);
        assertThat(elsewhere.find(made.secret())).isEmpty();
        assertThat(here.revoke(made.key().id(), null)).isFalse();
        assertThat(here.list()).extracting(Seals.Row::value).singleElement().matches(ApiKey::revoked);
    }

    @Test
    void a_clock_set_back_does_not_revive_a_revoked_key() {
        NewApiKey made = here.create("x", Role.EDITOR);
        assertThat(elsewhere.find(made.secret())).isPresent();
        here.revoke(made.key().id(), null);

        now = now.minus(Duration.ofDays(400));

        assertThat(elsewhere.find(made.secret())).isEmpty();
        assertThat(here.find(made.secret())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update api_key set role = 'ADMIN'",
                "update api_key set entry = null",
                "update api_key set created_at = created_at - interval '1' day",
                "update journal set salt = null where subject = 'api_key'"
            })
    void a_key_that_the_journal_does_not_seal_does_not_count(String change) {
        NewApiKey made = here.create("x", Role.INTAKE);
        assertThat(here.find(made.secret())).isPresent();

        database.sql().sql(change).update();
        now = now.plus(ApiKeys.FRESH).plusMillis(1);

        assertThat(here.find(made.secret())).isEmpty();
        assertThat(keys().find(made.secret())).isEmpty();
        assertThat(here.list()).extracting(Seals.Row::sealed).containsExactly(false);
    }

    @Test
    void a_key_that_somebody_inserts_or_brings_back_does_not_count() {
        NewApiKey made = here.create("x", Role.ADMIN);
        String before = row();
        here.revoke(made.key().id(), null);

        database.sql()
                .sql("update api_key set revoked_at = null, entry = " + before)
                .update();
        database.sql()
                .sql("insert into api_key (id, label, role, secret_hash, created_at, entry) select ?, label, role, ?,"
                        + " created_at, entry from api_key")
                .params(UUID.randomUUID(), Sha256.hex("tt_theirs"))
                .update();
        now = now.plus(ApiKeys.FRESH).plusMillis(1);

        assertThat(here.find(made.secret())).isEmpty();
        assertThat(here.find("tt_theirs")).isEmpty();
        assertThat(here.bootstrap(Optional.of("tt_configured"))).isPresent();
    }

    private String row() {
        return database.sql()
                .sql("select entry from api_key")
                .query(String.class)
                .single();
    }

    @Test
    void an_entry_made_to_fit_an_altered_key_does_not_seal_it() {
        NewApiKey made = here.create("x", Role.INTAKE);
        here.find(made.secret());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

        transaction.executeWithoutResult(status -> new Journal(database.dataSource())
                .change(Subject.API_KEY, made.key().id(), entry -> database.sql()
                        .sql("update api_key set role = 'ADMIN', entry = ?")
                        .param(entry)
                        .update()));
        database.sql()
                .sql("delete from journal where number = (select max(number) from journal)")
                .update();
        now = now.plus(ApiKeys.FRESH).plusMillis(1);

        assertThat(here.find(made.secret())).isEmpty();
    }

    @Test
    void a_key_made_elsewhere_counts_here_after_a_second() {
        elsewhere.find("warm");
        NewApiKey made = here.create("x", Role.APPROVER);

        now = now.plus(ApiKeys.MISS).plusMillis(1);

        assertThat(elsewhere.find(made.secret())).contains(made.key());
    }

    @Test
    void known_keys_outlive_a_database_that_is_away_for_a_while_but_not_for_ever() {
        NewApiKey made = here.create("x", Role.INTAKE);
        database.sql().sql("alter table api_key rename to api_key_away").update();

        now = now.plus(Duration.ofMinutes(4));
        assertThat(here.find(made.secret())).isPresent();

        now = now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> here.find(made.secret())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_first_administrator_has_the_configured_key() {
        here.bootstrap(Optional.of("tt_configured"));

        assertThat(here.find("tt_configured")).map(ApiKey::role).contains(Role.ADMIN);
        assertThat(elsewhere.bootstrap(Optional.of("tt_other"))).isEmpty();
        assertThat(here.list()).hasSize(1);
    }

    @Test
    void without_a_configured_key_one_is_made() {
        NewApiKey made = here.bootstrap(Optional.empty()).orElseThrow();

        assertThat(here.find(made.secret())).map(ApiKey::role).contains(Role.ADMIN);
    }

    @Test
    void an_administrator_made_otherwise_needs_no_first_one() {
        here.create("x", Role.ADMIN);

        assertThat(here.bootstrap(Optional.empty())).isEmpty();
    }

    @Test
    void a_configured_key_that_was_revoked_does_not_come_back() {
        NewApiKey made = here.bootstrap(Optional.of("tt_configured")).orElseThrow();
        here.revoke(made.key().id(), null);

        assertThatThrownBy(() -> here.bootstrap(Optional.of("tt_configured")))
                .isInstanceOf(BootstrapKeyRefused.class)
                .hasMessageContaining("thamtra.bootstrap-key");
    }
}
