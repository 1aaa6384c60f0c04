package vn.thamtra.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** What differs between two tables of values, and how two edits of one are brought together. */
class ValueTablesTest {
    private static final byte[] BYTES = Workbooks.bytes(ValueBooks.twoAxes());
    private static final String COST = "Kết quả - Chi phí";
    private static final String BONUS = "Kết quả - Điểm";

    private final Book base = Book.of(BYTES);
    private final Book ours = Book.of(BYTES);
    private final Book theirs = Book.of(BYTES);

    private Merge.Outcome.Merged merge() {
        return (Merge.Outcome.Merged) Merge.of("sổ.xlsx", base.bytes(), ours.bytes(), theirs.bytes(), Side.OURS);
    }

    private List<String> told() {
        return ((Differences.Comparison.Compared) Differences.between("sổ.xlsx", base.bytes(), ours.bytes()))
                .differences().stream()
                        .map(Difference::message)
                        .map(Message::vi)
                        .toList();
    }

    private static List<String> given(byte[] book) {
        ProcedureTables tables = Workbooks.tables(book);
        List<String> given = new ArrayList<>();
        for (Row.Value row : tables.rowsOf(tables.valueTables().get(3))) {
            given.add(row.id() + " " + row.cell() + " " + row.is("cost"));
        }
        return given;
    }

    @Test
    void a_value_a_case_across_and_a_hit_policy_are_told_at_their_cells() {
        ours.rows(COST).get(2).set(3, 250);
        ours.rows(BONUS).get(0).set(0, "lớn nhất");
        ours.rows(COST).get(1).set(2, "Kết quả: Chi phí (đồng) khi Bằng cấp: ≠ OTHER");

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "Cách chọn: “tổng” → “lớn nhất”",
                        "Tiêu đề cột: “Kết quả: Chi phí (đồng) khi Bằng cấp: LAW” → “Kết quả: Chi phí (đồng) khi Bằng cấp: ≠ OTHER”",
                        "R-S1-70: Kết quả: Chi phí (đồng) khi Bằng cấp: OTHER: 200 → 250");
    }

    @Test
    void edits_of_different_cells_are_brought_together() {
        ours.rows(COST).get(2).set(3, 250);
        theirs.rows(COST).get(3).set(2, 350);
        theirs.rows(COST).get(0).set(1, "đầu tiên");
        theirs.rows(COST).get(1).set(3, "Kết quả: Chi phí (đồng) khi Bằng cấp: ≠ LAW");

        Merge.Outcome.Merged merged = merge();

        assertThat(merged.collisions()).isEmpty();
        assertThat(given(merged.workbook()))
                .containsExactly("R-S1-70 C3 100", "R-S1-70 D3 250", "R-S1-71 C4 350", "R-S1-71 D4 null");
        assertThat(Workbooks.tables(merged.workbook()).valueTables().get(3).policy())
                .isEqualTo(HitPolicy.FIRST);
    }

    @Test
    void edits_of_one_value_and_of_one_hit_policy_collide() {
        ours.rows(COST).get(2).set(3, 250);
        theirs.rows(COST).get(2).set(3, 260);
        ours.rows(BONUS).get(0).set(0, "lớn nhất");
        theirs.rows(BONUS).get(0).set(0, "nhỏ nhất");

        assertThat(merge().collisions())
                .extracting(collision -> collision.message().vi())
                .containsExactlyInAnyOrder(
                        "Cách chọn: gốc “tổng”; bản này “lớn nhất”; bản kia “nhỏ nhất”",
                        "R-S1-70: Kết quả: Chi phí (đồng) khi Bằng cấp: OTHER: gốc 200; bản này 250; bản kia 260");
    }

    @Test
    void a_table_that_is_new_on_one_side_is_taken_whole() {
        theirs.sheets().remove(COST);
        theirs.rows("Dữ liệu").removeIf(row -> !row.isEmpty() && "cost".equals(row.get(0)));

        Merge.Outcome.Merged merged =
                (Merge.Outcome.Merged) Merge.of("sổ.xlsx", theirs.bytes(), theirs.bytes(), base.bytes(), Side.OURS);

        assertThat(merged.collisions()).isEmpty();
        assertThat(given(merged.workbook())).containsExactlyElementsOf(given(BYTES));
    }
}
