package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.digest.Sha256;

@ParameterizedClass
@EnumSource(Database.class)
class IdempotencyTest {
    private static final byte[] BODY = Sha256.of(Samples.utf8("{}"));
    private static final byte[] OTHER_BODY = Sha256.of(Samples.utf8("{ }"));

    private final Database kind;
    private TestDatabase database;
    private Idempotency here;
    private Idempotency elsewhere;
    private Ledger ledger;

    IdempotencyTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        here = new Idempotency(database.dataSource());
        elsewhere = new Idempotency(database.dataSource());
        ledger = new Ledger(database.dataSource(), Clock.systemUTC(), here);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void the_same_request_again_finds_the_first_record_in_any_process() {
        UUID first = stored(here, "k");

        assertThat(here.begin("key-1", "k", BODY)).isEqualTo(new Begun.Repeated(first));
        assertThat(elsewhere.begin("key-1", "k", BODY)).isEqualTo(new Begun.Repeated(first));
    }

    @Test
    void another_body_under_the_same_key_is_a_conflict() {
        stored(here, "k");

        assertThat(here.begin("key-1", "k", OTHER_BODY)).isEqualTo(new Begun.Conflict());
    }

    @Test
    void a_key_belongs_to_its_caller() {
        stored(here, "k");

        assertThat(here.begin("key-2", "k", BODY)).isInstanceOf(Begun.Fresh.class);
    }

    @Test
    void while_the_first_is_worked_on_the_second_is_told_so() {
        fresh(here, "k");

        assertThat(here.begin("key-1", "k", BODY)).isEqualTo(new Begun.InFlight());
        assertThat(here.begin("key-1", "k", OTHER_BODY)).isEqualTo(new Begun.Conflict());
    }

    @Test
    void a_key_whose_request_failed_is_free_again() {
        fresh(here, "k").close();

        assertThat(here.begin("key-1", "k", OTHER_BODY)).isInstanceOf(Begun.Fresh.class);
    }

    @Test
    void a_key_that_was_found_used_is_not_held() {
        stored(here, "k");
        here.begin("key-1", "k", BODY);

        assertThat(here.begin("key-1", "k", BODY)).isInstanceOf(Begun.Repeated.class);
    }

    @Test
    void closing_a_reservation_twice_does_not_free_the_key_of_the_next() {
        Reservation first = fresh(here, "k");
        first.close();
        fresh(here, "k");

        first.close();

        assertThat(here.begin("key-1", "k", BODY)).isEqualTo(new Begun.InFlight());
    }

    @Test
    void two_processes_with_one_key_at_once_store_one_record() {
        Reservation mine = fresh(here, "k");
        Reservation theirs = fresh(elsewhere, "k");
        NewRecord record = Samples.record(ledger.stamp(), mine);

        Appended first = ledger.append(record).join();
        Appended second = ledger.append(Samples.record(ledger.stamp(), theirs)).join();

        assertThat(first).isInstanceOf(Appended.Stored.class);
        assertThat(second).isEqualTo(new Appended.Repeated(record.stamp().id()));
        assertThat(database.count("ledger_record")).isEqualTo(1);
        assertThat(database.count("record_content")).isEqualTo(1);
    }

    @Test
    void two_processes_with_one_key_and_different_bodies_store_one_record() {
        Reservation mine = fresh(here, "k");
        Reservation theirs = ((Begun.Fresh) elsewhere.begin("key-1", "k", OTHER_BODY)).reservation();
        ledger.append(Samples.record(ledger.stamp(), mine)).join();

        Appended second = ledger.append(Samples.record(ledger.stamp(), theirs)).join();

        assertThat(second).isEqualTo(new Appended.Conflict());
        assertThat(database.count("ledger_record")).isEqualTo(1);
    }

    @Test
    void of_64_threads_with_one_key_one_stores() throws Exception {
        List<Boolean> stored = Crowd.each(64, 5, () -> {
            if (here.begin("key-1", "k", BODY) instanceof Begun.Fresh fresh) {
                try (Reservation reservation = fresh.reservation()) {
                    return ledger.append(Samples.record(ledger.stamp(), reservation))
                                    .join()
                            instanceof Appended.Stored;
                }
            }
            return false;
        });

        assertThat(stored).containsOnlyOnce(true);
        assertThat(database.count("ledger_record")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_too_long_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> here.begin("key-1", "k".repeat(256), BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
    }

    private UUID stored(Idempotency where, String key) {
        try (Reservation reservation = fresh(where, key)) {
            NewRecord record = Samples.record(ledger.stamp(), reservation);
            assertThat(ledger.append(record).join()).isInstanceOf(Appended.Stored.class);
            return record.stamp().id();
        }
    }

    private static Reservation fresh(Idempotency where, String key) {
        return ((Begun.Fresh) where.begin("key-1", key, BODY)).reservation();
    }
}
