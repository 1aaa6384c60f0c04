package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.check.ShippedFiles;
import vn.thamtra.draft.edit.CellEdit;
import vn.thamtra.draft.edit.CellEdits;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

/** What no example can notice is told before what one can. */
class ConcernTest {
    private static final String FILE = "prov-legal-reporter-recognition.xlsx";
    private static final byte[] BOOK =
            Objects.requireNonNull(ShippedFiles.SHIPPED.files().get(RulebookFiles.TABLES + FILE));

    @ParameterizedTest
    @CsvSource({
        "Điều kiện, R-P1-12, Căn cứ, CITATION",
        "Điều kiện, R-P1-12, Thông báo khi đạt, WORDS",
        "Thời hạn, R-P1-15, Việc tiếng Anh, WORDS",
        "Thời hạn, R-P1-15, Số, OTHER",
        "Thời hạn, R-P1-15, Tính chất, OTHER",
        "Dữ liệu, lawDegree, Tên, CODE",
        "Dữ liệu, lawDegree, Khi vắng, OTHER",
        "Dữ liệu, employmentStatus, Giá trị, CODE",
        "Thủ tục, văn bản làm căn cứ, Nội dung, CITATION",
        "Thủ tục, tên, Nội dung, WORDS",
        "Thủ tục, ngày hiệu lực, Nội dung, OTHER",
        "Chấp nhận, CN-01, Lý do, ACCEPTANCE",
        "Diễn giải, CH-01, Cách hiểu áp dụng, WORDS",
        "Lời văn, LV-01, Tiếng Việt, WORDS",
        "Ghi chú, #5, '', OTHER",
        "Văn bản, 854/QĐ-UBND, Từ ngày, CITATION"
    })
    void a_cell_concerns_what_its_place_says(String sheet, String row, String heading, Concern concern) {
        assertThat(Concern.ofCell(sheet, row, heading)).isEqualTo(concern);
    }

    @Test
    void words_and_citations_come_before_rules_wherever_they_stand() {
        List<Difference> differences = differences(
                new CellEdit("Thành phần hồ sơ", "R-P1-02", "Phạm vi", "hồ sơ", "từng mục"),
                new CellEdit(
                        "Thời hạn",
                        "R-P1-15",
                        "Việc tiếng Anh",
                        "Issue the decision on recognition",
                        "Issue the decision on recognition at once"));

        assertThat(differences).extracting(Difference::concern).containsExactly(Concern.WORDS, Concern.OTHER);
        assertThat(DifferenceLines.of(differences, Message::vi).get(0)).isEqualTo("  chỉ đổi chữ · Thời hạn");
        assertThat(DifferenceLines.of(differences, Message::en).get(0)).startsWith("  words only · ");
    }

    private static List<Difference> differences(CellEdit... edits) {
        Edited edited = CellEdits.apply(FILE, BOOK, List.of(edits));
        assertThat(edited).isInstanceOf(Edited.Done.class);
        Differences.Comparison compared = Differences.between(FILE, BOOK, ((Edited.Done) edited).workbook());
        return ((Differences.Comparison.Compared) compared).differences();
    }
}
