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
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CACHE = "--thamtra.cache-dir=target/compiled-rules";
    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";
    private static final Path TABLES = Path.of("decision-tables");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(Object... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        String[] texts = Stream.concat(
                        Stream.of("check", CACHE), Arrays.stream(words).map(Object::toString))
                .toArray(String[]::new);
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(texts);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    /** The workbook of recognition with one cell changed. */
    private Path damaged(String sheet, int row, int column, String value) throws IOException {
        Path file = folder.resolve(RECOGNITION);
        try (XSSFWorkbook book =
                        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(TABLES.resolve(RECOGNITION))));
                var to = Files.newOutputStream(file)) {
            book.getSheet(sheet).getRow(row).createCell(column).setCellValue(value);
            book.write(to);
        }
        return file;
    }

    @Test
    void a_clean_workbook_is_told_in_one_line_of_one_language() {
        assertThat(check(TABLES.resolve(RECOGNITION))).as(printed()).isZero();
        assertThat(printed()).isEqualTo("Không có lỗi trong 1 tệp" + System.lineSeparator());
        out.reset();
        assertThat(check("--lang", "en", TABLES.resolve(RECOGNITION))).isZero();
        assertThat(printed()).isEqualTo("No faults in 1 file" + System.lineSeparator());
    }

    @Test
    void a_fault_is_told_at_its_cell_and_nothing_else_is() throws IOException {
        Path file = damaged("Điều kiện", 2, 0, "mã sai");

        assertThat(check(file)).isEqualTo(1);
        assertThat(printed()).contains("'Điều kiện'!A3", "«mã sai»").doesNotContain("\u001B");
        assertThat(err.size()).isZero();
    }

    @Test
    void swapped_labels_are_a_warning_until_what_is_published_says_so_too() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("base/decision-tables"));
        Path file = damaged("Dữ liệu", 9, 5, relabelled());

        assertThat(check(file)).isEqualTo(1);
        assertThat(printed()).contains("CODE_CHANGES_MEANING", "mã employmentStatus.CADRE đổi nghĩa");
        out.reset();
        Files.copy(file, tables.resolve(RECOGNITION));
        assertThat(check("--base", folder.resolve("base"), file)).as(printed()).isZero();
        assertThat(check("--base", folder.resolve("nowhere"), file)).isEqualTo(Exit.FAILED);
    }

    private static String relabelled() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(TABLES.resolve(RECOGNITION))))) {
            return book.getSheet("Dữ liệu")
                    .getRow(9)
                    .getCell(5)
                    .getStringCellValue()
                    .replace("CADRE = Cán bộ; CIVIL_SERVANT = Công chức", "CADRE = Công chức; CIVIL_SERVANT = Cán bộ");
        }
    }

    @Test
    void programs_get_json_or_sarif_and_the_same_exit_code() throws IOException {
        Path file = damaged("Điều kiện", 2, 0, "mã sai");

        assertThat(check("--json", file)).isEqualTo(1);
        JsonNode json = JSON.readTree(out.toByteArray());
        assertThat(json.path("findings").path(0).path("cell").asString()).isEqualTo("A3");
        out.reset();
        assertThat(check("--format=sarif", file)).isEqualTo(1);
        JsonNode run = JSON.readTree(out.toByteArray()).path("runs").path(0);
        assertThat(run.path("results")
                        .path(0)
                        .path("locations")
                        .path(0)
                        .path("physicalLocation")
                        .path("region"))
                .isEqualTo(JSON.readTree("{\"startLine\":3,\"startColumn\":1}"));
    }

    @Test
    void what_each_cell_says_is_told_on_request() {
        assertThat(check("--explain", TABLES.resolve(RECOGNITION))).isZero();
        assertThat(printed())
                .contains("  Điều kiện" + System.lineSeparator(), "A1", "câu hỏi mà bảng trả lời")
                .endsWith("Không có lỗi trong 1 tệp" + System.lineSeparator());
    }

    @Test
    void a_workbook_at_fault_keeps_no_other_from_being_checked() throws IOException {
        Path file = damaged("Điều kiện", 2, 0, "mã sai");
        Path other = Files.copy(
                TABLES.resolve("prov-legal-reporter-dismissal.xlsx"),
                folder.resolve("prov-legal-reporter-dismissal.xlsx"));
        Files.copy(TABLES.resolve("lich.xlsx"), folder.resolve("lich.xlsx"));
        Files.copy(TABLES.resolve("van-ban.xlsx"), folder.resolve("van-ban.xlsx"));

        assertThat(check("--json", other)).as(printed()).isZero();
        JsonNode note = JSON.readTree(out.toByteArray()).path("findings").path(0);
        assertThat(note.path("code").asString()).isEqualTo("OTHER_WORKBOOK_LEFT_OUT");
        assertThat(note.path("workbook").asString())
                .isEqualTo(file.getFileName().toString());
    }

    @Test
    void the_same_file_named_twice_is_one_and_a_lock_file_is_none() throws IOException {
        Path lock = Files.writeString(folder.resolve("~$" + RECOGNITION), "khóa");

        assertThat(check("--json", TABLES.resolve(RECOGNITION), lock, Path.of("./decision-tables", RECOGNITION)))
                .isZero();
        assertThat(JSON.readTree(out.toByteArray()).path("workbooks").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // no files
                "--explian decision-tables/lich.xlsx",
                "--lang=fr decision-tables/lich.xlsx",
                "--lang",
                "--lang=vi --lang=en decision-tables/lich.xlsx",
                "--format=xml decision-tables/lich.xlsx",
                "--json --sarif decision-tables/lich.xlsx",
                "--sarif --explain decision-tables/lich.xlsx",
                "--explain=yes decision-tables/lich.xlsx",
                "-v decision-tables/lich.xlsx",
                "decision-tables",
                "decision-tables/none.xlsx",
                "decision-tables/none\u0000.xlsx",
                "/",
            })
    void what_could_not_be_run_is_no_verdict(String words) {
        Object[] typed =
                Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toArray();

        assertThat(check(typed)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void a_misspelt_option_is_answered_with_the_nearest() {
        check("--explian", TABLES.resolve(RECOGNITION));

        assertThat(err.toString(UTF_8)).contains("--explian", "«--explain»");
    }

    @Test
    void two_files_of_one_name_are_not_mixed_up() throws IOException {
        Path copy = Files.copy(TABLES.resolve(RECOGNITION), folder.resolve(RECOGNITION));

        assertThat(check(TABLES.resolve(RECOGNITION), copy)).isEqualTo(2);
    }

    @Test
    void what_only_is_called_a_workbook_has_a_fault() throws IOException {
        Path csv = Files.writeString(folder.resolve(RECOGNITION), "Mã;Tên\n1;2\n");

        assertThat(check(csv)).isEqualTo(1);
        assertThat(printed()).contains("NOT_XLSX");
    }

    @Test
    void colours_are_for_a_person_who_wants_them() {
        assertThat(Colours.wanted(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Colours.wanted(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(Colours.wanted(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
        assertThat(Colours.wanted(Map.of("TERM", "dumb"))).isFalse();
    }
}
