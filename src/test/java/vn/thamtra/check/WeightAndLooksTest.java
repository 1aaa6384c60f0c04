package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** In what order findings are told, and what is told of letters that are struck out. */
class WeightAndLooksTest {
    private static final String FILE = "one-stop-staffing.xlsx";

    @Test
    void while_an_example_fails_nothing_is_said_of_what_examples_would_not_notice() {
        Report report = check(book -> outcome(book, 2, "REVIEW"));

        assertThat(report.publishable()).isFalse();
        assertThat(report.findings()).extracting(Finding::code).containsOnly("EXAMPLE_FAILS");
    }

    @Test
    void faults_come_before_warnings_and_warnings_before_notes() {
        Report report = check(book -> {
            outcome(book, 2, "REVIEW");
            strike(book, "Thủ tục", 3);
        });

        assertThat(report.findings())
                .extracting(Finding::severity)
                .isSorted()
                .contains(Severity.FAULT, Severity.WARNING);
        assertThat(report.findings().get(0).sheet()).isEqualTo("Kiểm thử");
    }

    @Test
    void a_workbook_without_examples_cannot_be_published() {
        Report report = check(book -> {
            XSSFSheet examples = book.getSheet("Kiểm thử");
            for (int row = examples.getLastRowNum(); row > 1; row--) {
                examples.removeRow(examples.getRow(row));
            }
        });

        assertThat(report.publishable()).isFalse();
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .extracting(Finding::code)
                .containsExactly("NO_EXAMPLES");
    }

    @Test
    void a_row_that_is_struck_out_is_told_once_by_its_id() {
        Report report = check(book -> strike(book, "Điều kiện", 4));

        String id = cell(book(), "Điều kiện", 4, 0).getStringCellValue();
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("STRUCK_OUT");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.subject()).isEqualTo(id);
                    assertThat(finding.cell()).isEqualTo("A5");
                });
    }

    @Test
    void a_word_struck_out_inside_a_text_is_told() {
        Report report = check(book -> {
            Cell cell = cell(book, "Điều kiện", 4, 1);
            XSSFRichTextString text = new XSSFRichTextString(cell.getStringCellValue());
            XSSFFont struck = book.createFont();
            struck.setStrikeout(true);
            text.applyFont(0, 3, struck);
            anew(cell).setCellValue(text);
        });

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("STRUCK_OUT"))
                .extracting(Finding::cell)
                .containsExactly("B5");
    }

    private static void outcome(XSSFWorkbook book, int row, String outcome) {
        XSSFSheet sheet = book.getSheet("Kiểm thử");
        for (Cell heading : sheet.getRow(1)) {
            if (heading.getStringCellValue().equals("Kết quả")) {
                anew(cell(book, "Kiểm thử", row, heading.getColumnIndex())).setCellValue(outcome);
            }
        }
    }

    /** A cell whose text is its own keeps it beside the shared one. */
    private static Cell anew(Cell cell) {
        Row row = cell.getRow();
        row.removeCell(cell);
        return row.createCell(cell.getColumnIndex());
    }

    private static void strike(XSSFWorkbook book, String sheet, int row) {
        XSSFFont font = book.createFont();
        font.setStrikeout(true);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        book.getSheet(sheet).getRow(row).forEach(cell -> cell.setCellStyle(style));
    }

    private static Cell cell(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column);
    }

    private static XSSFWorkbook book() {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(
                    Objects.requireNonNull(ShippedFiles.SHIPPED.files().get(RulebookFiles.TABLES + FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report check(Consumer<XSSFWorkbook> edit) {
        Map<String, byte[]> files = new TreeMap<>(ShippedFiles.SHIPPED.files());
        try (XSSFWorkbook book = book();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            files.put(RulebookFiles.TABLES + FILE, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkbookCheck(CompileCache.in(Path.of("target/compiled-rules")))
                .check(new RulebookFiles(files), new TreeSet<>(List.of(FILE)));
    }
}
