package vn.thamtra.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.RunningService;

/** What Prometheus itself says of the files for it, and of the meters. */
class PromtoolTest extends RunningService {
    private static final Path OPERATIONS = Path.of("src", "operations");

    @TempDir
    private Path folder;

    @BeforeEach
    void the_files_as_an_operator_has_them() throws IOException {
        assumeTrue(isHere(), "promtool is not installed");
        for (String file : List.of("prometheus.yml", "thamtra-alerts.yml", "thamtra-alerts-test.yml")) {
            Files.copy(OPERATIONS.resolve("prometheus").resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("thamtra.key"), BOOTSTRAP_KEY);
    }

    private static boolean isHere() {
        try {
            return new ProcessBuilder("promtool", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it wrote, and its exit code at the end. */
    private String promtool(Path input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(words));
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return Files.readString(said) + "exit " + exit;
    }

    private String promtool(String... words) throws IOException, InterruptedException {
        return promtool(Path.of("/dev/null"), words);
    }

    @Test
    void it_takes_the_configuration_with_the_alerts() throws Exception {
        assertThat(promtool("check", "config", "prometheus.yml"))
                .contains("rules found")
                .endsWith("exit 0");
    }

    @Test
    void every_alert_fires_when_it_should_and_at_no_other_time() throws Exception {
        assertThat(promtool("test", "rules", "thamtra-alerts-test.yml"))
                .contains("SUCCESS")
                .endsWith("exit 0");
    }

    /** As rules, for these it reads without a server. */
    @Test
    void it_understands_every_expression_of_the_board() throws Exception {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (JsonNode expression : JsonMapper.shared()
                .readTree(OPERATIONS.resolve("grafana/thamtra.json").toFile())
                .findValues("expr")) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("record", "panel:" + rules.size());
            rule.put("expr", expression.stringValue().replace("$__rate_interval", "1m"));
            rules.add(rule);
        }
        Map<String, Object> group = Map.of("name", "board", "rules", rules);
        JsonMapper.shared().writeValue(folder.resolve("board.yml").toFile(), Map.of("groups", List.of(group)));

        assertThat(promtool("check", "rules", "board.yml"))
                .contains(rules.size() + " rules found")
                .endsWith("exit 0");
    }

    /** Of those of the platform it finds fault with some. */
    @Test
    void it_finds_no_fault_with_the_meters_of_the_service() throws Exception {
        Path meters = folder.resolve("meters");
        Files.writeString(
                meters, administrator().get("/actuator/prometheus").text().trim() + "\n");

        assertThat(promtool(meters, "check", "metrics").lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains("thamtra_"))
                .noneMatch(line -> line.startsWith("error"));
    }
}
