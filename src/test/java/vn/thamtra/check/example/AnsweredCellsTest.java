package vn.thamtra.check.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Message;

/** An example that a changed table answers otherwise says the answer, and all else as before. */
class AnsweredCellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPT | ACCEPT | REFUSE | REFUSE",
                "- | không UNMET R-1 | UNMET R-1 | UNMET R-1",
                "BREACH R-1 | BREACH R-1 | không BREACH R-1 | -",
                "R-1 = 2024-10-23 | R-1 = 2024-10-23 | R-1 = 2024-10-25 | R-1 = 2024-10-25",
                "R-1=2024-10-23; R-2 = không | R-1 = 2024-10-23 | R-1 = 2024-10-25 | R-1 = 2024-10-25; R-2 = không",
                "R-1 = 2024-10-23 | R-1 = 2024-10-23 | R-1 = không | R-1 = không",
                "MET R-1; không NOTICE R-3 | MET R-1; không UNMET R-2; không NOTICE R-3 | không MET R-1; UNMET R-2; NOTICE R-3"
                        + " | NOTICE R-3; UNMET R-2",
            })
    void a_cell_takes_the_answer_up_and_keeps_what_is_borne_out(
            String stands, String expected, String answer, String cell) {
        Finding finding = failing(expected, answer);

        assertThat(AnsweredCells.answer(finding)).contains(answer);
        assertThat(AnsweredCells.content(finding, stands, answer)).isEqualTo(cell);
    }

    @Test
    void another_finding_has_no_answer() {
        Finding finding = new Finding(
                Severity.FAULT,
                "NO_EXAMPLES",
                "a.xlsx",
                "Kiểm thử",
                "",
                "",
                "",
                new Message("a", "a"),
                List.of(),
                null);

        assertThat(AnsweredCells.answer(finding)).isEmpty();
    }

    private static Finding failing(String expected, String answer) {
        LocalDate day = LocalDate.of(2024, 10, 16);
        Dossier dossier = new Dossier(
                "one", null, Trial.received(day), null, Map.of(), Map.of(), List.of(), List.of(), Trial.judged(day));
        Showing showing =
                new Showing(dossier, Trial.judged(day), new Message(ExampleInspection.ANSWERS + answer, answer));
        return new Finding(
                Severity.FAULT,
                ExampleInspection.FAILS,
                "a.xlsx",
                "Kiểm thử",
                "A3",
                "KT-01",
                expected,
                new Message("a", "a"),
                List.of(),
                showing);
    }
}
