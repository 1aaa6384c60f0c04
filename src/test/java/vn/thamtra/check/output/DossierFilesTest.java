package vn.thamtra.check.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.check.ShowingDossiers;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;

class DossierFilesTest {
    private static final Showing SHOWING =
            ShowingDossiers.many(3, 50).findFirst().orElseThrow();

    @TempDir
    private Path folder;

    private static Finding shown(String subject) {
        return Reports.finding(Severity.WARNING, "Điều kiện", "C7", subject, SHOWING);
    }

    private String name(Map<Integer, Path> written, int finding) {
        return folder.relativize(written.get(finding)).toString();
    }

    @Test
    void findings_of_one_name_are_numbered_from_two() throws IOException {
        Map<Integer, Path> written =
                DossierFiles.write(Reports.of(shown("R-1"), shown("R-1"), shown("R-2"), shown("R-1")), folder);

        assertThat(name(written, 0)).isEqualTo("a_b-COVERED_ROW-R-1.json");
        assertThat(name(written, 1)).isEqualTo("a_b-COVERED_ROW-R-1-2.json");
        assertThat(name(written, 2)).isEqualTo("a_b-COVERED_ROW-R-2.json");
        assertThat(name(written, 3)).isEqualTo("a_b-COVERED_ROW-R-1-3.json");
        assertThat(written.values()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void a_finding_keeps_its_number_where_others_have_no_dossier() throws IOException {
        Finding bare = Reports.finding(Severity.NOTE, "Điều kiện", "C7", "R-1", null);

        Map<Integer, Path> written = DossierFiles.write(Reports.of(bare, shown("R-1"), bare), folder);

        assertThat(written).containsOnlyKeys(1);
    }

    @Test
    void those_of_an_earlier_check_are_written_over() throws IOException {
        DossierFiles.write(Reports.of(shown("R-1")), folder);
        Map<Integer, Path> again = DossierFiles.write(Reports.of(shown("R-1")), folder);

        assertThat(name(again, 0)).isEqualTo("a_b-COVERED_ROW-R-1.json");
        assertThat(folder).isDirectoryContaining("glob:**R-1.json").isDirectoryNotContaining("glob:**-2.json");
    }
}
