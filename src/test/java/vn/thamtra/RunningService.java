package vn.thamtra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.Role;
import vn.thamtra.ledger.Records;

/** The whole service on a port and an embedded database of its own, shared by all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {
    protected static final String BOOTSTRAP_KEY = "tt_the-first-administrators-key-of-the-tests";
    private static final Path DATA = newFolder();

    @LocalServerPort
    protected int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    protected Records records;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("thamtra.data-dir", DATA::toString);
        registry.add("thamtra.cache-dir", () -> "target/compiled-rules");
        registry.add("thamtra.bootstrap-key", () -> BOOTSTRAP_KEY);
        registry.add("thamtra.body-timeout", () -> "2s");
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A caller with a fresh key of the role. */
    protected Client caller(Role role) {
        return new Client(port, keys.create("test " + UUID.randomUUID(), role).secret());
    }

    protected Client administrator() {
        return new Client(port, BOOTSTRAP_KEY);
    }

    protected Client nobody() {
        return new Client(port, null);
    }
}
