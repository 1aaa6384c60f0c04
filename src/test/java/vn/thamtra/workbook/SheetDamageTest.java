package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.Workbooks.clear;
import static vn.thamtra.workbook.Workbooks.faultsAfter;
import static vn.thamtra.workbook.Workbooks.onlyFault;
import static vn.thamtra.workbook.Workbooks.put;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;

/** Sheets, headings and rows: one thing damaged, one fault at its place. */
class SheetDamageTest {

    @Test
    void a_blank_row_between_rows_of_data() {
        onlyFault(book -> book.getSheet("Điều kiện").shiftRows(4, 5, 1), "Điều kiện", "A5", FaultCode.BLANK_ROW);
    }

    @Test
    void rows_below_a_blank_row_are_still_looked_at() {
        assertThat(faultsAfter(book -> {
                    book.getSheet("Sự kiện").shiftRows(3, 4, 2);
                    put(book, "Sự kiện", "D7", "tháng");
                }))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A4", "BLANK_ROW"),
                        org.assertj.core.groups.Tuple.tuple("D7", "UNKNOWN_WORD"));
    }

    @Test
    void a_sentence_right_under_the_table() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "A4", "Lưu ý: xem thêm"),
                "Trường hợp từ chối",
                "A4",
                FaultCode.STRAY_CONTENT);
    }

    @Test
    void a_sentence_further_below_the_table() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "C9", "nháp"),
                "Trường hợp từ chối",
                "C9",
                FaultCode.STRAY_CONTENT);
    }

    @Test
    void a_value_to_the_right_of_the_table() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "P3", 5), "Trường hợp từ chối", "P3", FaultCode.STRAY_CONTENT);
    }

    @Test
    void a_second_cell_above_the_headings() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "C1", "nháp"),
                "Trường hợp từ chối",
                "C1",
                FaultCode.STRAY_CONTENT);
    }

    @Test
    void an_empty_cell_where_one_is_demanded() {
        CellFault fault = onlyFault(book -> clear(book, "Điều kiện", "F3"), "Điều kiện", "F3", FaultCode.EMPTY_CELL);

        assertThat(fault.detail().vi()).startsWith("Cột “Thời gian công tác”: ").contains("“-”");
        assertThat(fault.detail().en()).startsWith("Column “Thời gian công tác”: ");
    }

    @ParameterizedTest
    @CsvSource({
        "Thủ tục,B3",
        "Thủ tục,B10",
        "Thủ tục,B17",
        "Dữ liệu,A3",
        "Dữ liệu,B3",
        "Dữ liệu,E3",
        "Dữ liệu,F5",
        "Dữ liệu,F4",
        "Dữ liệu,G3",
        "Giấy tờ,C3",
        "Sự kiện,D3",
        "Số lần,D3",
        "Số lần,E3",
        "Khái niệm,A3",
        "Khái niệm,D3",
        "Thành phần hồ sơ,B3",
        "Thành phần hồ sơ,C3",
        "Thành phần hồ sơ,D3",
        "Thành phần hồ sơ,E3",
        "Thành phần hồ sơ,F3",
        "Thành phần hồ sơ,H3",
        "Điều kiện,B3",
        "Điều kiện,C3",
        "Điều kiện,N3",
        "Trường hợp từ chối,B3",
        "Thông tin,B3",
        "Thông tin,C3",
        "Thời hạn,B3",
        "Thời hạn,D3",
        "Thời hạn,E3",
        "Thời hạn,F3",
        "Thời hạn,G3",
        "Thời hạn,H3",
        "Thời hạn,F6",
        "Thời hạn,D6",
        "Kiểm thử,C3",
        "Kiểm thử,D3",
        "Kiểm thử,E3",
        "Kiểm thử,P3",
        "Kiểm thử,Q3",
        "Kiểm thử,R3",
        "Diễn giải,E3"
    })
    void no_demanded_cell_may_be_empty(String sheet, String cell) {
        onlyFault(book -> clear(book, sheet, cell), sheet, cell, FaultCode.EMPTY_CELL);
    }

    @Test
    void a_line_that_may_be_left_out_may_not_be_empty() {
        onlyFault(book -> put(book, "Thủ tục", "A22", "cách hiểu về hiệu lực"), "Thủ tục", "B22", FaultCode.EMPTY_CELL);
    }

    @Test
    void cells_merged_inside_the_table() {
        CellFault fault = onlyFault(
                book -> {
                    clear(book, "Điều kiện", "B4");
                    book.getSheet("Điều kiện").addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
                },
                "Điều kiện",
                "B3",
                FaultCode.MERGED_CELLS);

        assertThat(fault.detail().vi()).contains("B3:B4");
    }

    @Test
    void merged_cells_that_keep_a_hidden_value_underneath() {
        onlyFault(
                book -> book.getSheet("Điều kiện").addMergedRegion(new CellRangeAddress(2, 3, 1, 1)),
                "Điều kiện",
                "B3",
                FaultCode.MERGED_CELLS);
    }

    @Test
    void a_hidden_row() {
        onlyFault(
                book -> book.getSheet("Điều kiện").getRow(3).setZeroHeight(true),
                "Điều kiện",
                "A4",
                FaultCode.HIDDEN_ROW);
    }

    @Test
    void a_hidden_column() {
        onlyFault(
                book -> book.getSheet("Điều kiện").setColumnHidden(5, true),
                "Điều kiện",
                "F2",
                FaultCode.HIDDEN_COLUMN);
    }

    @ParameterizedTest
    @CsvSource({"HIDDEN", "VERY_HIDDEN"})
    void a_hidden_sheet(SheetVisibility visibility) {
        onlyFault(
                book -> book.setSheetVisibility(book.getSheetIndex("Trường hợp từ chối"), visibility),
                "Trường hợp từ chối",
                "",
                FaultCode.HIDDEN_SHEET);
    }

    @Test
    void a_format_that_shows_nothing() {
        onlyFault(
                book -> book.getSheet("Thời hạn").getRow(2).getCell(5).setCellStyle(Workbooks.format(book, ";;;")),
                "Thời hạn",
                "F3",
                FaultCode.HIDDEN_FORMAT);
    }

    @Test
    void an_unknown_sheet_with_content() {
        onlyFault(
                book -> book.createSheet("Tính toán").createRow(0).createCell(0).setCellValue("x"),
                "Tính toán",
                "",
                FaultCode.UNKNOWN_SHEET);
    }

    @Test
    void a_misspelt_sheet_is_recognised_and_still_read() {
        CellFault fault = onlyFault(
                book -> book.setSheetName(book.getSheetIndex("Dữ liệu"), "Du lieu"),
                "Du lieu",
                "",
                FaultCode.UNKNOWN_SHEET);

        assertThat(fault.detail().vi()).contains("Có phải là “Dữ liệu”?");
        assertThat(fault.detail().en()).contains("Did you mean “Dữ liệu”?");
    }

    @Test
    void the_sheet_of_the_procedure_is_missing() {
        onlyFault(book -> book.removeSheetAt(book.getSheetIndex("Thủ tục")), "", "", FaultCode.MISSING_SHEET);
    }

    @Test
    void grounds_in_a_procedure_whose_criteria_must_all_hold() {
        onlyFault(
                book -> book.setSheetName(book.getSheetIndex("Điều kiện"), "Căn cứ thu hồi"),
                "Căn cứ thu hồi",
                "",
                FaultCode.SHEET_NOT_FOR_MODE);
    }

    @Test
    void a_sheet_without_headings() {
        onlyFault(
                book -> {
                    XSSFSheet sheet = book.getSheet("Trường hợp từ chối");
                    sheet.removeRow(sheet.getRow(1));
                },
                "Trường hợp từ chối",
                "",
                FaultCode.NO_HEADING_ROW);
    }

    @Test
    void a_misspelt_heading_is_recognised_and_still_read() {
        CellFault fault = onlyFault(
                book -> put(book, "Điều kiện", "F2", "Thời gian công tac"),
                "Điều kiện",
                "F2",
                FaultCode.UNKNOWN_HEADING);

        assertThat(fault.detail().vi()).contains("“Thời gian công tác”");
    }

    @Test
    void a_misspelt_id_heading_is_recognised() {
        onlyFault(book -> put(book, "Điều kiện", "A2", "Ma"), "Điều kiện", "A2", FaultCode.UNKNOWN_HEADING);
    }

    @Test
    void a_heading_that_is_like_nothing_known() {
        onlyFault(
                book -> {
                    put(book, "Trường hợp từ chối", "J2", "Người soạn bảng này");
                    put(book, "Trường hợp từ chối", "J3", "Bình");
                },
                "Trường hợp từ chối",
                "J2",
                FaultCode.UNKNOWN_HEADING);
    }

    @Test
    void a_missing_column() {
        onlyFault(
                book -> {
                    clear(book, "Diễn giải", "E2");
                    clear(book, "Diễn giải", "E3");
                    clear(book, "Diễn giải", "E4");
                },
                "Diễn giải",
                "A2",
                FaultCode.MISSING_HEADING);
    }

    @Test
    void the_same_heading_twice() {
        CellFault fault = onlyFault(
                book -> {
                    put(book, "Trường hợp từ chối", "J2", "Bằng cấp");
                    put(book, "Trường hợp từ chối", "J3", "-");
                },
                "Trường hợp từ chối",
                "J2",
                FaultCode.DUPLICATE_HEADING);

        assertThat(fault.detail().vi()).contains("cột D");
    }

    @Test
    void content_under_a_column_without_a_heading() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "J3", "x"),
                "Trường hợp từ chối",
                "J3",
                FaultCode.STRAY_CONTENT);
    }

    @Test
    void the_outcome_is_no_condition_outside_the_notices() {
        onlyFault(
                book -> {
                    put(book, "Trường hợp từ chối", "J2", "Kết quả");
                    put(book, "Trường hợp từ chối", "J3", "-");
                },
                "Trường hợp từ chối",
                "J2",
                FaultCode.UNKNOWN_HEADING);
    }

    @Test
    void a_list_of_faults_has_an_end() {
        XSSFWorkbook book = Workbooks.lawful();
        for (int row = 20; row < 220; row++) {
            for (int column = 20; column < 60; column++) {
                put(book, "Trường hợp từ chối", Place.columnName(column) + row, "x");
            }
        }

        var faults = Workbooks.faults(Workbooks.bytes(book));

        assertThat(faults).hasSize(5_001);
        assertThat(faults.get(5_000).code()).isEqualTo("TOO_MANY_FAULTS");
        assertThat(faults.get(5_000).found()).isEqualTo("3000");
    }
}
