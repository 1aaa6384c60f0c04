package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.model.ProcedureTables;

class RulesCommandTest {
    private static final String RECOGNITION = "decision-tables/prov-legal-reporter-recognition.xlsx";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(words);
    }

    private List<String> printed() {
        return out.toString(UTF_8).lines().toList();
    }

    @Test
    void every_rule_stands_below_the_cell_it_is_made_from() {
        assertThat(run("rules", RECOGNITION)).as(err.toString(UTF_8)).isZero();

        List<String> lines = printed();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("rule \"")) {
                String cell = lines.get(i).replaceAll("^rule \"\\S+ (.+)!([A-Z]+[0-9]+) .*$", "// '$1'!$2");
                assertThat(lines.get(i - 1)).isEqualTo(cell);
            }
        }
        assertThat(lines).contains("// 'Điều kiện'!A6", "rule \"R-P1-12 Điều kiện!A6 holds\"");
    }

    @Test
    void every_reason_of_a_dossier_is_found_by_its_cell() {
        run(
                "evaluate",
                "--thamtra.cache-dir=target/compiled-rules",
                "examples/prov-legal-reporter-recognition-items.json");
        JsonNode verdict = JsonMapper.builder().build().readTree(out.toByteArray());
        out.reset();

        assertThat(run("rules", RECOGNITION)).isZero();

        assertThat(verdict.path("reasons").isEmpty()).isFalse();
        assertThat(verdict.path("reasons").valueStream())
                .filteredOn(reason ->
                        reason.path("source").path("workbook").asString("").endsWith(".xlsx"))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(out.toString(UTF_8))
                        .contains("// '" + reason.path("source").path("sheet").stringValue() + "'!"
                                + reason.path("source").path("cell").stringValue()));
    }

    @Test
    void without_its_comments_it_is_what_is_compiled() {
        Rulebook.Opening opening = Rulebook.open(
                RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target/compiled-rules")));
        ProcedureTables tables = ((Rulebook.Opening.Opened) opening)
                .rulebook()
                .versions("prov-legal-reporter-recognition")
                .get(0);

        run("rules", "--lang=en", RECOGNITION);

        String compiled = DrlWriter.write(tables, RulePlan.of(tables), "vn.thamtra.rules.DossierFacts");
        assertThat(printed()).contains("// holds: every condition of the row certainly holds.");
        assertThat(printed().stream().filter(line -> !line.isEmpty() && !line.startsWith("//")))
                .containsExactlyElementsOf(
                        compiled.lines().filter(line -> !line.isEmpty()).toList());
    }

    @Test
    void faults_are_told_as_a_check_tells_them() throws IOException {
        Path wrong = Files.writeString(folder.resolve("prov-legal-reporter-recognition.xlsx"), "no workbook");

        assertThat(run("rules", "--lang=en", wrong.toString())).isEqualTo(1);

        String told = out.toString(UTF_8);
        out.reset();
        assertThat(run("check", "--thamtra.cache-dir=target/compiled-rules", "--lang=en", wrong.toString()))
                .isEqualTo(1);
        assertThat(told).isEqualTo(out.toString(UTF_8)).contains("NOT_XLSX");
    }

    @Test
    void one_workbook_of_a_procedure_is_needed() {
        assertThat(run("rules")).isEqualTo(2);
        assertThat(run("rules", RECOGNITION, RECOGNITION)).isEqualTo(2);
        assertThat(run("rules", "decision-tables/lich.xlsx")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("makes no rules");
        assertThat(out.size()).isZero();
    }

    @Test
    void every_shipped_workbook_gives_its_rules() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("decision-tables"))) {
            String[] workbooks = tables.map(Path::toString)
                    .filter(name ->
                            name.endsWith(".xlsx") && !name.matches(".*(bieu-mau|lich|loi-van|ma-so|van-ban).xlsx"))
                    .toArray(String[]::new);

            assertThat(Arrays.stream(workbooks)).isNotEmpty().allSatisfy(workbook -> assertThat(run("rules", workbook))
                    .isZero());
        }
    }
}
