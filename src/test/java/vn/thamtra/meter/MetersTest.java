package vn.thamtra.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class MetersTest extends RunningService {
    private static final Path OPERATIONS = Path.of("src", "operations");
    private static final Pattern NAME = Pattern.compile("\\b(thamtra|jvm|process|system|hikaricp)_[a-z_]+[a-z]\\b");

    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    private String scrape() {
        Reply reply = administrator().get("/actuator/prometheus");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private double value(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + series));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_decided_recorded_and_refused_is_counted() {
        double accepted = value("thamtra_evaluations_seconds_count{outcome=\"ACCEPT\"}");
        double decided = value("thamtra_decisions_seconds_count");
        double stored = value("thamtra_writer_records_total");
        double faulty = value("thamtra_problems_total{type=\"invalid-dossier\"}");

        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        administrator().post("/v1/evaluations?record=false", Dossiers.lawfulRecognition());
        administrator().post("/v1/evaluations", "{}");

        assertThat(value("thamtra_evaluations_seconds_count{outcome=\"ACCEPT\"}"))
                .isGreaterThanOrEqualTo(accepted + 2);
        assertThat(value("thamtra_decisions_seconds_count")).isGreaterThanOrEqualTo(decided + 1);
        assertThat(value("thamtra_writer_records_total")).isGreaterThanOrEqualTo(stored + 1);
        assertThat(value("thamtra_ledger_size")).isPositive();
        assertThat(value("thamtra_ledger_indexed")).isBetween(0.0, value("thamtra_ledger_size"));
        assertThat(value("thamtra_ledger_storing")).isEqualTo(1);
        assertThat(value("thamtra_problems_total{type=\"invalid-dossier\"}")).isGreaterThanOrEqualTo(faulty + 1);
    }

    @Test
    void one_line_names_the_rulebook_its_sequence_and_the_program() {
        JsonNode info = administrator().get("/actuator/info").json();

        assertThat(scrape().lines().filter(line -> line.startsWith("thamtra_rulebook_info{")))
                .singleElement(STRING)
                .contains(
                        "rulebook=\"" + info.path("rulebook").stringValue() + "\"",
                        "sequence=\"" + info.path("sequence").asInt() + "\"",
                        "version=\"" + info.path("program").path("version").stringValue() + "\"");
    }

    @Test
    void nothing_that_a_caller_sends_makes_another_line() {
        long before = scrape().lines().count();
        for (int i = 0; i < 20; i++) {
            administrator().get("/v1/procedures/p-" + i);
            nobody().get("/v1/nothing/" + i, "Authorization", "Bearer tt_" + i);
        }

        assertThat(scrape().lines().count()).isLessThan(before + 10).isLessThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void meters_and_what_runs_are_for_administrators(Role role) {
        int wanted = role == Role.ADMIN ? 200 : 403;

        assertThat(caller(role).get("/actuator/prometheus").status()).isEqualTo(wanted);
        assertThat(caller(role).get("/actuator/info").status()).isEqualTo(wanted);
    }

    @Test
    void a_parameter_that_would_not_be_heeded_is_refused() {
        assertThat(administrator().get("/actuator/prometheus?name=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"prometheus/thamtra-alerts.yml", "prometheus/thamtra-alerts-test.yml", "grafana/thamtra.json"})
    void the_board_and_the_alerts_name_only_meters_that_there_are(String file) throws IOException {
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());
        Set<String> named = names(Files.readString(OPERATIONS.resolve(file)));

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(names(scrape())).containsAll(named);
    }

    @Test
    void every_meter_of_the_service_itself_is_on_the_board_or_wakes_somebody() throws IOException {
        String used = Files.readString(OPERATIONS.resolve("grafana/thamtra.json"))
                + Files.readString(OPERATIONS.resolve("prometheus/thamtra-alerts.yml"));
        Set<String> own = scrape().lines()
                .filter(line -> line.startsWith("# TYPE thamtra_"))
                .map(line -> line.split(" ", -1)[2].replaceFirst("_max$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(own).isNotEmpty().allMatch(used::contains);
    }

    /** A row of the table names several that begin alike: {@code thamtra_writer_waiting}, {@code _records_total}. */
    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("src", "docs", "operators.md"))) {
            if (row.startsWith("| `thamtra_")) {
                String beginning = row.replaceFirst("^. `(thamtra_[a-z]+).*", "$1");
                CODE.matcher(row.split("\\|", -1)[1])
                        .results()
                        .map(found -> found.group(1))
                        .forEach(name -> names.add(name.startsWith("_") ? beginning + name : name));
            }
        }
        return names;
    }

    @Test
    void every_meter_of_the_service_itself_is_documented_and_there_is_no_other() throws IOException {
        Set<String> own = scrape().lines()
                .filter(line -> line.startsWith("# TYPE thamtra_"))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
        own.removeIf(name -> name.endsWith("_max") && own.contains(name.replaceFirst("_max$", "")));

        assertThat(documented()).isEqualTo(own);
    }

    @Test
    void every_alert_is_tried_and_speaks_both_languages() throws IOException {
        JsonNode alerts = yaml("thamtra-alerts.yml").path("groups").path(0).path("rules");
        String tries = Files.readString(OPERATIONS.resolve("prometheus/thamtra-alerts-test.yml"));

        assertThat(alerts).isNotEmpty();
        alerts.forEach(alert -> {
            assertThat(tries).contains("alertname=\"" + alert.path("alert").stringValue() + "\"");
            assertThat(alert.path("annotations").path("summary").stringValue()).contains(" / ");
        });
        assertThat(JsonMapper.shared()
                        .readTree(OPERATIONS.resolve("grafana/thamtra.json").toFile())
                        .path("panels"))
                .isNotEmpty();
    }

    private static JsonNode yaml(String file) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(OPERATIONS.resolve("prometheus").resolve(file)));
        return JsonMapper.shared().valueToTree(read);
    }
}
