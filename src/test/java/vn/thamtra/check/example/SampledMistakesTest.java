package vn.thamtra.check.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;

/** Of a workbook too large for every small mistake to be tried, that is told. */
class SampledMistakesTest {
    private static List<Finding> found(int mutants, int tried) {
        return ExampleInspection.of(
                new ExampleReport("made.xlsx", 3, List.of(), List.of(), mutants, tried, Map.of(), 0, List.of()));
    }

    @Test
    void some_of_many() {
        Finding finding = found(2_000, 500).get(0);

        assertThat(finding.code()).isEqualTo("NOT_ALL_TRIED");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().vi()).contains("đã thử 500/2000").contains("chưa xét dòng nào không có ví dụ");
        assertThat(finding.message().en()).contains("500/2000 were").contains("which rows no example exercises");
    }

    @Test
    void all_of_them() {
        assertThat(found(500, 500)).isEmpty();
    }
}
