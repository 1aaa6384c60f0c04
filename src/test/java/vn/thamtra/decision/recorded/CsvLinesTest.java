package vn.thamtra.decision.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.decision.SpreadsheetCells;

class CsvLinesTest {
    @Test
    void a_cell_that_could_be_a_formula_is_text() {
        assertThat(List.of("=1", "+1", "-1", "@x", "\tx", "a,b", "a\"b", "", "Nguyễn").stream()
                        .map(CsvLines::cell))
                .containsExactly("'=1", "'+1", "'-1", "'@x", "\"'\tx\"", "\"a,b\"", "\"a\"\"b\"", "", "Nguyễn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                " =1",
                "\u00a0@x",
                "\uff1d1",
                "x;=1",
                "x; =1",
                "x;\"=1\"",
                "x\";=1",
                "x\n=1",
                "x\r\n;;+1",
                "x\t-1",
                "\"\n@x",
                "a,b;c,=1;\u200b=1",
                ";=1;=2"
            })
    void wherever_a_spreadsheet_ends_a_cell_no_formula_begins(String text) {
        String line = "id," + CsvLines.cell(text) + ",end";

        assertThat(SpreadsheetCells.of(line, ',')).noneMatch(CsvLinesTest::isFormula);
        assertThat(SpreadsheetCells.of(line, ';')).noneMatch(CsvLinesTest::isFormula);
        assertThat(SpreadsheetCells.of(line, ',')).hasSize(3).element(1).satisfies(cell -> assertThat(
                        cell.replace("'", ""))
                .isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/QĐ-STP", "H42.10-241016-0001", "a;b", "Nguyễn - An; x", "a=b", "x;y=1", "a,-1"})
    void what_begins_no_formula_is_left_as_it_is(String text) {
        assertThat(SpreadsheetCells.of(CsvLines.cell(text), ',')).containsExactly(text);
    }

    private static boolean isFormula(String cell) {
        return cell.matches("(?s)[\\p{Z}\\p{Cf}]*[=+@\uff1d-].*");
    }
}
