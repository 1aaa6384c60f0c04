package vn.thamtra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Waiver;

class WaiversTest {
    private static final Waiver ACCEPTED =
            new Waiver("CN-01", "COVERED_ROW", "R-P1-12", "Hai dòng cố ý nói một điều", "Phòng Pháp chế", day(), "A3");

    @Test
    void a_warning_is_accepted_with_the_words_of_the_row() {
        List<Finding> told = waivers(ACCEPTED).applied(List.of(finding(Severity.WARNING, "COVERED_ROW", "R-P1-12")));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).waiver()).contains("CN-01", "Phòng Pháp chế", "2026-11-22", "cố ý");
    }

    @Test
    void a_row_that_fits_no_warning_is_a_warning_at_its_cell() {
        Finding another = finding(Severity.WARNING, "COVERED_ROW", "R-P1-13");

        List<Finding> told = waivers(ACCEPTED).applied(List.of(another));

        assertThat(told.get(0).waiver()).isNull();
        assertThat(told.get(1).code()).isEqualTo("IDLE_WAIVER");
        assertThat(told.get(1).severity()).isEqualTo(Severity.WARNING);
        assertThat(told.get(1).cell()).isEqualTo("A3");
    }

    @Test
    void a_fault_cannot_be_accepted() {
        List<Finding> told = waivers(ACCEPTED).applied(List.of(finding(Severity.FAULT, "COVERED_ROW", "R-P1-12")));

        assertThat(told).extracting(Finding::waiver).containsOnlyNulls();
        assertThat(told).extracting(Finding::code).containsExactly("COVERED_ROW", "IDLE_WAIVER");
    }

    @Test
    void a_warning_about_a_whole_sheet_is_accepted_by_the_name_of_the_sheet_or_a_dash() {
        Finding whole = finding(Severity.WARNING, "COVERED_ROW", "");

        assertThat(waivers(of("COVERED_ROW", "Điều kiện")).applied(List.of(whole)))
                .singleElement()
                .satisfies(told -> assertThat(told.waiver()).isNotNull());
        assertThat(waivers(of("COVERED_ROW", "-")).applied(List.of(whole)))
                .singleElement()
                .satisfies(told -> assertThat(told.waiver()).isNotNull());
        assertThat(waivers(of("COVERED_ROW", "Thời hạn")).applied(List.of(whole)))
                .extracting(Finding::code)
                .containsExactly("COVERED_ROW", "IDLE_WAIVER");
    }

    @Test
    void accepting_what_a_code_means_stays_true_once_that_is_published() {
        assertThat(waivers(of("CODE_CHANGES_MEANING", "position.HEAD = Trưởng phòng"))
                        .applied(List.of()))
                .isEmpty();
        assertThat(waivers(of("CODE_CHANGES_MEANING", "position.HEAD = Phó Trưởng phòng"))
                        .applied(List.of()))
                .extracting(Finding::code)
                .containsExactly("IDLE_WAIVER");
    }

    private static Waiver of(String warning, String subject) {
        return new Waiver("CN-01", warning, subject, "cố ý", "Phòng Pháp chế", day(), "A3");
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 11, 22);
    }

    private static Waivers waivers(Waiver waiver) {
        return new Waivers("sample.xlsx", List.of(waiver), () -> Set.of("position.HEAD = Trưởng phòng"));
    }

    private static Finding finding(Severity severity, String code, String subject) {
        Message message = new Message("dòng bị che", "covered row");
        return new Finding(
                severity, code, "sample.xlsx", "Điều kiện", "A4", subject, subject, message, List.of(), null);
    }
}
