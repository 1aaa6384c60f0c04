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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Dossiers;

class CommandLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-10-17T01:00:00.7Z"));

    private static final String CACHE = "--thamtra.cache-dir=target/compiled-rules";
    private static final Path TABLES = Path.of("decision-tables");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new CommandLine(CLOCK, terminal).run(words);
    }

    private int evaluate(String input, String... files) {
        return run(
                input,
                Stream.concat(Stream.of("evaluate", CACHE), Stream.of(files)).toArray(String[]::new));
    }

    private List<JsonNode> answers() {
        return out.toString(UTF_8).lines().map(JSON::readTree).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_dossier_in_a_file_gets_its_verdict_in_one_line() throws IOException {
        int exitCode = evaluate("", file("dossier.json", Dossiers.lawfulRecognition()));

        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        assertThat(answers())
                .hasSize(1)
                .allMatch(answer -> answer.path("outcome").asString("").equals("ACCEPT"));
    }

    @Test
    void without_a_moment_it_is_judged_now() throws IOException {
        String request = Dossiers.lawfulRecognition().replaceAll(",\\s*\"asOf\": \"[^\"]*\"", "");

        evaluate("", file("dossier.json", request));

        assertThat(answers().get(0).path("asOf").stringValue()).isEqualTo("2024-10-17T08:00:00+07:00");
    }

    @Test
    void of_several_lines_a_faulty_one_answers_with_its_problem() {
        int exitCode = evaluate(Dossiers.line("one") + "\n\n{}\n" + Dossiers.line("two"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(answers().stream().map(answer -> answer.path("status").asInt(200)))
                .containsExactly(200, 400, 200);
    }

    @Test
    void a_file_that_is_not_there_could_not_be_run() {
        assertThat(evaluate("", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("none.json");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_dossier_larger_than_a_megabyte_is_too_large() throws IOException {
        int exitCode = evaluate("", file("large.json", " ".repeat((1 << 20) + 1)));

        assertThat(exitCode).isEqualTo(1);
        assertThat(answers().get(0).path("status").asInt()).isEqualTo(413);
    }

    @Test
    void workbooks_without_faults_are_well() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("decision-tables"))) {
            String[] words = Stream.concat(
                            Stream.of("check", CACHE),
                            tables.map(Path::toString).filter(name -> name.endsWith(".xlsx")))
                    .toArray(String[]::new);

            assertThat(run("", words)).as(out.toString(UTF_8)).isZero();
        }
    }

    @Test
    void a_workbook_may_be_checked_alone() {
        assertThat(run("", "check", CACHE, "decision-tables/prov-legal-reporter-recognition.xlsx"))
                .as(out.toString(UTF_8))
                .isZero();
    }

    @Test
    void a_file_that_is_no_workbook_has_faults() throws IOException {
        int exitCode = run("", "check", CACHE, file("prov-legal-reporter-recognition.xlsx", "no workbook"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("prov-legal-reporter-recognition.xlsx", "NOT_XLSX");
    }

    /** A rulebook of one procedure in a folder of its own, with one hand-written rule. */
    private String rulebookWith(String workbook, String rulePath, String rule) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("decision-tables"));
        for (String register : List.of("lich.xlsx", "van-ban.xlsx", "loi-van.xlsx", "bieu-mau.xlsx", "ma-so.xlsx")) {
            Files.copy(TABLES.resolve(register), tables.resolve(register));
        }
        Files.copy(TABLES.resolve("prov-legal-reporter-recognition.xlsx"), tables.resolve(workbook));
        // whose hand-written rules say what loi-van.xlsx words
        Files.copy(TABLES.resolve("one-stop-intake.xlsx"), tables.resolve("one-stop-intake.xlsx"));
        FileSystemUtils.copyRecursively(Path.of("rules"), folder.resolve("rules"));
        Path drl = folder.resolve("rules").resolve(rulePath);
        Files.createDirectories(drl.getParent());
        Files.writeString(drl, "package general\nimport vn.thamtra.rules.DossierFacts\n" + rule);
        return tables.resolve(workbook).toString();
    }

    @Test
    void a_workbook_is_named_for_its_procedure() throws IOException {
        String misnamed = rulebookWith("recognition.xlsx", "general/none.drl", "");

        assertThat(run("", "check", CACHE, misnamed)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("recognition.xlsx" + System.lineSeparator()
                        + "  'Thủ tục'!B3  LỖI  WRONG_FILE_NAME  «prov-legal-reporter-recognition»");
    }

    @Test
    void a_later_version_has_a_number_after_its_name() throws IOException {
        String ended = Files.readString(Path.of("rules/general/ended.drl"));
        String second = rulebookWith(
                "prov-legal-reporter-recognition-v2.xlsx",
                "general/ended.drl",
                ended.substring(ended.indexOf("DossierFacts\n") + "DossierFacts\n".length()));

        assertThat(run("", "check", CACHE, second)).as(out.toString(UTF_8)).isZero();
    }

    @Test
    void a_hand_written_rule_that_does_not_compile_is_told_by_its_line() throws IOException {
        String workbook = rulebookWith(
                "prov-legal-reporter-recognition.xlsx",
                "general/wrong.drl",
                "rule \"R-GEN-09 sai\"\nwhen\n  DossierFacts( receivedWhen != null )\nthen\nend\n");

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("rules/general/wrong.drl", "RULE_DOES_NOT_COMPILE", "receivedWhen");
    }

    @Test
    void a_hand_written_rule_that_is_not_drl_is_told_by_its_line() throws IOException {
        String workbook = rulebookWith(
                "prov-legal-reporter-recognition.xlsx",
                "general/wrong.drl",
                "rule \"R-GEN-09 sai\"\nwhen\n  DossierFacts( ( )\nthen\nend\n");

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("rules/general/wrong.drl", "  5       LỖI  RULE_DOES_NOT_COMPILE");
    }

    @Test
    void a_right_side_that_is_not_java_is_told() throws IOException {
        String workbook = rulebookWith(
                "prov-legal-reporter-recognition.xlsx",
                "general/wrong.drl",
                "rule \"R-GEN-09 sai\"\nwhen\n  $facts : DossierFacts()\nthen\n  $facts.nothing();\nend\n");

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("RULE_DOES_NOT_COMPILE", "nothing");
    }

    @Test
    void a_rule_that_reports_without_saying_what_is_told_by_its_line() throws IOException {
        String workbook = rulebookWith("prov-legal-reporter-recognition.xlsx", "general/wrong.drl", """
                rule "R-GEN-09 thiếu"
                @kind("NOTICE")
                when
                  $f : DossierFacts()
                then
                  $f.getFindings().found(drools.getRule().getName());
                end
                """);

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("rules/general/wrong.drl", "  3  LỖI  RULE_LACKS_ANNOTATION", "@subject", "@vi", "@en");
    }

    @Test
    void a_rule_that_names_a_sentence_nobody_wrote_is_told_by_its_line() throws IOException {
        String workbook = rulebookWith("prov-legal-reporter-recognition.xlsx", "general/wrong.drl", """
                rule "R-GEN-09 không lời"
                @kind("NOTICE")
                @subject("receivedAt")
                @sentence("R-GEN-09")
                when
                  $f : DossierFacts()
                then
                  $f.getFindings().found(drools.getRule().getName());
                end
                """);

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("rules/general/wrong.drl", "  3  LỖI  UNKNOWN_SENTENCE", "R-GEN-09", "loi-van.xlsx");
    }

    @Test
    void rules_in_a_folder_of_no_procedure_are_told() throws IOException {
        String workbook = rulebookWith("prov-legal-reporter-recognition.xlsx", "recognition/lost.drl", "");

        assertThat(run("", "check", CACHE, workbook)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("rules/recognition/lost.drl", "RULES_OF_NOBODY");
    }

    @Test
    void a_blank_workbook_is_made_and_its_check_tells_what_is_still_an_example() {
        Path file = folder.resolve("sample-procedure.xlsx");

        int made = run("", "new", "sample-procedure", "--out=" + file);

        assertThat(made).as(err.toString(UTF_8)).isZero();
        assertThat(run("", "check", CACHE, file.toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("'Thủ tục'!C4").contains("EXAMPLE_LEFT");
    }

    @Test
    void a_workbook_that_is_there_is_never_overwritten() throws IOException {
        String file = file("sample-procedure.xlsx", "work of a month");

        assertThat(run("", "new", "sample-procedure", "--one-ground", "--out=" + file))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(file);
        assertThat(Path.of(file)).hasContent("work of a month");
    }

    @Test
    void a_blank_workbook_needs_one_id_that_a_procedure_may_have() {
        Path file = folder.resolve("none.xlsx");

        assertThat(run("", "new", "--out=" + file)).isEqualTo(2);
        assertThat(run("", "new", "Thủ tục", "--out=" + file)).isEqualTo(2);
        assertThat(run("", "new", "one", "two", "--out=" + file)).isEqualTo(2);
        assertThat(run("", "check", "--out=" + file)).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void help_is_help_and_what_is_not_understood_is_told() {
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("evaluate").contains("check");
        assertThat(run("", "evalute")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("evalute");
        assertThat(run("", "evaluate", "--rulebook=x")).isEqualTo(2);
    }

    @Test
    void settings_for_the_service_are_no_command() {
        assertThat(CommandLine.isCommand()).isFalse();
        assertThat(CommandLine.isCommand("--server.port=0")).isFalse();
        assertThat(CommandLine.isCommand("evaluate")).isTrue();
        assertThat(CommandLine.isCommand("--help")).isTrue();
    }
}
