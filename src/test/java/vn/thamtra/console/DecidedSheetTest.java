package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** The sheets of a workbook with what was found about every cell, beside what the explanation says. */
class DecidedSheetTest extends RunningService {
    private static final String TERMS = "Khái niệm";
    private static final Pattern FOUND = Pattern.compile(
            "<span class=\"found ([A-Z]+)\" data-cell=\"([A-Z0-9]+)\".*?<span class=\"value any\">(.*?)</span>");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("examples"))) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void cells_stand_as_the_explanation_says(Path example) throws IOException {
        String decision = decide(Files.readString(example));
        JsonNode explanation =
                administrator().get("/v1" + decision + "/explanation").json().path("explanation");

        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> shown = new TreeMap<>();
        for (JsonNode part : explanation.path("parts")) {
            String item = part.path("item").stringValue("");
            for (JsonNode row : part.path("rows")) {
                String sheet = row.path("source").path("sheet").stringValue("");
                row.path("conditions").forEach(condition -> {
                    add(expected, item, sheet, condition);
                    addWays(expected, item, condition);
                });
            }
        }
        for (String place : expected.keySet()) {
            shown.put(place, found(page(decision, place)));
        }

        assertThat(shown).isEqualTo(expected).isNotEmpty();
    }

    private String decide(String dossier) {
        Reply decided = administrator().post("/v1/evaluations", dossier);
        return decided.header("Location").replace("/v1", "");
    }

    private static void add(Map<String, Set<String>> expected, String item, String sheet, JsonNode condition) {
        String cell = condition.path("cell").stringValue("");
        if (!sheet.isEmpty() && !cell.isEmpty()) {
            expected.computeIfAbsent(item + "\n" + sheet, unused -> new TreeSet<>())
                    .add(cell + " " + condition.path("state").stringValue() + " "
                            + condition.path("given").path("vi").stringValue());
        }
    }

    private static void addWays(Map<String, Set<String>> expected, String item, JsonNode condition) {
        condition
                .path("ways")
                .forEach(way -> way.forEach(each -> {
                    add(expected, item, TERMS, each);
                    addWays(expected, item, each);
                }));
    }

    private String page(String decision, String place) {
        String[] parts = place.split("\n", -1);
        String sheet = URLEncoder.encode(parts[1], StandardCharsets.UTF_8).replace("+", "%20");
        String item = parts[0].isEmpty() ? "" : "?item=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8);
        Reply page = administrator().get(decision + "/sheets/" + sheet + item, "Accept", "text/html");
        assertThat(page.status()).as(place).isEqualTo(200);
        return page.text();
    }

    private static Set<String> found(String page) {
        Set<String> found = new TreeSet<>();
        FOUND.matcher(page)
                .results()
                .forEach(one ->
                        found.add(one.group(2) + " " + one.group(1) + " " + HtmlUtils.htmlUnescape(one.group(3))));
        return found;
    }

    @Test
    void the_rows_that_decided_are_framed_and_say_so() throws IOException {
        String decision = decide(Files.readString(Path.of("examples/prov-legal-reporter-recognition-supplement.json")));

        String page = page(decision, "\nThành phần hồ sơ");

        assertThat(page.split("<tr [^>]*class=\"deciding\"", -1)).hasSizeGreaterThan(1);
        assertThat(page).contains("quyết định kết quả</span></span>", "class=\"tag MISSING\">Còn thiếu");
    }

    @Test
    void who_reads_no_decisions_sees_no_sheet_of_one_by_either_address() {
        String decision = decide(Dossiers.lawfulRecognition("on its sheets"));
        String sheet = "/sheets/%C4%90i%E1%BB%81u%20ki%E1%BB%87n";
        String old = "/procedures/prov-legal-reporter-recognition" + sheet + "?decision="
                + decision.substring("/decisions/".length());

        Reply led = caller(Role.EDITOR).get(old, "Accept", "text/html");

        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).endsWith(decision + sheet);
        assertThat(caller(Role.EDITOR)
                        .get(decision + sheet, "Accept", "text/html")
                        .status())
                .isEqualTo(403);
        assertThat(caller(Role.INTAKE)
                        .get(decision + sheet, "Accept", "text/html")
                        .status())
                .isEqualTo(404);
        assertThat(administrator()
                        .get(decision + "/sheets/none", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
        assertThat(administrator()
                        .get(decision + sheet + "?item=9", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
    }
}
