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
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed examples are written by the command, never retyped. */
class ExamplesCommandTest {
    private static final String FILE = "one-stop-staffing.xlsx";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The workbook with its first example only. */
    @BeforeEach
    void fewExamples() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(Files.readAllBytes(Path.of("decision-tables", FILE))));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet("Kiểm thử");
            for (int row = sheet.getLastRowNum(); row > 2; row--) {
                sheet.removeRow(sheet.getRow(row));
            }
            book.write(bytes);
            Files.write(folder.resolve(FILE), bytes.toByteArray());
        }
    }

    @Test
    void they_are_numbered_with_the_mistake_each_would_notice() {
        assertThat(run("examples", file(FILE))).as(err.toString(UTF_8)).isZero();

        assertThat(printed()).filteredOn(line -> line.startsWith("1. '")).hasSize(1);
        assertThat(printed()).anyMatch(line -> line.contains("Kết quả: "));
    }

    @Test
    void those_taken_hold_in_the_new_file_and_are_proposed_no_more() throws IOException {
        Path fresh = Files.createDirectory(folder.resolve("mới")).resolve(FILE);
        run("examples", file(FILE));
        long before =
                printed().stream().filter(line -> line.matches("\\d+\\. .*")).count();
        out.reset();

        assertThat(run("examples", file(FILE), "--take=all", "--out=" + fresh)).isZero();
        out.reset();

        assertThat(run("examples", fresh.toString())).as(err.toString(UTF_8)).isZero();
        assertThat(before).isPositive();
        assertThat(run("check", fresh.toString(), "--json")).isNotEqualTo(Exit.FAILED);
        assertThat(out.toString(UTF_8)).doesNotContain("EXAMPLE_FAILS").doesNotContain("NUMBER_AS_TEXT");
    }

    @Test
    void a_file_that_is_there_is_not_written_over() {
        assertThat(run("examples", file(FILE), "--take=1", "--out=" + file(FILE)))
                .isEqualTo(Exit.FAILED);

        assertThat(err.toString(UTF_8)).contains("không ghi đè");
    }

    @Test
    void a_number_that_no_proposal_has_is_told() {
        assertThat(run("examples", file(FILE), "--take=999", "--out=" + file("mới.xlsx")))
                .isEqualTo(Exit.FAILED);

        assertThat(err.toString(UTF_8)).contains("«999»");
        assertThat(folder.resolve("mới.xlsx")).doesNotExist();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> printed() {
        return out.toString(UTF_8).lines().toList();
    }

    private int run(String... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(words);
    }
}
