package vn.thamtra.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.form.Papers.squeezed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;
import vn.thamtra.digest.Sha256;
import vn.thamtra.json.JsonValues;

class FormsTest extends RunningService {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static String decided(Client intake, String dossier) {
        Reply reply = intake.post("/v1/evaluations", dossier);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("id").stringValue();
    }

    private static String accepted(String code) {
        return Dossiers.lawfulRecognition(code)
                .replace("\"channel\"", "\"applicant\": {\"name\": \"Sở Y tế tỉnh Ninh Bình\"}, \"channel\"");
    }

    /** Without a document that has to be there. */
    private static String incomplete(String code, String events) {
        return accepted(code)
                .replace("\"documents\": [{\"type\": \"proposal-letter\"}],", "\"events\": [" + events + "],");
    }

    @Test
    void what_is_due_is_listed_with_why_and_what_may_be_filled_in() {
        Client intake = caller(Role.INTAKE);
        String id = decided(intake, accepted("FORMS-1"));

        JsonNode forms = intake.get("/v1/decisions/" + id + "/forms").json().path("forms");

        assertThat(forms.valueStream().map(form -> form.path("number").stringValue()))
                .containsExactly("01", "05");
        assertThat(forms.path(0).path("kind").stringValue()).isEqualTo("RECEIPT");
        assertThat(forms.path(0).path("compared").booleanValue()).isFalse();
        assertThat(forms.path(0).path("why").path("vi").stringValue()).contains("Tiếp nhận", "Điều 11");
        assertThat(forms.path(0).path("blanks").valueStream().map(JsonNode::stringValue))
                .contains("number", "address", "phone", "email", "copies")
                .doesNotContain("applicant", "dossierCode", "due");
    }

    @Test
    void the_answer_names_its_set_of_forms_while_there_is_one() {
        Client intake = caller(Role.INTAKE);
        JsonNode before =
                intake.post("/v1/evaluations?record=false", accepted("FORMS-2")).json();
        JsonNode after = intake.post(
                        "/v1/evaluations?record=false",
                        accepted("FORMS-2")
                                .replace("2024-10-16T", "2025-07-01T")
                                .replace("2024-10-17T", "2025-07-02T"))
                .json();

        assertThat(before.path("formSet").toString())
                .isEqualTo(
                        "{\"instrument\":\"01/2018/TT-VPCP\",\"numbers\":[\"01\",\"02\",\"03\",\"04\",\"05\",\"06\"]}");
        assertThat(after.has("formSet")).isFalse();
        assertThat(after.path("forms")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/pdf",
        "*/*, application/pdf",
        "application/pdf, application/pdf",
        DOCX + ", " + DOCX,
        "text/html, text/html;charset=UTF-8",
        "'text/html;q=0.5, application/pdf', application/pdf"
    })
    void a_form_comes_as_what_is_asked_for(String accept, String type) {
        Client intake = caller(Role.INTAKE);
        String path = "/v1/decisions/" + decided(intake, accepted("FORMS-3")) + "/forms/01";

        Reply reply = accept.isEmpty() ? intake.get(path) : intake.get(path, "Accept", accept);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(intake.get(path, "Accept", "image/png").status()).isEqualTo(406);
        assertThat(intake.get(path + "?a=1").status()).isEqualTo(400);
    }

    @Test
    void what_an_officer_writes_is_printed_on_the_dotted_lines_and_on_no_others() {
        Client intake = caller(Role.INTAKE);
        String path = "/v1/decisions/" + decided(intake, accepted("FORMS-4")) + "/forms/01";

        Reply filled = intake.post(path, "{\"blanks\":{\"number\":\"12\",\"address\":\"số 18 đường Kim Đồng\"}}");

        assertThat(filled.status()).isEqualTo(200);
        assertThat(squeezed(Papers.text(filled.bytes(), FormMedia.PDF)))
                .contains("Số:12/TNHS", squeezed("Địa chỉ: số 18 đường Kim Đồng"));
        assertThat(intake.post(path, "{\"blanks\":{\"due\":\"mai\"}}")
                        .json()
                        .path("errors")
                        .toString())
                .contains("/blanks/due", "UNKNOWN_MEMBER");
        assertThat(intake.post(path, "{\"blanks\":{\"number\":\"1\\u202e2\"}}").status())
                .isEqualTo(400);
        assertThat(intake.post(path, "{\"blank\":{}}").status()).isEqualTo(400);
        assertThat(intake.post(path, "{}").bytes()).isEqualTo(intake.get(path).bytes());
    }

