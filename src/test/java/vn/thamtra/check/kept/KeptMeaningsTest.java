package vn.thamtra.check.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.ShippedFiles;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.draft.edit.CellEdit;
import vn.thamtra.draft.edit.CellEdits;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.draft.edit.RowEdit;
import vn.thamtra.draft.edit.RowEdits;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/** What a code, a name and a label mean is held against what is published. */
class KeptMeaningsTest {
    private static final String FILE = "prov-legal-reporter-recognition.xlsx";
    private static final String SECOND = "prov-legal-reporter-recognition-v2.xlsx";
    private static final String CARD = "prov-legal-aid-collaborator-card.xlsx";
    private static final RulebookFiles BASE = ShippedFiles.SHIPPED;

    @Test
    void swapped_labels_of_two_values_are_told_at_their_cell() {
        List<Finding> told = changed(cell(
                "Dữ liệu",
                "employmentStatus",
                "Giá trị",
                "CADRE = Cán bộ; CIVIL_SERVANT = Công chức",
                "CADRE = Công chức; CIVIL_SERVANT = Cán bộ"));

        assertThat(told)
                .extracting(Finding::subject)
                .containsExactly("employmentStatus.CADRE = Công chức", "employmentStatus.CIVIL_SERVANT = Cán bộ");
        assertThat(told).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code()).isEqualTo("CODE_CHANGES_MEANING");
            assertThat(finding.sheet()).isEqualTo("Dữ liệu");
            assertThat(finding.cell()).matches("[A-Z]+10");
            assertThat(finding.message().vi()).contains("đổi nghĩa", "Chấp nhận");
        });
    }

    @Test
    void swapped_names_of_two_facts_are_told_of_both() {
        List<Finding> told = changed(
                new CellEdit(
                        "Dữ liệu",
                        "lawDegree",
                        "Tên",
                        "Có bằng tốt nghiệp đại học luật",
                        "Có bằng tốt nghiệp đại học khác"),
                new CellEdit(
                        "Dữ liệu",
                        "otherUniversityDegree",
                        "Tên",
                        "Có bằng tốt nghiệp đại học khác",
                        "Có bằng tốt nghiệp đại học luật"));

        assertThat(told)
                .extracting(Finding::subject)
                .containsExactly(
                        "lawDegree = Có bằng tốt nghiệp đại học khác",
                        "otherUniversityDegree = Có bằng tốt nghiệp đại học luật");
    }

    @Test
    void another_unit_is_another_meaning() {
        List<Finding> told = changed(new CellEdit("Dữ liệu", "legalFieldMonths", "Đơn vị", "tháng", "năm"));

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.subject())
                    .isEqualTo("legalFieldMonths = Thời gian công tác trong lĩnh vực pháp luật (năm)");
            assertThat(finding.message().vi()).contains("(tháng)” → ");
        });
    }

    @Test
    void a_name_that_goes_to_another_code_is_told() {
        List<Finding> told =
                changed(new CellEdit("Giấy tờ", "proposal-letter", "Mã", "proposal-letter", "request-letter"));

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).startsWith("request-letter = ");
            assertThat(finding.message().vi()).contains("trước là của mã proposal-letter");
        });
    }

    @Test
    void english_names_may_be_put_in_better_words_but_not_be_swapped() {
        assertThat(changed(new CellEdit("Dữ liệu", "fullName", "Tên tiếng Anh", "Full name", "Name in full")))
                .isEmpty();
        assertThat(changed(new CellEdit("Dữ liệu", "fullName", "Tên tiếng Anh", "Full name", "Position, title")))
                .extracting(Finding::subject)
                .containsExactly("fullName = Position, title");
    }

    @Test
    void capitals_and_what_is_new_change_no_meaning() {
        assertThat(changed(new CellEdit("Dữ liệu", "fullName", "Tên", "Họ và tên", "Họ và Tên")))
                .isEmpty();
        Edited row = RowEdits.apply(
                FILE,
                bytes(BASE, FILE),
                new RowEdit(
                        "Giấy tờ",
                        RowEdit.Act.INSERT,
                        "",
                        "",
                        Map.of("Mã", "photos", "Tên", "Ảnh", "Tên tiếng Anh", "Photos")));
        assertThat(KeptMeanings.changed(FILE, with(FILE, ((Edited.Done) row).workbook()), BASE))
                .isEmpty();
    }

    @Test
    void a_version_that_was_not_published_is_held_against_the_last_that_was() {
        CellEdit edit = new CellEdit("Dữ liệu", "legalFieldMonths", "Đơn vị", "tháng", "năm");
        Edited edited = CellEdits.apply(FILE, bytes(BASE, FILE), List.of(edit));

        assertThat(KeptMeanings.changed(SECOND, with(SECOND, ((Edited.Done) edited).workbook()), BASE))
                .extracting(Finding::workbook)
                .containsExactly(SECOND);
        assertThat(KeptMeanings.changed(CARD, BASE, BASE.without(Set.of(CARD)))).isEmpty();
    }

    @Test
    void what_can_be_accepted_is_what_the_workbook_says_now() {
        assertThat(KeptMeanings.accepted(FILE, BASE))
                .contains("employmentStatus.CADRE = Cán bộ", "fullName = Họ và tên")
                .doesNotContain("employmentStatus.CADRE = Công chức");
    }

    private static CellEdit cell(String sheet, String row, String column, String part, String other) {
        String whole = text(sheet, row, column);
        return new CellEdit(sheet, row, column, whole, whole.replace(part, other));
    }

    private static String text(String sheet, String row, String column) {
        WorkbookCells cells = ((WorkbookCells.Parsed.Seen) WorkbookCells.read(FILE, bytes(BASE, FILE))).cells();
        CellSheet found = cells.sheets().stream()
                .filter(one -> one.title().equals(sheet))
                .findFirst()
                .orElseThrow();
        int place = found.columns().stream()
                .filter(one -> one.heading().equals(column))
                .findFirst()
                .orElseThrow()
                .index();
        return found.rows().stream()
                .filter(one -> one.key().equals(row))
                .map(one -> Objects.requireNonNull(one.cell(place)).text())
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> changed(CellEdit... edits) {
        Edited edited = CellEdits.apply(FILE, bytes(BASE, FILE), List.of(edits));
        assertThat(edited).isInstanceOf(Edited.Done.class);
        return KeptMeanings.changed(FILE, with(FILE, ((Edited.Done) edited).workbook()), BASE);
    }

    private static byte[] bytes(RulebookFiles files, String file) {
        return Objects.requireNonNull(files.files().get(RulebookFiles.TABLES + file));
    }

    private static RulebookFiles with(String file, byte[] workbook) {
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        files.put(RulebookFiles.TABLES + file, workbook);
        return new RulebookFiles(files);
    }
}
