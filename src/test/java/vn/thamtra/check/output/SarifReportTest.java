package vn.thamtra.check.output;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.check.output.Reports.finding;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;

class SarifReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String sarif(Report report, Language language) {
        return new String(new SarifReport(Reports.PATHS, language).write(report), StandardCharsets.UTF_8);
    }

    private static JsonNode run(Report report) {
        return JSON.readTree(sarif(report, Language.VI)).path("runs").path(0);
    }

    private static Schema schema() throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }

    @Test
    void it_is_what_the_standard_wants() throws IOException {
        Schema schema = schema();

        for (Language language : Language.values()) {
            for (Report report : List.of(Reports.full(), Reports.of())) {
                assertThat(schema.validate(sarif(report, language), InputFormat.JSON))
                        .isEmpty();
            }
        }
        String broken = sarif(Reports.full(), Language.VI).replace("\"error\"", "\"dreadful\"");
        assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_cell_is_a_logical_location_and_a_region_of_its_row_and_column() {
        JsonNode place =
                run(Reports.full()).path("results").path(1).path("locations").path(0);

        assertThat(place).isEqualTo(JSON.readTree("""
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "decision-tables/a%20b.xlsx" },
                    "region": { "startLine": 12, "startColumn": 28 }
                  },
                  "logicalLocations": [
                    { "name": "AB12", "fullyQualifiedName": "'Điều kiện'!AB12", "kind": "cell" }
                  ]
                }
                """));
    }

    @Test
    void every_code_is_a_rule_and_results_point_at_theirs() {
        JsonNode run = run(Reports.full());
        JsonNode rules = run.path("tool").path("driver").path("rules");

        assertThat(rules.size()).isGreaterThan(60);
        run.path("results").forEach(result -> assertThat(
                        rules.path(result.path("ruleIndex").asInt()).path("id"))
                .isEqualTo(result.path("ruleId")));
        rules.forEach(
                rule -> assertThat(rule.path("help").path("text").asString()).contains("\n\n"));
    }

    @Test
    void a_warning_accepted_in_writing_is_suppressed_with_its_reason() {
        JsonNode results = run(Reports.full()).path("results");

        assertThat(results.path(1).path("suppressions").size()).isZero();
        assertThat(results.path(2)
                        .path("suppressions")
                        .path(0)
                        .path("justification")
                        .asString())
                .isEqualTo("đã có ý kiến của phòng pháp chế");
    }

    @Test
    void a_finding_is_the_same_after_rows_were_put_in_above_it() {
        Report before = Reports.of(finding(Severity.FAULT, "Điều kiện", "C7", "R-P1-12", null));
        Report after = Reports.of(finding(Severity.FAULT, "Điều kiện", "C9", "R-P1-12", null));
        Report other = Reports.of(finding(Severity.FAULT, "Điều kiện", "C7", "R-P1-13", null));

        assertThat(print(after)).isEqualTo(print(before));
        assertThat(print(other)).isNotEqualTo(print(before));
    }

    private static JsonNode print(Report report) {
        return run(report).path("results").path(0).path("partialFingerprints");
    }
}