    @Test
    void a_form_the_decision_does_not_call_for_is_none() {
        Client intake = caller(Role.INTAKE);
        String id = decided(intake, accepted("FORMS-5"));

        Reply reply = intake.get("/v1/decisions/" + id + "/forms/03");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/form-not-due");
        assertThat(reply.text()).contains("01", "05", "/v1/registers");
        assertThat(intake.get("/v1/decisions/" + id + "/forms/06").status()).isEqualTo(404);
        assertThat(caller(Role.INTAKE).get("/v1/decisions/" + id + "/forms/01").status())
                .isEqualTo(404);
    }

    @Test
    void what_an_officer_has_to_decide_first_is_said_instead_of_a_form() {
        Client intake = caller(Role.INTAKE);
        String id = decided(intake, accepted("FORMS-6").replace("\"prestige\": true, ", ""));

        assertThat(intake.get("/v1/decisions/" + id + "/forms").json().path("forms"))
                .isEmpty();
        Reply reply = intake.get("/v1/decisions/" + id + "/forms/01");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").stringValue()).isNotBlank();
    }

    @Test
    void a_second_request_for_a_supplement_is_printed_only_when_the_breach_is_acknowledged() {
        Client intake = caller(Role.INTAKE);
        String once = "{\"type\": \"SUPPLEMENT_REQUESTED\", \"at\": \"2024-10-16T10:00:00+07:00\"}";
        String twice = once + ", {\"type\": \"SUPPLEMENT_REQUESTED\", \"at\": \"2024-10-16T15:00:00+07:00\"}";
        String first = "/v1/decisions/" + decided(intake, incomplete("FORMS-7", once)) + "/forms/02";
        String second = "/v1/decisions/" + decided(intake, incomplete("FORMS-8", twice)) + "/forms/02";

        assertThat(intake.get(first).status()).isEqualTo(200);
        Reply refused = intake.get(second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").stringValue()).isEqualTo("/problems/second-supplement");
        assertThat(refused.text()).contains("3418/QĐ-UBND");
        Reply printed = intake.post(second, "{\"acknowledgeBreach\": true}");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(squeezed(Papers.text(printed.bytes(), FormMedia.PDF)))
                .contains(squeezed("chỉ được yêu cầu bổ sung một lần"));
    }

    @Test
    void everybody_who_holds_a_paper_can_prove_it_and_learns_nothing_about_a_person() {
        Client intake = caller(Role.INTAKE);
        String id = decided(intake, accepted("FORMS-9"));
        Reply file = intake.get("/v1/decisions/" + id + "/forms/01");
        String hash = Sha256.hex(file.bytes());

        Reply proof = nobody().get("/prove/" + id + "?sha256=" + hash);

        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.text())
                .contains(id, hash, "Tiếp nhận", "đúng như đã in", "Tệp có SHA-256 này đã được in")
                .doesNotContain("Nguyễn Văn An", "Sở Y tế", "FORMS-9", "differs");
        assertThat(nobody().get("/prove/" + id + "?sha256=" + "0".repeat(64)).text())
                .contains("Không lần in nào");
        assertThat(nobody().get("/prove/" + id + "?sha256=12").status()).isEqualTo(400);
        assertThat(nobody().get("/prove/" + id + "?x=12").status()).isEqualTo(400);
        assertThat(nobody().get("/prove/01926f6e-0000-7000-8000-00000000ffff").status())
                .isEqualTo(404);
    }

    @Test
    void of_what_was_erased_nothing_is_printed_and_no_hash_is_kept() {
        Client administrator = caller(Role.ADMIN);
        String id = decided(administrator, accepted("FORMS-10"));
        String path = "/v1/decisions/" + id + "/forms";
        assertThat(administrator.get(path + "/01").status()).isEqualTo(200);

        administrator.post("/v1/decisions/" + id + "/erasure", "{\"reason\":\"Yêu cầu\",\"order\":\"1/QĐ\"}");

        assertThat(administrator.get(path).status()).isEqualTo(410);
        assertThat(administrator.get(path + "/01").status()).isEqualTo(410);
        assertThat(nobody().get("/prove/" + id).text())
                .contains("đã xóa theo lệnh")
                .doesNotContain("đúng như đã in");
    }

