package vn.thamtra.check.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.Variant;
import vn.thamtra.rulebook.Variants;
import vn.thamtra.workbook.model.ProcedureTables;

/** What an officer is told after a careless edit of the sheet {@code Kiểm thử}. */
class EditedExamplesTest {
    private static final String STAFFING = "one-stop-staffing";
    private static final String DRAFTING = "dist-legal-document-drafting";

    @Test
    void an_example_with_another_outcome_is_told_at_that_cell_with_both_outcomes() {
        ExampleReport report = Books.reportOf(STAFFING, book -> put(book, example(book, 0), "Kết quả", "REVIEW"));

        List<Finding> faults = faults(report);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("EXAMPLE_FAILS");
            assertThat(fault.sheet()).isEqualTo("Kiểm thử");
            assertThat(fault.message().vi()).contains("“REVIEW”").contains("“ACCEPT”");
            assertThat(fault.shown()).isPresent();
        });
    }

    @Test
    void a_reason_against_somebody_that_an_example_does_not_name_is_told() {
        ExampleReport report = Books.reportOf(STAFFING, book -> {
            Row refused = exampleWith(book, "UNMET R-STF-02; UNKNOWN R-STF-04");
            put(book, refused, "Mã lý do", "UNMET R-STF-02");
        });

        assertThat(faults(report)).extracting(Finding::found).containsExactly("không UNKNOWN R-STF-04");
    }

    @Test
    void a_reason_said_not_to_be_given_is_told_when_it_is() {
        ExampleReport report =
                Books.reportOf(STAFFING, book -> put(book, example(book, 0), "Mã lý do", "không MET R-STF-01"));

        assertThat(faults(report)).extracting(Finding::found).containsExactly("không MET R-STF-01");
    }

    @Test
    void few_examples_notice_few_mistakes_and_each_proposal_would_notice_its_own() {
        Rulebook rulebook = Books.edited(STAFFING, book -> {
            Sheet sheet = book.getSheet("Kiểm thử");
            for (int row = sheet.getLastRowNum(); row > 2; row--) {
                sheet.removeRow(sheet.getRow(row));
            }
        });
        ProcedureTables tables = rulebook.versions(STAFFING).get(0);

        ExampleReport report = new ExampleCheck(tables, rulebook).report();

        assertThat(report.score()).isLessThan(ExampleReport.ENOUGH);
        assertThat(ExampleInspection.of(report))
                .extracting(Finding::severity, Finding::code)
                .contains(tuple(Severity.WARNING, "MUTANTS_SURVIVE"));
        List<Mutant> mutants = Mutants.of(tables, true);
        List<ExampleReport.Survivor> proposed = report.survivors().stream()
                .filter(one -> one.proposal() != null)
                .toList();
        assertThat(proposed).hasSizeGreaterThan(4).allSatisfy(survivor -> {
            Trial trial = Objects.requireNonNull(survivor.proposal()).trial();
            Variant mistaken = Variants.of(rulebook, tables)
                    .with(mutantOf(survivor, mutants).made().get());
            assertThat(Answer.of(mistaken.evaluate(trial.dossier(), trial.asOf())))
                    .isNotEqualTo(Answer.of(rulebook.evaluate(trial.dossier(), trial.asOf())));
            assertThat(Objects.requireNonNull(survivor.proposal()).cells()).containsKeys("Mã", "Mô tả", "Kết quả");
        });
    }

    @Test
    void that_a_limit_is_nobodys_is_said_by_an_example_and_proposed_where_none_does() {
        ExampleReport report = Books.reportOf(DRAFTING, book -> put(book, last(book), "Hạn", "-"));

        assertThat(report.failures()).isEmpty();
        assertThat(report.survivors())
                .extracting(survivor ->
                        Objects.requireNonNull(survivor.proposal()).cells().get("Hạn"))
                .containsExactly("R-D7-05: không", "R-D7-06: không", "R-D7-07: không");
    }

    @Test
    void a_limit_that_somebody_has_after_all_is_told() {
        ExampleReport report =
                Books.reportOf(DRAFTING, book -> put(book, example(book, 0), "Hạn", "R-D7-05: không; R-D7-99: không"));

        assertThat(faults(report)).extracting(Finding::found).containsExactly("R-D7-05: không");
    }

    @Test
    void no_example_at_all_is_one_warning() {
        ExampleReport report = Books.reportOf(STAFFING, book -> book.removeSheetAt(book.getSheetIndex("Kiểm thử")));

        assertThat(ExampleInspection.of(report)).extracting(Finding::code).containsExactly("NO_EXAMPLES");
    }

    private static Mutant mutantOf(ExampleReport.Survivor survivor, List<Mutant> mutants) {
        return mutants.stream()
                .filter(mutant -> mutant.mistake() == survivor.mistake()
                        && mutant.cell().equals(survivor.cell())
                        && mutant.sheet().equals(survivor.sheet())
                        && mutant.change().equals(survivor.change()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> faults(ExampleReport report) {
        return ExampleInspection.of(report).stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }

    private static Row last(XSSFWorkbook book) {
        Sheet sheet = book.getSheet("Kiểm thử");
        return sheet.getRow(sheet.getLastRowNum());
    }

    private static Row example(XSSFWorkbook book, int number) {
        return book.getSheet("Kiểm thử").getRow(2 + number);
    }

    private static Row exampleWith(XSSFWorkbook book, String reasons) {
        Sheet sheet = book.getSheet("Kiểm thử");
        for (int row = 2; row <= sheet.getLastRowNum(); row++) {
            if (cell(book, sheet.getRow(row), "Mã lý do").getStringCellValue().equals(reasons)) {
                return sheet.getRow(row);
            }
        }
        throw new IllegalStateException("No example expects " + reasons);
    }

    /** Emptied first: a text kept in the cell itself would stay beside the new one. */
    private static void put(XSSFWorkbook book, Row row, String heading, String text) {
        Cell cell = cell(book, row, heading);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static Cell cell(XSSFWorkbook book, Row row, String heading) {
        for (Cell cell : book.getSheet("Kiểm thử").getRow(1)) {
            if (cell.getStringCellValue().equals(heading)) {
                return row.getCell(new CellReference(cell).getCol());
            }
        }
        throw new IllegalStateException("No column " + heading);
    }
}
