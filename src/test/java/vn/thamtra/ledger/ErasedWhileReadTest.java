package vn.thamtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.thamtra.ledger.damage.Damages;
import vn.thamtra.ledger.journal.Erasures;

/** A record is erased when it has been read and what it is held against has not. */
@ParameterizedClass
@EnumSource(Database.class)
class ErasedWhileReadTest {
    private final Database kind;
    private final Damages damages = new Damages();
    private TestDatabase database;
    private Erasures erasures;
    private Interrupted interrupted;
    private Records records;
    private UUID id = new UUID(0, 0);

    ErasedWhileReadTest(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void record() {
        database = kind.open();
        erasures = new Erasures(database.dataSource(), Clock.systemUTC(), List.of());
        interrupted = new Interrupted(database.dataSource());
        records = new Records(
                interrupted, new Integrity(interrupted, (summary, content) -> Optional.empty(), null, damages));
        try (Ledger ledger =
                new Ledger(database.dataSource(), Clock.systemUTC(), new Idempotency(database.dataSource()))) {
            for (int i = 0; i < 3; i++) {
                Stamp stamp = ledger.stamp();
                id = stamp.id();
                ledger.append(Samples.record(stamp)).join();
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void eraseMeanwhile() {
        interrupted.next.set(() -> erasures.erase(id, "key", "theo yêu cầu", "12/QĐ-STP"));
    }

    @Test
    void it_is_found_as_erased_and_is_no_damage() {
        eraseMeanwhile();

        Recorded found = records.find(id).orElseThrow();

        assertThat(found.content()).isEmpty();
        assertThat(damages.count()).isZero();
    }

    @Test
    void a_page_has_it_as_erased_and_is_no_damage() {
        eraseMeanwhile();

        Page page = records.list(Filter.ALL, Cursor.NEWEST, 10);

        assertThat(page.records()).hasSize(3);
        assertThat(page.records().get(0).labels().dossierCode()).isNull();
        assertThat(damages.count()).isZero();
    }

    /** Something happens just before the claims of records are asked for. */
    private static final class Interrupted extends DelegatingDataSource {
        private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

        Interrupted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Interrupted.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(real, method, arguments));
        }

        private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement")
                    && arguments[0].toString().contains("idempotency")) {
                next.getAndSet(() -> {}).run();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
