package vn.thamtra.draft.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.check.difference.Differences;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;

/** An example somebody has judged becomes the last row of the sheet of examples, and nothing else changes. */
class ExampleEditsTest {
    private static final String FILE = "prov-legal-reporter-recognition.xlsx";
    private static final String WORK = "Thời gian công tác trong lĩnh vực pháp luật";
    private static final Map<String, String> EXAMPLE = Map.of(
            "Mô tả",
            "đủ 24 tháng",
            "Ngày nhận",
            "2024-10-09",
            WORK,
            "24",
            "Kết quả",
            "Yêu cầu bổ sung",
            "Mã lý do",
            "-",
            "Hạn",
            "-");

    private final byte[] book = book();

    @Test
    void it_stands_below_the_last_with_the_next_id_and_a_dash_for_what_it_does_not_name() {
        Table examples = examples(written(EXAMPLE));

        CellRow last = last(examples);
        assertThat(last.key()).isNotEqualTo(last(examples(book)).key()).startsWith("KT-");
        assertThat(cell(examples, last, "Mô tả").text()).isEqualTo("đủ 24 tháng");
        assertThat(cell(examples, last, "Kết quả").text()).isEqualTo("Yêu cầu bổ sung");
        assertThat(examples.sheet().columns())
                .filteredOn(column -> !column.heading().equals("Ghi chú"))
                .allMatch(column -> last.cell(column.index()) != null);
    }

    @Test
    void a_number_is_stored_as_one_where_the_fact_is_a_number() {
        Table examples = examples(written(EXAMPLE));

        assertThat(cell(examples, last(examples), WORK).kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @Test
    void digits_of_a_text_stay_text() {
        Table examples = examples(written(Map.of("Mô tả", "tên toàn chữ số", "Họ và tên", "125")));

        assertThat(cell(examples, last(examples), "Họ và tên").kind()).isEqualTo(Cell.Kind.TEXT);
    }

    @Test
    void nothing_else_of_the_workbook_changes() {
        Differences.Comparison comparison = Differences.between(FILE, book, written(EXAMPLE));

        assertThat(((Differences.Comparison.Compared) comparison).differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ROW_ADDED);
    }

    @Test
    void a_fact_without_a_column_gets_one_before_the_verdict() {
        byte[] without = withoutColumn(book, WORK);

        Table examples = examples(written(without, List.of(EXAMPLE)));

        int column = examples.column(WORK).orElseThrow();
        assertThat(column).isEqualTo(examples.column("Kết quả").orElseThrow() - 1);
        assertThat(cell(examples, last(examples), WORK).text()).isEqualTo("24");
        assertThat(Objects.requireNonNull(examples.sheet().rows().get(0).cell(column))
                        .text())
                .isEqualTo("-");
    }

    @Test
    void two_examples_get_two_ids() {
        Table examples = examples(written(book, List.of(EXAMPLE, EXAMPLE)));

        assertThat(examples.sheet().rows()).extracting(CellRow::key).doesNotHaveDuplicates();
    }

    @Test
    void a_heading_that_names_nothing_and_an_id_that_is_taken_are_refused_together() {
        Edited edited = ExampleEdits.apply(
                FILE, book, List.of(Map.of("Mã", last(examples(book)).key(), "Chiều cao", "1")));

        assertThat(((Edited.Refused) edited).reasons())
                .extracting(Edited.Why::code)
                .containsExactly("ID_TAKEN", "NO_COLUMN");
    }

    private byte[] written(Map<String, String> example) {
        return written(book, List.of(example));
    }

    private static byte[] written(byte[] workbook, List<Map<String, String>> examples) {
        return ((Edited.Done) ExampleEdits.apply(FILE, workbook, examples)).workbook();
    }

    private static Table examples(byte[] workbook) {
        WorkbookCells cells = ((WorkbookCells.Parsed.Seen) WorkbookCells.read(FILE, workbook)).cells();
        return Table.named(cells, "Kiểm thử").orElseThrow();
    }

    private static CellRow last(Table table) {
        List<CellRow> rows = table.sheet().rows();
        return rows.get(rows.size() - 1);
    }

    private static Cell cell(Table table, CellRow row, String heading) {
        return Objects.requireNonNull(row.cell(table.column(heading).orElseThrow()));
    }

    private static byte[] withoutColumn(byte[] workbook, String heading) {
        Set<Integer> column = Set.of(examples(workbook).column(heading).orElseThrow());
        SheetChange change = new SheetChange("Kiểm thử", Map.of(), Set.of(), List.of(), Set.of(), List.of(), column);
        return new WorkbookPatch(List.of(change), List.of(), List.of()).apply(workbook, workbook);
    }

    private static byte[] book() {
        try {
            return Files.readAllBytes(Path.of("decision-tables", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
