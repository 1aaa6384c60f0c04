package vn.thamtra.check.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.ShowingDossiers;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.verdict.Message;

/** Reports with one finding of every kind. */
final class Reports {
    static final Paths PATHS = new Paths(Map.of("a b.xlsx", Path.of("decision-tables", "a b.xlsx")));

    private Reports() {}

    static Finding finding(Severity severity, String sheet, String cell, String subject, @Nullable Showing showing) {
        return new Finding(
                severity,
                "COVERED_ROW",
                "a b.xlsx",
                sheet,
                cell,
                subject,
                "≥ 24",
                new Message("Dòng này thừa.", "This row is needless."),
                List.of(
                        new Finding.Related("a b.xlsx", "Điều kiện", "C9"),
                        new Finding.Related("b.xlsx", "Trường hợp từ chối", "A3")),
                showing);
    }

    static Report full() {
        Showing showing = ShowingDossiers.many(3, 50).findFirst().orElseThrow();
        return new Report(
                List.of("a b.xlsx", "b.xlsx"),
                List.of(
                        finding(Severity.FAULT, "Điều kiện", "C7", "R-P1-12", showing),
                        finding(Severity.WARNING, "Điều kiện", "AB12", "R-P1-13", null),
                        finding(Severity.WARNING, "Trường hợp từ chối", "A3", "R-P1-14", null)
                                .waived("đã có ý kiến của phòng pháp chế"),
                        finding(Severity.NOTE, "Trường hợp từ chối", "", "", null),
                        new Finding(
                                Severity.FAULT,
                                "RULE_DOES_NOT_COMPILE",
                                "rules/general/wrong.drl",
                                "",
                                "5",
                                "",
                                "",
                                new Message("sai", "wrong"),
                                List.of(),
                                null)));
    }

    static Report of(Finding... findings) {
        return new Report(List.of("a b.xlsx"), List.of(findings));
    }
}
