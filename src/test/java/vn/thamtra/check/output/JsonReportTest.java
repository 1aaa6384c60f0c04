package vn.thamtra.check.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.check.CellMeaning;
import vn.thamtra.check.Explained;
import vn.thamtra.check.RunnableDossier;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;

class JsonReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode json(Report report, Explained... explained) {
        return JSON.readTree(new JsonReport(Reports.PATHS).write(report, List.of(explained)));
    }

    @Test
    void a_finding_has_its_members_under_names_that_stay() {
        Report report = Reports.full();

        JsonNode first = json(report).path("findings").path(0);

        String dossier = new String(
                RunnableDossier.json(report.findings().get(0).shown().orElseThrow()), StandardCharsets.UTF_8);
        assertThat(first).isEqualTo(JSON.readTree("""
                {
                  "severity": "FAULT",
                  "code": "COVERED_ROW",
                  "workbook": "a b.xlsx",
                  "path": "decision-tables/a b.xlsx",
                  "sheet": "Điều kiện",
                  "cell": "C7",
                  "subject": "R-P1-12",
                  "found": "≥ 24",
                  "message": { "vi": "Dòng này thừa.", "en": "This row is needless." },
                  "related": [
                    { "workbook": "a b.xlsx", "sheet": "Điều kiện", "cell": "C9" },
                    { "workbook": "b.xlsx", "sheet": "Trường hợp từ chối", "cell": "A3" }
                  ],
                  "showing": {
                    "shows": { "vi": "kết quả là ACCEPT", "en": "the outcome is ACCEPT" },
                    "dossier": DOSSIER
                  },
                  "fingerprint": "FINGERPRINT"
                }
                """.replace("DOSSIER", dossier)
                .replace("FINGERPRINT", first.path("fingerprint").asString())));
    }

    @Test
    void the_whole_is_counted() {
        JsonNode whole = json(Reports.full());

        assertThat(whole.path("version").asInt()).isEqualTo(1);
        assertThat(whole.path("clean").asBoolean()).isFalse();
        assertThat(whole.path("publishable").asBoolean()).isFalse();
        assertThat(whole.path("counts"))
                .isEqualTo(JSON.readTree("{\"faults\":2,\"warnings\":1,\"notes\":1,\"waived\":1}"));
        assertThat(whole.path("workbooks").path(0).path("path").asString()).isEqualTo("decision-tables/a b.xlsx");
        assertThat(whole.path("findings").path(2).path("waiver").asString())
                .isEqualTo("đã có ý kiến của phòng pháp chế");
        assertThat(whole.has("cells")).isFalse();
    }

    @Test
    void what_cells_say_is_told_where_it_was_asked() {
        JsonNode whole = json(
                Reports.of(),
                new Explained(
                        "a b.xlsx",
                        List.of(new CellMeaning("Điều kiện", "C7", new Message("thời gian: ≥ 24", "time: ≥ 24")))));

        assertThat(whole.path("cells"))
                .isEqualTo(
                        JSON.readTree(
                                "[{\"workbook\":\"a b.xlsx\",\"sheet\":\"Điều kiện\",\"cell\":\"C7\",\"meaning\":\"thời gian: ≥ 24\",\"meaningEn\":\"time: ≥ 24\"}]"));
    }

    @Test
    void what_cannot_be_seen_is_written_by_its_number_and_reads_back() {
        String hostile = "a\u001B[2J\u009B\u202Eb\u200B\u007Fc😀";
        Finding finding = new Finding(
                Severity.NOTE, "C", "a b.xlsx", "", "", "", hostile, new Message("x", "x"), List.of(), null);

        byte[] bytes = new JsonReport(Reports.PATHS).write(Reports.of(finding), List.of());

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\\u202e", "\\u009b", "\\u007f", "😀")
                .doesNotContain("\u202E", "\u009B", "\u007F", "\u001B");
        assertThat(JSON.readTree(bytes).path("findings").path(0).path("found").asString())
                .isEqualTo(hostile);
    }
}
