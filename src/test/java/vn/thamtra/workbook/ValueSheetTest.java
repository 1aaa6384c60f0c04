package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.Workbooks.bytes;
import static vn.thamtra.workbook.Workbooks.clear;
import static vn.thamtra.workbook.Workbooks.faults;
import static vn.thamtra.workbook.Workbooks.put;
import static vn.thamtra.workbook.Workbooks.tables;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Sheets {@code Kết quả}: what is read, and what is wrong with it, by cell. */
class ValueSheetTest {

    @Test
    void a_table_gives_each_of_its_values_in_every_row() {
        ProcedureTables read = tables(ValueBooks.lawful());

        assertThat(read.values())
                .extracting(value -> value.heading())
                .containsExactly(
                        "Kết quả: Mức phí (đồng)",
                        "Kết quả: Nơi trả",
                        "Kết quả: Điểm cộng (điểm)",
                        "Kết quả: Số ngày xét (ngày làm việc)");
        assertThat(read.vocabulary().facts()).doesNotContainKeys("fee", "place", "bonus", "days");
        assertThat(read.valueTables())
                .containsExactly(
                        new ValueTable("Kết quả", HitPolicy.UNIQUE, "B1", List.of("fee", "place")),
                        new ValueTable("Kết quả - Điểm", HitPolicy.SUM, "A1", List.of("bonus")),
                        new ValueTable("Kết quả – Số ngày", HitPolicy.FIRST, "B1", List.of("days")));
        Row.Value first = read.rowsOf(read.valueTables().get(0)).get(0);
        assertThat(first.id()).isEqualTo("R-S1-60");
        assertThat(first.conditions())
                .containsExactly(
                        new Condition(new Operand.OfFact("degree"), new UnaryTest.OneOf(List.of("LAW")), "B3"));
        assertThat(first.is("fee")).isEqualTo(50_000L);
        assertThat(first.is("place")).isEqualTo("COUNTER");
        Row.Value last = read.rowsOf(read.valueTables().get(0)).get(1);
        assertThat(last.otherwise()).isTrue();
        assertThat(last.conditions()).isEmpty();
        assertThat(last.is("place")).isNull();
        assertThat(read.rowsOf(read.valueTables().get(1)).get(0).is("bonus")).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void a_value_can_be_asked_about_and_can_be_the_amount_of_a_limit() {
        ProcedureTables read = tables(ValueBooks.lawful());

        assertThat(read.limits().get(0).amountValue()).isEqualTo("days");
        assertThat(read.alternatives().get(3).conditions())
                .extracting(Condition::operand)
                .contains(new Operand.OfValue("bonus"));
    }

    @Test
    void an_example_says_what_a_table_gives() {
        ProcedureTables read = tables(ValueBooks.lawful());

        assertThat(read.examples().get(0).values())
                .extracting(value -> value.value() + " " + value.state() + " " + value.is())
                .containsExactly("fee KNOWN 50000", "place NOT_GIVEN null");
        assertThat(read.examples().get(1).values())
                .extracting(value -> value.value() + " " + value.state())
                .containsExactly("fee OPEN");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "empty",
            value = {
                "Kết quả, B1, một trong các dòng, UNKNOWN_WORD",
                "Kết quả, B1, empty, NO_HIT_POLICY",
                "Kết quả, D3, năm mươi nghìn, BAD_NUMBER",
                "Kết quả, D3, empty, EMPTY_CELL",
                "Kết quả, D3, 5, NUMBER_AS_TEXT",
                "Kết quả, D2, Kết quả: Mức phí, UNKNOWN_HEADING",
                "Kết quả, B3, Trường hợp còn lại, OTHERWISE_NOT_LAST",
                "Kết quả, C4, ≥ 3, UNKNOWN_WORD",
                "Kết quả, H3, empty, EMPTY_CELL",
                "Kết quả, E3, NOWHERE, UNKNOWN_VALUE",
                "Kết quả - Điểm, A1, danh sách, LIST_ASKED",
                "Kết quả - Điểm, C2, Kết quả: Nơi trả, VALUE_GIVEN_TWICE",
                "Kết quả, F3, Phí {Mức fí}, UNKNOWN_VALUE_NAMED",
                "Thông tin, G4, Họ tên {Họ và tên}, UNKNOWN_VALUE_NAMED",
                "Điều kiện, L3, Không đạt {Mức phí, UNKNOWN_VALUE_NAMED",
                "Thời hạn, K3, Nộp {Mức phí}, MISSING_PLACE",
                "Dữ liệu, H11, người nộp, UNKNOWN_WORD",
                "Dữ liệu, F14, 0 .. 20000, WRONG_TYPE",
                "Dữ liệu, E14, số thập phân, WRONG_TYPE",
                "Dữ liệu, A11, score, DUPLICATE_ID"
            })
    void what_is_wrong_is_told_at_its_cell(String sheet, String cell, @Nullable String content, FaultCode wanted) {
        XSSFWorkbook book = ValueBooks.lawful();
        if (content == null) {
            clear(book, sheet, cell);
        } else {
            put(book, sheet, cell, content);
        }

        assertThat(faults(bytes(book))).extracting(CellFault::code).contains(wanted.name());
    }

    @Test
    void a_message_names_a_value_as_it_is_declared_and_in_both_languages() {
        XSSFWorkbook book = ValueBooks.naming();
        assertThat(faults(bytes(ValueBooks.naming()))).isEmpty();

        put(book, "Kết quả", "F3", "Phí {Mức fí}");
        put(book, "Thông tin", "H4", "Fee {Mức phí}, return {Nơi trả}.");

        assertThat(faults(bytes(book)))
                .extracting(fault ->
                        fault.code() + " " + fault.cell() + " " + fault.detail().vi())
                .containsExactlyInAnyOrder(
                        "UNKNOWN_VALUE_NAMED F3 Cột “Thông báo”: Trong ngoặc nhọn chỉ ghi tên một kết quả của bảng, như đã khai ở trang"
                                + " “Dữ liệu”; {Mức fí} không phải tên như vậy. Có phải là “Mức phí”?",
                        "MISSING_PLACE F3 Cột “Thông báo”: Thiếu chỗ điền {Mức phí}: câu phải nói điều đó. Hãy thêm vào.",
                        "MISSING_PLACE H4 Cột “Thông báo tiếng Anh”: Thiếu chỗ điền {Điểm cộng}: câu phải nói điều đó. Hãy thêm vào.");
    }

    @Test
    void a_table_of_two_axes_has_a_row_for_each_case_across_which_stands_where_its_value_does() {
        ProcedureTables read = tables(ValueBooks.twoAxes());

        ValueTable table = read.valueTables().get(3);
        assertThat(table).isEqualTo(new ValueTable("Kết quả - Chi phí", HitPolicy.UNIQUE, "B1", List.of("cost")));
        assertThat(read.rowsOf(table))
                .extracting(row -> row.id() + " " + row.cell() + " " + row.is("cost"))
                .containsExactly("R-S1-70 C3 100", "R-S1-70 D3 200", "R-S1-71 C4 300", "R-S1-71 D4 null");
        assertThat(read.rowsOf(table).get(1).conditions())
                .containsExactly(
                        new Condition(
                                new Operand.OfFact("months"),
                                new UnaryTest.Compare(UnaryTest.Operator.LESS_THAN, new BigDecimal(24)),
                                "B3"),
                        new Condition(new Operand.OfFact("degree"), new UnaryTest.OneOf(List.of("OTHER")), "D2"));
    }

    @Test
    void numbers_and_ranges_stand_across_too() {
        XSSFWorkbook book = ValueBooks.twoAxes();
        put(book, "Kết quả - Chi phí", "B2", "Bằng cấp");
        put(book, "Kết quả - Chi phí", "B3", "LAW");
        put(book, "Kết quả - Chi phí", "B4", "OTHER");
        put(book, "Kết quả - Chi phí", "C2", "Kết quả: Chi phí (đồng) khi Thời gian công tác: 24");
        put(book, "Kết quả - Chi phí", "D2", "Kết quả: Chi phí (đồng) khi Thời gian công tác: > 24");

        ProcedureTables read = tables(book);

        assertThat(read.rowsOf(read.valueTables().get(3)))
                .extracting(row -> row.conditions().get(1).test())
                .startsWith(
                        new UnaryTest.OneOf(List.of(new BigDecimal(24))),
                        new UnaryTest.Compare(UnaryTest.Operator.MORE_THAN, new BigDecimal(24)));
    }

    @ParameterizedTest
    @CsvSource({
        "C2, Kết quả: Chi phí (đồng), NOT_TWO_AXES",
        "D2, Kết quả: Chi phí (đồng) khi Thời gian công tác: > 24, NOT_TWO_AXES",
        "D2, Kết quả: Chi phí (đồng) khi Bằng cắp: OTHER, UNKNOWN_NAME",
        "D2, Kết quả: Chi phí (đồng) khi Bằng cấp: MASTER, UNKNOWN_VALUE",
        "D2, Kết quả: Chi phí (đồng) khi Bằng cấp: LAW, DUPLICATE_HEADING",
        "D2, Kết quả: Chi phí khi Bằng cấp: OTHER, UNKNOWN_HEADING",
        "B4, Trường hợp còn lại, OTHERWISE_IN_TWO_AXES",
        "D4, ba trăm, BAD_NUMBER"
    })
    void what_is_wrong_with_two_axes_is_told_at_its_cell(String cell, String content, FaultCode wanted) {
        XSSFWorkbook book = ValueBooks.twoAxes();
        put(book, "Kết quả - Chi phí", cell, content);

        assertThat(faults(bytes(book)))
                .extracting(fault -> fault.code() + " " + fault.cell())
                .contains(wanted + " " + cell);
    }

    @Test
    void a_value_that_no_table_gives_is_told() {
        XSSFWorkbook book = ValueBooks.lawful();
        book.removeSheetAt(book.getSheetIndex("Kết quả"));

        assertThat(faults(bytes(book)))
                .extracting(fault -> fault.code() + " " + fault.cell())
                .contains("VALUE_WITHOUT_TABLE A11", "VALUE_WITHOUT_TABLE A12");
    }

    @Test
    void values_that_hang_on_themselves_are_told_with_the_way_round() {
        XSSFWorkbook book = ValueBooks.lawful();
        put(book, "Kết quả - Điểm", "B2", "Số ngày xét");
        put(book, "Kết quả - Điểm", "B3", "≥ 2");
        put(book, "Kết quả - Điểm", "B4", "≥ 3");

        assertThat(faults(bytes(book))).extracting(CellFault::code).contains(FaultCode.VALUE_CYCLE.name());
    }
}
