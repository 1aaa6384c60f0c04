package vn.thamtra.draft.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Side;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.WorkbookCells;

/** What stands over the headings is edited too: how a table of values chooses among its rows, and the question. */
class AboveTheHeadingsTest {
    private static final String FILE = "sample-recognition.xlsx";
    private static final String BONUS = "Kết quả - Điểm";

    private static List<String> above(byte[] book) {
        WorkbookCells cells = ((WorkbookCells.Parsed.Seen) WorkbookCells.read(FILE, book)).cells();
        return Table.named(cells, BONUS).orElseThrow().sheet().above().stream()
                .map(Cell::text)
                .toList();
    }

    private static Edited edited(CellEdit edit) {
        return CellEdits.apply(FILE, Workbooks.bytes(ValueBooks.lawful()), List.of(edit));
    }

    private static RulebookFiles choosing(String policy) {
        XSSFWorkbook book = ValueBooks.lawful();
        Workbooks.put(book, BONUS, "A1", policy);
        Workbooks.put(book, "Kết quả", "D3", policy.length() * 1_000);
        return new RulebookFiles(Map.of(RulebookFiles.TABLES + FILE, Workbooks.bytes(book)));
    }

    @Test
    void a_hit_policy_is_named_by_its_row_and_what_it_is() {
        Edited done = edited(new CellEdit(BONUS, "#1", "Cách chọn", "tổng", "lớn nhất"));

        assertThat(above(((Edited.Done) done).workbook())).containsExactly("lớn nhất", "Được cộng bao nhiêu điểm?");
    }

    @Test
    void a_question_is_named_by_what_it_says() {
        Edited done = edited(new CellEdit(BONUS, "", "", "Được cộng bao nhiêu điểm?", "Cộng mấy điểm?"));

        assertThat(above(((Edited.Done) done).workbook())).containsExactly("tổng", "Cộng mấy điểm?");
    }

    @Test
    void what_no_longer_stands_there_is_not_overwritten() {
        assertThat(edited(new CellEdit(BONUS, "#1", "Cách chọn", "đếm", "lớn nhất")))
                .isInstanceOf(Edited.Refused.class);
        assertThat(edited(new CellEdit(BONUS, "", "", "đếm", "lớn nhất"))).isInstanceOf(Edited.Refused.class);
    }

    @Test
    void an_answer_about_a_hit_policy_that_both_changed_is_heeded_and_so_are_the_others() {
        List<Rebase.Resolution> answers = List.of(
                new Rebase.Resolution(FILE, BONUS, "", "", Side.THEIRS, null),
                new Rebase.Resolution(FILE, "Kết quả", "R-S1-60", "Kết quả: Mức phí (đồng)", Side.THEIRS, null));

        Rebase.Rebased rebased = Rebase.of(choosing("tổng"), choosing("lớn nhất"), choosing("nhỏ nhất "), answers);

        assertThat(rebased.open()).isEmpty();
        byte[] book = Objects.requireNonNull(rebased.files().files().get(RulebookFiles.TABLES + FILE));
        assertThat(above(book).get(0).strip()).isEqualTo("nhỏ nhất");
        assertThat(Workbooks.tables(book).rows())
                .filteredOn(row -> row.id().equals("R-S1-60"))
                .flatExtracting(row -> List.of(row.asValue().orElseThrow().is("fee")))
                .containsExactly(9_000L);
    }
}
