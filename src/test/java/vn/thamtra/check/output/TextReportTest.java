package vn.thamtra.check.output;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.check.output.Reports.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;

class TextReportTest {

    private static List<String> lines(Report report, Language language) {
        return new TextReport(Reports.PATHS, language, Ink.PLAIN).lines(report, Map.of());
    }

    @Test
    void findings_stand_in_columns_by_file_and_sheet() {
        Report report = Reports.of(
                finding(Severity.FAULT, "Điều kiện", "C7", "R-P1-12", null),
                finding(Severity.WARNING, "Điều kiện", "AB12", "R-P1-13", null));

        assertThat(lines(report, Language.VI))
                .containsExactly(
                        "decision-tables/a b.xlsx",
                        "  'Điều kiện'!C7    LỖI       COVERED_ROW  R-P1-12 «≥ 24»",
                        "         Dòng này thừa.",
                        "         Xem thêm: C9, b.xlsx 'Trường hợp từ chối'!A3",
                        "  'Điều kiện'!AB12  CẢNH BÁO  COVERED_ROW  R-P1-13 «≥ 24»",
                        "         Dòng này thừa.",
                        "         Xem thêm: C9, b.xlsx 'Trường hợp từ chối'!A3",
                        "",
                        "1 lỗi, 1 cảnh báo trong 1 tệp");
    }

    @Test
    void english_is_english_alone() {
        assertThat(lines(Reports.full(), Language.EN))
                .contains(
                        "         This row is needless.",
                        "         → the outcome is ACCEPT",
                        "2 faults, 1 warning, 1 note, 1 accepted warning in 2 files")
                .noneMatch(line -> line.contains("thừa") || line.contains("LỖI"));
    }

    @Test
    void a_warning_accepted_in_writing_is_only_counted() {
        Report report = Reports.of(
                finding(Severity.WARNING, "Điều kiện", "C7", "R-P1-12", null).waived("đã xét"));

        assertThat(report.clean()).isTrue();
        assertThat(lines(report, Language.VI))
                .containsExactly("Không có lỗi trong 1 tệp; 1 cảnh báo đã được chấp nhận");
    }

    @Test
    void nothing_in_a_cell_can_write_on_the_terminal() {
        String hostile = "a\u001B]0;x\u0007\u009B2J\u202Eb\u200B\u00A0\r\nc\uD800 \uDB40\uDC01";
        Finding finding = new Finding(
                Severity.FAULT,
                "CODE",
                "a b.xlsx",
                hostile,
                "C7",
                hostile,
                hostile,
                new Message(hostile, hostile),
                List.of(new Finding.Related("a b.xlsx", hostile, "A1")),
                null);

        List<String> lines = lines(Reports.of(finding), Language.VI);

        assertThat(String.join("", lines).codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xA0);
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("«a\\u{1b}]0;x\\u{7}\\u{9b}2J\\u{202e}b\\u{200b}\\u{a0}⏎c\\u{d800} \\u{e0001}»"));
    }

    @Test
    void before_a_person_there_are_colours_and_the_place_is_a_link() {
        List<String> lines = new TextReport(Reports.PATHS, Language.VI, Ink.COLOURED)
                .lines(Reports.full(), Map.of(0, Path.of("out", "one.json")));

        String target =
                Path.of("decision-tables", "a b.xlsx").toAbsolutePath().toUri().toASCIIString();
        assertThat(lines.get(0)).contains("\u001B]8;;" + target + "\u001B\\");
        assertThat(lines.get(1)).contains("\u001B[1;31mLỖI\u001B[0m");
        assertThat(lines).anyMatch(line -> line.contains("one.json"));
    }
}
