package vn.thamtra.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** What generators make of the document compiles with the examples for developers, and these run. Fetches the generators. */
@EnabledIfSystemProperty(named = "clients", matches = ".*", disabledReason = "fetches two generators: -Dclients")
class GeneratedClientsTest extends RunningService {
    private static final int MINUTES = 15;

    @Test
    void the_examples_submit_a_dossier_and_read_what_was_answered_without_a_cast() throws Exception {
        String said = said("http://127.0.0.1:" + port, caller(Role.INTAKE).secret());

        assertThat(said.lines().filter("to be supplemented"::equals)).hasSize(2);
        assertThat(said.lines().filter("again true"::equals)).hasSize(2);
        assertThat(said).contains("MISSING R-P1-07 ", "days counted");
    }

    private static String said(String address, String key) throws IOException, InterruptedException {
        File said = Files.createTempFile(Files.createDirectories(Path.of("target")), "clients", ".txt")
                .toFile();
        Process process = new ProcessBuilder("src/clients/check.sh", address, key)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        String text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        return text;
    }
}
