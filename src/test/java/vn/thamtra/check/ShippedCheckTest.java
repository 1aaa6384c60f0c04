package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.store.CompileCache;

/** The workbooks that are shipped, looked at in every way there is. */
class ShippedCheckTest {
    @Test
    void they_are_clean_and_what_was_accepted_in_writing_is_still_found() {
        Report report = new WorkbookCheck(CompileCache.in(Path.of("target/compiled-rules")))
                .check(ShippedFiles.SHIPPED, ShippedFiles.workbooks());

        assertThat(report.findings())
                .as("faults, and warnings nobody accepted")
                .filteredOn(finding -> finding.severity() != Severity.NOTE && finding.waiver() == null)
                .isEmpty();
        assertThat(accepted(report))
                .isEqualTo(new TreeMap<>(Map.of(
                        "criminal-record-certificate-v2.xlsx", "GAP_IN_LIMITS R-LLTP26-12",
                        "dist-commune-legal-access-standard.xlsx", "NEVER_FAILS R-D3-01",
                        "one-stop-intake.xlsx", "NEVER_MET R-OSS-28, GAP_IN_LIMITS R-OSS-15",
                        "prov-justice-unit-ranking.xlsx",
                                "IMPOSSIBLE_ROW T-other-kind, GAP_IN_CRITERIA R-P9-16, NEVER_APPLIES R-P9-16",
                        "prov-national-law-database-update.xlsx", "NEVER_FAILS R-P8-01")));
    }

    private static Map<String, String> accepted(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.waiver() != null)
                .collect(Collectors.groupingBy(
                        Finding::workbook,
                        TreeMap::new,
                        Collectors.mapping(
                                finding -> finding.code() + " " + finding.subject(), Collectors.joining(", "))));
    }
}
