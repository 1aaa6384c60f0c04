package vn.thamtra.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL server of this run: the one named by THAMTRA_TEST_POSTGRES_URL (with _USER and _PASSWORD), or one
 * started from binaries that come with the test dependencies. A place that lets neither happen skips these tests.
 */
record Postgres(String url, String user, String password, String template) {
    private static final Object LOCK = new Object();
    private static Optional<Postgres> started = Optional.empty();
    private static Optional<String> failure = Optional.empty();

    static Postgres shared() {
        synchronized (LOCK) {
            if (started.isEmpty() && failure.isEmpty()) {
                start();
            }
            Assumptions.assumeTrue(
                    started.isPresent(),
                    () -> "PostgreSQL is not tested: none could be started (" + failure.orElse("")
                            + "); see .ci/postgres.sh");
            return started.orElseThrow();
        }
    }

    private static void start() {
        try {
            String url = System.getenv("THAMTRA_TEST_POSTGRES_URL");
            Postgres server = url == null ? embedded() : configured(url);
            server.sql().sql("create database " + server.template).update();
            TestDatabase.migrate(server.url(server.template), server.user, server.password);
            started = Optional.of(server);
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(e.toString());
        }
    }

    private static Postgres configured(String url) {
        return new Postgres(
                url,
                System.getenv().getOrDefault("THAMTRA_TEST_POSTGRES_USER", "postgres"),
                System.getenv().getOrDefault("THAMTRA_TEST_POSTGRES_PASSWORD", ""),
                PostgresTestDatabase.freshName());
    }

    /** Its default of synchronous_commit=off stays: the ledger has to turn it on where it matters. */
    private static Postgres embedded() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return new Postgres(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", PostgresTestDatabase.freshName());
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
    }

    JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }
}
