package vn.thamtra.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** A dossier on a form is the dossier that a program would send. */
class FilledInTest extends RunningService {
    private static final Pattern FOUND = Pattern.compile(
            "<span class=\"found ([A-Z]+)\" data-cell=\"([A-Z0-9]+)\".*?<span class=\"value any\">(.*?)</span>");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROCEDURE = "prov-legal-reporter-recognition";

    private static Stream<Arguments> dossiers() throws IOException {
        return Stream.concat(
                files("examples").map(FilledInTest::whole),
                files("src/test/resources/cases").flatMap(FilledInTest::cases));
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Arguments whole(Path file) {
        return Arguments.of(file.getFileName().toString(), read(file));
    }

    private static Stream<Arguments> cases(Path file) {
        return read(file)
                .valueStream()
                .map(each -> Arguments.of(
                        file.getFileName() + ": " + each.path("name").stringValue(), each.path("request")));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dossiers")
    void a_dossier_filled_in_and_sent_gets_the_verdict_it_has_without_a_form(String name, JsonNode dossier) {
        Client officer = administrator();
        String procedure = dossier.path("procedure").stringValue();
        String day = dossier.path("receivedAt").stringValue().substring(0, 10);

        SentForm form = opened(officer, procedure, day, dossier.toString());
        Reply saved = post(officer, "/try", form.with("do", "save"));

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.header("Content-Disposition")).startsWith("attachment");
        assertThat(judged(officer, saved.text())).isEqualTo(judged(officer, dossier.toString()));
    }

    private static SentForm opened(Client officer, String procedure, String day, String dossier) {
        String empty = officer.get("/try?procedure=" + procedure + "&on=" + day, "Accept", "text/html")
                .text();
        Reply page = post(
                officer,
                "/try",
                SentForm.of(empty, "/try").with("/json", dossier).with("do", "open"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return SentForm.of(page.text(), "/try");
    }

    private static SentForm lawful(Client officer) {
        return opened(officer, PROCEDURE, "2024-10-16", Dossiers.lawfulRecognition());
    }

    private static Reply post(Client caller, String path, SentForm form) {
        return caller.post(
                path, form.body(), "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    private static String judged(Client officer, String dossier) {
        Reply answer = officer.post("/v1/evaluations?record=false", dossier);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void what_is_tried_is_judged_and_recorded_nowhere() {
        Client officer = caller(Role.INTAKE);

        Reply page = post(officer, "/try", lawful(officer).with("do", "judge"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Tiếp nhận", "không ghi sổ", "R-P1-12");
        assertThat(officer.get("/v1/decisions?dossierCode=H42.10-241016-0001")
                        .json()
                        .path("decisions"))
                .isEmpty();
    }

    @Test
    void what_is_tried_is_explained_cell_by_cell_as_what_is_recorded() {
        Client officer = administrator();
        SentForm form = lawful(officer).with("/facts/prestige", "").with("/facts/legalFieldMonths", "12");
        String dossier = post(officer, "/try", form.with("do", "save")).text();
        String decision = officer.post("/v1/evaluations", dossier).header("Location");
        Set<String> expected = new TreeSet<>();
        conditions(officer.get(decision + "/explanation").json().path("explanation"), expected);

        String page = post(officer, "/try", form.with("do", "judge")).text();

        Set<String> shown = new TreeSet<>();
        FOUND.matcher(page)
                .results()
                .forEach(one ->
                        shown.add(one.group(2) + " " + one.group(1) + " " + HtmlUtils.htmlUnescape(one.group(3))));
        assertThat(shown).isEqualTo(expected).anyMatch(cell -> cell.contains(" FAILS "));
        assertThat(page)
                .contains("href=\"#verdict-0-row-r-p1-12\"", "id=\"verdict-0-row-r-p1-12\"", "quyết định kết quả");
    }

    /** Every condition that stands in a cell, and those of the terms in it. */
    private static void conditions(JsonNode node, Set<String> found) {
        if (!node.path("cell").stringValue("").isEmpty() && node.has("given")) {
            found.add(node.path("cell").stringValue() + " "
                    + node.path("state").stringValue() + " "
                    + node.path("given").path("vi").stringValue());
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(each -> conditions(each, found));
    }

    @Test
    void what_is_not_known_is_no_answer_and_never_no() {
        Client officer = administrator();

        SentForm form = lawful(officer).with("/facts/prestige", "");
        JsonNode saved = post(officer, "/try", form.with("do", "save")).json();
        Reply page = post(officer, "/try", form.with("do", "judge"));

        assertThat(saved.path("facts").has("prestige")).isFalse();
        assertThat(page.text()).contains("Cần xem xét", "Thông tin còn phải biết để quyết định");
    }

    @Test
    void every_fault_is_told_on_top_and_at_its_field_and_nothing_that_was_typed_is_lost() {
        Client officer = administrator();
        SentForm form = lawful(officer)
                .with("/receivedAt/day", "31/02/2024")
                .with("/facts/legalFieldMonths", "bốn mươi")
                .with("/documents/proposal-letter/copies", "0")
                .with("/facts/fullName", "Nguyễn <script>alert(1)</script>")
                .with("/asOf/time", "");

        Reply page = post(officer, "/try", form.with("do", "judge"));

        assertThat(page.status()).isEqualTo(400);
        for (String field : new String[] {
            "/receivedAt/day", "/facts/legalFieldMonths", "/documents/proposal-letter/copies", "/asOf/time"
        }) {
            assertThat(page.text())
                    .contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "id=\"" + field + "-fault\"");
        }
        assertThat(page.text()).doesNotContain("<script").contains("có 4 chỗ cần sửa");
        assertThat(SentForm.of(page.text(), "/try").fields())
                .containsAllEntriesOf(form.without("/json").fields());
    }

    @Test
    void numbers_and_days_are_written_as_people_write_them() {
        Client officer = administrator();
        SentForm form = lawful(officer)
                .with("/facts/legalFieldMonths", "48.5")
                .with("/receivedAt/day", "16.10.2024")
                .with("/receivedAt/time", "9:15");

        Reply refused = post(officer, "/try", form.with("do", "save"));
        JsonNode saved = post(
                        officer,
                        "/try",
                        form.with("/facts/legalFieldMonths", "48,0").with("do", "save"))
                .json();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("không phải một số viết như 1.234");
        assertThat(saved.path("receivedAt").stringValue()).isEqualTo("2024-10-16T09:15:00+07:00");
    }

    @Test
    void items_and_events_come_and_go_and_the_others_stay() {
        Client officer = administrator();
        SentForm form = lawful(officer);
        for (int i = 0; i < 3; i++) {
            form = changed(officer, form, "add-item").with("/items/" + i + "/facts/fullName", "Người " + i);
        }
        form = changed(officer, form.with("/events/new", "SUPPLEMENT_REQUESTED"), "add-event");

        SentForm left = changed(officer, form, "remove:/items/1");
        SentForm none = changed(officer, left, "remove:/events/0");

        assertThat(left.fields())
                .containsAllEntriesOf(Map.of(
                        "/items/0/facts/fullName", "Người 0",
                        "/items/1/facts/fullName", "Người 2",
                        "/items/1/ref", "3",
                        "/events/0/type", "SUPPLEMENT_REQUESTED"))
                .doesNotContainKey("/items/2/ref");
        assertThat(none.fields()).doesNotContainKey("/events/0/type").containsKey("/facts/fullName");
    }

    private static SentForm changed(Client officer, SentForm form, String act) {
        Reply page = post(officer, "/try", form.with("do", act));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return SentForm.of(page.text(), "/try");
    }

    @Test
    void what_the_form_does_not_know_is_told_and_not_passed_over() {
        Client officer = administrator();

        Reply unknown = post(officer, "/try", lawful(officer).with("/facts/nonsense", "x"));
        Reply copies = post(
                officer,
                "/try",
                lawful(officer).without("/documents/proposal-letter").with("/documents/proposal-letter/copies", "2"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("/facts/nonsense");
        assertThat(copies.status()).isEqualTo(400);
        assertThat(copies.text()).contains("chưa đánh dấu giấy này");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do=judge",
                "procedure=" + PROCEDURE + "&on=31/02/2024",
                "procedure=" + PROCEDURE
                        + "&on=2024-10-16&do=nonsense&%2FreceivedAt%2Fday=16%2F10%2F2024&%2FreceivedAt%2Ftime=9:00",
                "procedure=" + PROCEDURE + "&on=2024-10-16&%2FdossierCode=a&%2FdossierCode=b"
            })
    void a_form_that_is_not_ours_is_refused(String body) {
        Reply page = administrator()
                .post("/try", body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Yêu cầu sai dạng");
    }

    @Test
    void a_dossier_that_is_none_is_refused_with_what_is_wrong_with_it() {
        SentForm empty = SentForm.of(
                administrator()
                        .get("/try?procedure=" + PROCEDURE, "Accept", "text/html")
                        .text(),
                "/try");

        Reply page = post(
                administrator(), "/try", empty.with("/json", "{\"procedure\": ").with("do", "open"));

        Reply other = post(
                administrator(),
                "/try",
                empty.with(
                                "/json",
                                Dossiers.lawfulRecognition()
                                        .replace("prov-", "dist-")
                                        .replace("workUnit", "wrkUnit"))
                        .with("/facts/fullName", "Giữ <lại>")
                        .with("do", "open"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("href=\"#/json\"").doesNotContain("Exception");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text()).contains("Giữ &lt;lại&gt;", "workUnit");
    }

    @Test
    void a_form_that_is_far_too_long_is_refused_in_words() {
        SentForm empty = SentForm.of(
                administrator()
                        .get("/try?procedure=" + PROCEDURE, "Accept", "text/html")
                        .text(),
                "/try");
        String crowded = IntStream.range(0, 6000)
                .mapToObj(i -> "&%2Fitems%2F" + i + "%2Fref=x")
                .collect(Collectors.joining());

        Reply many = administrator()
                .post(
                        "/try",
                        empty.body() + crowded,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        "text/html");
        Reply much = post(administrator(), "/try", empty.with("/facts/fullName", "x".repeat(600_000)));

        assertThat(many.status()).isBetween(400, 499);
        assertThat(much.status()).isBetween(400, 499);
    }

    @Test
    void a_procedure_that_is_not_there_has_no_form() {
        assertThat(administrator()
                        .get("/try?procedure=none", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
        assertThat(administrator().get("/try", "Accept", "text/html").text()).contains(PROCEDURE);
    }
}
