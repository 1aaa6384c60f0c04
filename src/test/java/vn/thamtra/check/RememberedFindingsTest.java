package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.Remembered;
import vn.thamtra.verdict.Message;

class RememberedFindingsTest {
    @TempDir
    private Path folder;

    private List<Finding> remembered(List<Finding> findings) {
        List<String> things = List.of("findings");
        new Remembered(CompileCache.only(folder)).find(things, Finding.class, () -> findings);
        return new Remembered(CompileCache.only(folder)).find(things, Finding.class, () -> {
            throw new AssertionError("Nothing was remembered");
        });
    }

    @Test
    void findings_are_remembered_as_they_were() {
        List<Finding> findings = ShowingDossiers.many(9, 2_000)
                .flatMap(showing -> Stream.of(shownBy(showing), shownBy(showing).waived("đã xem xét")))
                .toList();

        assertThat(remembered(findings).equals(findings)).isTrue();
        assertThat(findings.size()).isGreaterThan(500);
    }

    @Test
    void a_finding_without_a_dossier_stays_without() {
        Finding bare = new Finding(
                Severity.NOTE, "CODE", "a.xlsx", "", "", "", "", new Message("lời", "words"), List.of(), null);

        assertThat(remembered(List.of(bare))).containsExactly(bare);
    }

    private static Finding shownBy(Showing showing) {
        return new Finding(
                Severity.WARNING,
                "COVERED_ROW",
                "a.xlsx",
                "Điều kiện",
                "C7",
                "R-P1-12",
                "≥ 24\u202E",
                new Message("thừa", "needless"),
                List.of(new Finding.Related("b.xlsx", "Trường hợp từ chối", "A3")),
                showing);
    }
}
