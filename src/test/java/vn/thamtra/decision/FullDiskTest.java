package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;

/** The disk of the database is full, and has room again. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FullDiskTest {
    private static final String KEY = "tt_the-first-administrators-key-of-a-full-disk";
    private static final int PATIENCE = 20;
    private static final Path DIRECTORY = newDirectory();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        FullDiskPath.register();
        String url = "jdbc:h2:full:" + DIRECTORY.resolve("t") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        registry.add("thamtra.data-dir", DIRECTORY::toString);
        registry.add("thamtra.cache-dir", () -> "target/compiled-rules");
        registry.add("thamtra.bootstrap-key", () -> KEY);
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "sa");
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "full")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void room() {
        FullDiskPath.full(false);
    }

    @Test
    void nothing_is_answered_that_was_not_stored_and_later_it_goes_on(CapturedOutput output) {
        Client intake = new Client(port, KEY);
        Client nobody = new Client(port, null);
        String before = intake.post("/v1/evaluations", Dossiers.line("H42-1"))
                .json()
                .path("id")
                .stringValue();
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);

        FullDiskPath.full(true);
        for (int i = 0; i < 30; i++) {
            assertThat(intake.post("/v1/evaluations", Dossiers.line("H42-2")).status())
                    .isEqualTo(503);
            assertThat(intake.get("/v1/decisions/" + before).status()).isEqualTo(503);
            assertThat(intake.get("/v1/decisions").status()).isEqualTo(503);
        }
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(intake.get("/actuator/health").text()).contains("storage");
        assertThat(output.getOut()
                        .lines()
                        .filter(line -> line.contains(" ERROR "))
                        .count())
                .isLessThan(12);

        FullDiskPath.full(false);
        assertThat(triesUntilStored(intake)).isLessThan(PATIENCE);
        assertThat(intake.get("/v1/decisions/" + before).status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    /** Connections that broke while there was no room are found to be broken one by one. */
    private static int triesUntilStored(Client intake) {
        int tries = 0;
        while (tries < PATIENCE
                && intake.post("/v1/evaluations", Dossiers.line("H42-3")).status() != 201) {
            tries++;
        }
        return tries;
    }
}
