package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;

/** Rows of one workbook that contradict each other, whichever sheets they stand in. */
class ContradictionsTest {
    private static final String RECOGNITION = "prov-legal-reporter-recognition.xlsx";
    private static final String DISMISSAL = "prov-legal-reporter-dismissal.xlsx";
    private static final String DRAFTING = "prov-legal-document-drafting.xlsx";

    @Test
    void a_notice_beside_its_opposite_is_told_with_a_dossier_that_gets_both() {
        Planted planted = Planted.in(DISMISSAL, book -> {
            Planted.put(book, "Thông tin", "I6", "Quyết định miễn nhiệm phải được gửi người bị miễn nhiệm.");
            Planted.put(book, "Thông tin", "I7", "Quyết định miễn nhiệm không phải được gửi người bị miễn nhiệm!");
        });

        Finding finding = planted.finding("OPPOSITE_WORDS", "R-P2-23");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("A6");
        assertThat(planted.judged(finding).reasons())
                .extracting(reason -> reason.rule())
                .contains("R-P2-22", "R-P2-23");
    }

    @Test
    void opposite_notices_for_different_dossiers_are_sound() {
        List<Finding> found = found(OppositeWords::new, DISMISSAL, book -> {
            Planted.put(book, "Thông tin", "I6", "Quyết định phải được gửi.");
            Planted.put(book, "Thông tin", "I7", "Quyết định không phải được gửi.");
            Planted.put(book, "Thông tin", "H7", "≠ ACCEPT");
        });

        assertThat(found).isEmpty();
    }

    @Test
    void to_be_freed_of_a_fee_is_the_opposite_of_having_to_pay_it() {
        List<Finding> found = found(OppositeWords::new, DISMISSAL, book -> {
            Planted.put(book, "Thông tin", "I6", "Người đề nghị phải nộp lệ phí.");
            Planted.put(book, "Thông tin", "I7", "Người đề nghị được miễn lệ phí.");
        });

        assertThat(found).extracting(Finding::cell).containsExactly("A7");
    }

    @Test
    void what_is_asked_for_and_excused_is_told_across_the_sheets() {
        List<Finding> found = found(
                AskedAndExcused::new,
                DRAFTING,
                book -> Planted.put(book, "Thông tin", "C4", "Dự thảo Tờ trình dự thảo nghị quyết"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code() + " " + finding.subject()).isEqualTo("ASKED_AND_EXCUSED R-P7-11");
            assertThat(finding.related()).extracting(Finding.Related::sheet).containsExactly("Thành phần hồ sơ");
            assertThat(finding.shown().orElseThrow().dossier().facts()).isNotEmpty();
        });
    }

    @Test
    void a_way_to_meet_a_criterion_that_a_bar_always_refuses_is_told() {
        List<Finding> found = found(Acceptance::new, RECOGNITION, book -> {
            Planted.put(book, "Trường hợp từ chối", "D2", "Có bằng tốt nghiệp đại học luật");
            Planted.put(book, "Trường hợp từ chối", "D3", "có");
        });

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code() + " " + finding.subject()).isEqualTo("ALWAYS_BARRED R-P1-12");
            assertThat(finding.related()).extracting(Finding.Related::cell).containsExactly("A3");
        });
    }

    @Test
    void a_procedure_in_which_nobody_can_succeed_is_told() {
        List<Finding> found =
                found(Acceptance::new, RECOGNITION, book -> Planted.put(book, "Trường hợp từ chối", "D3", "-"));

        assertThat(found).extracting(Finding::code).containsExactly("NEVER_ACCEPTED");
    }

    @Test
    void a_single_row_under_a_condition_leaves_other_cases_to_be_seen() {
        assertThat(found(Limits::new, DRAFTING, book -> {}))
                .allMatch(finding -> finding.code().equals("GAP_IN_LIMITS") && finding.severity() == Severity.NOTE)
                .extracting(Finding::subject)
                .contains("R-P7-17");
    }

    private static List<Finding> found(Function<Sight, Look> look, String file, Consumer<XSSFWorkbook> edit) {
        return look.apply(Tables.sight(edited(file, edit))).findings();
    }

    private static ProcedureTables edited(String file, Consumer<XSSFWorkbook> edit) {
        byte[] xlsx = Planted.damaged(file(file), edit);
        return ((ParsedWorkbook.Accepted) WorkbookReader.read(file, xlsx, instruments())).tables();
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(Planted.SHIPPED.files().get(RulebookFiles.TABLES + name));
    }

    private static Set<String> instruments() {
        return ((ParsedInstruments.Accepted)
                        InstrumentReader.read(RegisterName.INSTRUMENTS, file(RegisterName.INSTRUMENTS)))
                .instruments().stream().map(Instrument::number).collect(Collectors.toSet());
    }
}
