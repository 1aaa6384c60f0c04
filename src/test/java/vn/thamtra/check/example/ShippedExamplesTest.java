package vn.thamtra.check.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.ProcedureTables;

/** The examples of this project's workbooks hold, reach every row and notice nearly every small mistake. */
class ShippedExamplesTest {
    private static final Rulebook RULEBOOK = Books.open(Books.files());

    static List<ProcedureTables> workbooks() {
        return Books.tables(RULEBOOK);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void the_examples_of_a_workbook_prove_it(ProcedureTables tables) {
        ExampleReport report = new ExampleCheck(tables, RULEBOOK).report();

        System.out.println(told(report));
        assertThat(report.failures()).isEmpty();
        assertThat(report.tried()).isEqualTo(report.mutants()).isPositive();
        assertThat(report.score()).isGreaterThanOrEqualTo(ExampleReport.ENOUGH);
        assertThat(report.rows()).allMatch(row -> row.holding() > 0 || row.missed());
        assertThat(ExampleInspection.of(report)).allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    /** The share of mistakes that the examples notice, of all and by kind: a row of a table. */
    private static String told(ExampleReport report) {
        return "| " + report.workbook() + " | " + share(report.killed(), report.noticeable()) + " | "
                + Arrays.stream(Mistake.values())
                        .map(kind -> share(report.noticed().getOrDefault(kind, 0), report.noticeable(kind)))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String share(int noticed, int noticeable) {
        return noticeable == 0
                ? "–"
                : String.format(Locale.ROOT, "%d/%d %.1f %%", noticed, noticeable, 100.0 * noticed / noticeable);
    }
}