    @Test
    void forty_persons_of_one_letter_stand_in_the_table_of_one_form() throws IOException {
        Client intake = caller(Role.INTAKE);
        JsonNode letter = JsonValues.MAPPER.readTree(
                Files.readAllBytes(Path.of("examples/prov-legal-reporter-recognition-items.json")));
        ArrayNode persons = (ArrayNode) letter.path("items");
        JsonNode incomplete = persons.path(1);
        persons.removeAll();
        for (int person = 1; person <= 40; person++) {
            ObjectNode next = (ObjectNode) incomplete.deepCopy();
            next.put("ref", "" + person);
            ((ObjectNode) next.path("facts")).put("fullName", "Nguyễn Thị Ngọc Ẩn thứ " + person);
            persons.add(next);
        }
        String id = decided(intake, letter.toString());

        byte[] pdf = intake.get("/v1/decisions/" + id + "/forms/02").bytes();
        Papers.keep("items.pdf", pdf);
        String told = squeezed(Papers.text(pdf, FormMedia.PDF));

        for (int person = 1; person <= 40; person++) {
            assertThat(told).contains(squeezed(person + ". Nguyễn Thị Ngọc Ẩn thứ " + person));
        }
        assertThat(told.split(squeezed("Yêu cầu bổ sung (SUPPLEMENT)"), -1)).hasSize(1);
        assertThat(told).contains(squeezed("854/QĐ-UBND"));
    }

    @Test
    void a_register_has_a_row_for_each_dossier_of_the_period() throws IOException {
        Client intake = caller(Role.INTAKE);
        decided(intake, accepted("FORMS-11"));
        decided(intake, accepted("FORMS-11"));
        decided(intake, accepted("=FORMS-12"));
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        String path = "/v1/registers?from=" + java.time.LocalDate.parse(today).minusDays(1) + "&to=" + today;

        String sheet = Papers.part(intake.get(path).bytes(), "xl/worksheets/sheet1.xml");
        Reply pdf = intake.get(path, "Accept", "application/pdf");

        Papers.keep("06.pdf", pdf.bytes());
        assertThat(sheet.split("FORMS-11", -1)).hasSize(2);
        assertThat(sheet).contains("<t xml:space=\"preserve\">=FORMS-12</t>");
        assertThat(squeezed(Papers.text(pdf.bytes(), FormMedia.PDF)))
                .contains("FORMS-11", squeezed("SỔ THEO DÕI HỒ SƠ"), squeezed("Hồ sơ được thẩm tra từ ngày"));
        assertThat(intake.get("/v1/registers?from=" + today).status()).isEqualTo(400);
        assertThat(intake.get("/v1/registers?from=2024-02-01&to=2024-01-01").status())
                .isEqualTo(400);
        assertThat(intake.get("/v1/registers?from=2001-01-01&to=2001-01-01")
                        .json()
                        .path("type")
                        .stringValue())
                .isEqualTo("/problems/form-not-due");
    }

    @Test
    void the_text_of_a_dossier_is_text_whatever_it_looks_like() {
        Client intake = caller(Role.INTAKE);
        String hostile = "<b>Ấn</b> {lý do} & \\\"x\\\" =1+1 \u202Eoga 名前";
        String id = decided(intake, accepted("FORMS-13").replace("Sở Y tế tỉnh Ninh Bình\"}", hostile + "\"}"));
        String path = "/v1/decisions/" + id + "/forms/01";

        String pdf = Papers.text(intake.get(path).bytes(), FormMedia.PDF);
        String docx = Papers.text(intake.get(path, "Accept", DOCX).bytes(), FormMedia.DOCX);
        String html = new String(intake.get(path, "Accept", "text/html").bytes(), StandardCharsets.UTF_8);

        assertThat(squeezed(pdf)).contains("<b>Ấn</b>{lýdo}&\"x\"=1+1oga□□");
        assertThat(squeezed(docx)).contains("<b>Ấn</b>{lýdo}&\"x\"=1+1oga名前");
        assertThat(html).contains("&lt;b&gt;Ấn&lt;/b&gt;").doesNotContain("<b>", "\u202E");
    }
}
