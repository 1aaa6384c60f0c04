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
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of the page for legal staff end at a check that has nothing to tell, warnings included. */
class NewWorkbookTest {
    private static final String FILE = "sample-procedure.xlsx";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "--one-ground"})
    void a_new_workbook_with_the_examples_proposed_checks_clean(String mode) throws IOException {
        List<String> order = new ArrayList<>(List.of("new", "sample-procedure", "--out=" + at(0)));
        order.addAll(mode.isEmpty() ? List.of() : List.of(mode));
        assertThat(run(order.toArray(String[]::new))).isZero();
        unmark(at(0));

        for (int i = 0; i < 2; i++) {
            assertThat(run("examples", at(i).toString(), "--take=all", "--out=" + at(i + 1)))
                    .as(out.toString(UTF_8))
                    .isZero();
        }
        out.reset();

        assertThat(run("check", at(2).toString())).as(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("Không có lỗi trong 1 tệp" + System.lineSeparator());
    }

    @Test
    void what_all_procedures_share_begins_with_what_the_rulebook_has() throws IOException {
        Path file = folder.resolve("bieu-mau.xlsx");

        assertThat(run("new", "bieu-mau.xlsx", "--out=" + file)).isZero();

        assertThat(file).hasSameBinaryContentAs(Path.of("decision-tables/bieu-mau.xlsx"));
        assertThat(run("check", file.toString())).as(out.toString(UTF_8)).isZero();
        assertThat(run("new", "bieu-mau.xlsx", "--out=" + file)).isNotZero();
    }

    private Path at(int round) throws IOException {
        return Files.createDirectories(folder.resolve(Integer.toString(round))).resolve(FILE);
    }

    /** As one who has replaced the rows clears their marks. */
    private static void unmark(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            book.forEach(sheet -> sheet.forEach(row -> {
                List<Cell> marks = new ArrayList<>();
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("VÍ DỤ")) {
                        marks.add(cell);
                    }
                });
                marks.forEach(row::removeCell);
            }));
            try (var to = Files.newOutputStream(file)) {
                book.write(to);
            }
        }
    }

    private int run(String... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(out, true, UTF_8));
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(words);
    }
}
