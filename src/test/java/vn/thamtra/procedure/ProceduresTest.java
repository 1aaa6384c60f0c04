package vn.thamtra.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class ProceduresTest extends RunningService {
    private static final String RECOGNITION = "/v1/procedures/prov-legal-reporter-recognition";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_workbook_is_a_procedure_with_a_name_and_an_authority() throws IOException {
        JsonNode list = caller(Role.INTAKE).get("/v1/procedures?on=2024-11-01").json();

        List<JsonNode> lines = list.path("procedures").valueStream().toList();
        try (Stream<Path> tables = Files.list(Path.of("decision-tables"))) {
            assertThat(lines.stream().map(line -> line.path("id").stringValue() + ".xlsx"))
                    .isSubsetOf(
                            tables.map(table -> table.getFileName().toString()).toList())
                    .contains("prov-legal-reporter-recognition.xlsx")
                    .doesNotContain("lich.xlsx");
        }
        for (JsonNode line : lines) {
            assertThat(line.path("name").path("vi").asString("")).isNotBlank();
            assertThat(line.path("authority").asString("")).as(line.toString()).isNotBlank();
            assertThat(line.path("versions").size()).isPositive();
        }
    }

    @Test
    void every_procedure_can_be_shown_in_every_version() {
        Client editor = caller(Role.EDITOR);
        JsonNode list = editor.get("/v1/procedures").json();

        for (JsonNode line : list.path("procedures").valueStream().toList()) {
            for (JsonNode version : line.path("versions").valueStream().toList()) {
                String path = "/v1/procedures/" + line.path("id").stringValue() + "?on="
                        + version.path("effectiveFrom").stringValue();

                Reply reply = editor.get(path);

                assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
                assertThat(reply.json().path("effectiveFrom")).isEqualTo(version.path("effectiveFrom"));
            }
        }
    }

    @Test
    void a_procedure_is_shown_with_its_cells_and_articles() {
        JsonNode shown = caller(Role.EDITOR).get(RECOGNITION + "?on=2024-10-16").json();

        assertThat(shown.path("workbook").stringValue()).isEqualTo("prov-legal-reporter-recognition.xlsx");
        JsonNode specialty = find(shown.path("requirements"), "subject", "legalSpecialty");
        assertThat(specialty.path("rule").stringValue()).isEqualTo("R-P1-07");
        assertThat(specialty.path("citation").path("instrument").stringValue()).isEqualTo("854/QĐ-UBND");
        assertThat(specialty.path("source").path("sheet").stringValue()).isEqualTo("Thành phần hồ sơ");
        assertThat(specialty.path("source").path("cell").stringValue()).matches("A[0-9]+");
        JsonNode months = find(shown.path("facts"), "id", "legalFieldMonths");
        assertThat(months.path("type").stringValue()).isEqualTo("WHOLE_NUMBER");
        assertThat(months.path("change").stringValue()).isEqualTo("BY_TIME");
        assertThat(find(shown.path("deadlines"), "rule", "R-P1-15")
                        .path("amount")
                        .asInt())
                .isEqualTo(5);
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        return list.valueStream()
                .filter(entry -> entry.path(name).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_schema_accepts_what_the_service_accepts_and_refuses_a_misspelt_fact() {
        Client intake = caller(Role.INTAKE);
        Reply reply = intake.get(RECOGNITION + "/schema");

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(reply.bytes()));

        assertThat(reply.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(schema.validate(JSON.readTree(Dossiers.lawfulRecognition()))).isEmpty();
        assertThat(schema.validate(JSON.readTree(Dossiers.lawfulRecognition().replace("hasPosition", "hasPositon"))))
                .isNotEmpty();
    }

    @Test
    void the_workbook_is_the_very_file() throws IOException {
        Reply reply = caller(Role.AUDITOR).get(RECOGNITION + "/workbook?on=2024-10-16");

        assertThat(reply.bytes())
                .isEqualTo(Files.readAllBytes(Path.of("decision-tables/prov-legal-reporter-recognition.xlsx")));
        assertThat(reply.header("Content-Disposition")).contains("prov-legal-reporter-recognition.xlsx");
    }

    @Test
    void before_it_was_in_force_there_is_nothing_to_show() {
        Reply reply = caller(Role.AUDITOR).get(RECOGNITION + "?on=2010-01-01");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").stringValue())
                .contains("2010-01-01")
                .contains("2024-10-09");
    }

    @Test
    void a_procedure_nobody_knows_is_not_found() {
        for (String path : List.of("", "/schema", "/workbook")) {
            assertThat(caller(Role.AUDITOR).get("/v1/procedures/none" + path).status())
                    .isEqualTo(404);
        }
    }
}
