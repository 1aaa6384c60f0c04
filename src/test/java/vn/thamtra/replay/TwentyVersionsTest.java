package vn.thamtra.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;

class TwentyVersionsTest {
    private static final int VERSIONS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 10);

    @TempDir
    private Path folder;

    /** Each version asks three months more; the nominee has 48. Every other one is a correction from the first day on. */
    @Test
    void every_decision_replays_equal_after_a_restart_with_another_program() throws Exception {
        Path lawful = Versions.write(Versions.lawful(), folder.resolve("lawful"));
        List<String> decisions = new ArrayList<>();
        List<String> rulebooks = new ArrayList<>();
        try (OwnService service = OwnService.start(folder.resolve("data"), lawful)) {
            Client intake = service.caller(Role.INTAKE);
            for (int version = 0; version < VERSIONS; version++) {
                LocalDate from = version % 2 == 0 ? FIRST_DAY : FIRST_DAY.plusDays(version);
                rulebooks.add(service.rulebooks()
                        .publish(Versions.asking(3 * version), from)
                        .rulebook());
                decisions.add(decide(intake, "2024-10-16"));
                decisions.add(decide(intake, "2024-11-20"));
            }
        }

        var another = new TreeMap<>(Versions.lawful());
        another.put("rules/general/remark.drl", "package general\n// a new build".getBytes(UTF_8));
        Path program = Versions.write(another, folder.resolve("program"));
        try (OwnService service = OwnService.start(folder.resolve("data"), program)) {
            Client auditor = service.caller(Role.AUDITOR);

            assertThat(rulebooks).doesNotHaveDuplicates();
            assertThat(decisions).allSatisfy(decision -> {
                JsonNode replayed = auditor.post(decision + "/replay", "{\"rulebook\": \"recorded\"}")
                        .json();
                assertThat(replayed.path("match").booleanValue())
                        .as(replayed.toString())
                        .isTrue();
            });
            JsonNode recorded = job(auditor, "recorded");
            assertThat(recorded.path("matching").intValue()).isEqualTo(2 * VERSIONS);
            JsonNode current = job(auditor, "current");
            assertThat(current.path("matching").intValue()).isPositive();
            assertThat(current.path("differing").intValue()).isPositive();
            assertThat(current.path("done").intValue()).isEqualTo(2 * VERSIONS);
        }
    }

    private static String decide(Client intake, String receivedOn) {
        return intake.post(
                        "/v1/evaluations",
                        Dossiers.lawfulRecognition()
                                .replace("2024-10-16T", receivedOn + "T")
                                .replace("2024-10-17T", "2024-12-02T"))
                .header("Location");
    }

    private static JsonNode job(Client auditor, String rulebook) throws InterruptedException {
        String order = "{\"from\": \"2000-01-01\", \"to\": \"2199-12-31\", \"rulebook\": \"%s\"}".formatted(rulebook);
        return OwnService.done(auditor, auditor.post("/v1/replays", order).header("Location"));
    }
}
