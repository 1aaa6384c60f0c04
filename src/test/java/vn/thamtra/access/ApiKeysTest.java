package vn.thamtra.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

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
        here = new ApiKeys(database.dataSource(), clock);
        elsewhere = new ApiKeys(database.dataSource(), clock);
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

        boolean revoked = here.revoke(made.key().id());

        assertThat(revoked).isTrue();
        assertThat(here.find(made.secret())).isEmpty();
        now = now.plus(ApiKeys.FRESH).plusMillis(1);
        assertThat(elsewhere.find(made.secret())).isEmpty();
        assertThat(here.revoke(made.key().id())).isFalse();
        assertThat(here.list()).singleElement().matches(ApiKey::revoked);
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
        here.revoke(made.key().id());

        assertThatThrownBy(() -> here.bootstrap(Optional.of("tt_configured")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thamtra.bootstrap-key");
    }
}
