package vn.thamtra.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.ThamTra;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.Role;
import vn.thamtra.publication.PublishedRulebooks;

/** A service of a test's own on a data directory that outlives it. */
public final class OwnService implements AutoCloseable {
    private static final Duration STILL = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;
    private final int port;

    private OwnService(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** With the rulebook of the program. */
    public static OwnService start(Path data) {
        return start(data, Path.of(""));
    }

    public static OwnService start(Path data, Path rulebook, String... more) {
        SpringApplication service = new SpringApplication(ThamTra.class);
        service.setRegisterShutdownHook(false);
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--thamtra.data-dir=" + data,
                "--thamtra.rulebook-dir=" + rulebook,
                "--thamtra.cache-dir=target/compiled-rules",
                "--thamtra.bootstrap-key=tt_a-key-of-an-administrator-of-the-tests"));
        settings.addAll(List.of(more));
        return new OwnService(service.run(settings.toArray(String[]::new)));
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** With a key that a program or person was given. */
    public Client with(String key) {
        return new Client(port, key);
    }

    /** The secret of a new key. */
    public String key(Role role) {
        return context.getBean(ApiKeys.class).create("test", role).secret();
    }

    public Client nobody() {
        return new Client(port, null);
    }

    public Client caller(Role role) {
        return new Client(port, key(role));
    }

    PublishedRulebooks rulebooks() {
        return context.getBean(PublishedRulebooks.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** The job at an address when it is done; one that stands still for two minutes is given up. */
    public static JsonNode done(Client client, String location) throws InterruptedException {
        JsonNode job = client.get(location).json();
        JsonNode moved = job;
        long since = System.nanoTime();
        while (!job.path("state").stringValue().equals("DONE")) {
            if (!job.equals(moved)) {
                moved = job;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STILL.toNanos()) {
                throw new IllegalStateException("Still not done: " + job);
            }
            Thread.sleep(50);
            job = client.get(location).json();
        }
        return job;
    }

    @Override
    public void close() {
        context.close();
    }
}
