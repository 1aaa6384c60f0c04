package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.workbook.Workbooks.faultsAfter;
import static vn.thamtra.workbook.Workbooks.format;
import static vn.thamtra.workbook.Workbooks.onlyFault;
import static vn.thamtra.workbook.Workbooks.put;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Row;

/** What stands in one cell: one thing damaged, one fault at that cell. */
class CellDamageTest {

    @Test
    void a_formula_even_when_its_last_value_is_right() {
        CellFault fault = onlyFault(
                book -> {
                    put(book, "Thời hạn", "F3", 5).setCellFormula("2+3");
                    book.getSheet("Thời hạn").getRow(2).getCell(5).setCellValue(5);
                },
                "Thời hạn",
                "F3",
                FaultCode.FORMULA);

        assertThat(fault.found()).isEqualTo("=2+3");
    }

    @Test
    void an_error_value() {
        onlyFault(
                book -> put(book, "Thời hạn", "F3", 5).setCellErrorValue(FormulaError.DIV0),
                "Thời hạn",
                "F3",
                FaultCode.ERROR_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F4,36", "Kiểm thử,G3,24", "Thời hạn,F3,5", "Kiểm thử,H3,7.5"})
    void a_number_stored_as_text(String sheet, String cell, String number) {
        onlyFault(book -> put(book, sheet, cell, number), sheet, cell, FaultCode.NUMBER_AS_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "Dữ liệu,B3",
        "Dữ liệu,E3",
        "Trường hợp từ chối,A3",
        "Trường hợp từ chối,H3",
        "Trường hợp từ chối,F3",
        "Điều kiện,E3",
        "Kiểm thử,E3",
        "Kiểm thử,F3",
        "Kiểm thử,P3",
        "Thời hạn,G3"
    })
    void a_number_where_text_is_wanted(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, 854), sheet, cell, FaultCode.TEXT_AS_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"Kiểm thử,E3", "Thủ tục,B10", "Thành phần hồ sơ,J3", "Trường hợp từ chối,A3"})
    void a_long_identifier_stored_as_a_number(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, 123_456_789_012L), sheet, cell, FaultCode.LONG_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F3", "Trường hợp từ chối,F3", "Kiểm thử,I3", "Sự kiện,D3"})
    void a_truth_value_is_neither_yes_nor_text(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, true), sheet, cell, FaultCode.WRONG_KIND);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F3", "Kiểm thử,G3", "Trường hợp từ chối,F3", "Dữ liệu,F5"})
    void a_date_where_something_else_is_wanted(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, LocalDate.of(2024, 2, 1)), sheet, cell, FaultCode.WRONG_KIND);
    }

    @Test
    void a_range_that_the_spreadsheet_took_for_a_date_in_a_number_column() {
        onlyFault(
                book -> put(book, "Thời hạn", "F3", LocalDate.of(2024, 5, 2)), "Thời hạn", "F3", FaultCode.BAD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09/10/2024", "9-10-2024", "2024-10-9", "2024/10/09", "09 tháng 10 năm 2024", "20241009"})
    void a_date_written_another_way(String text) {
        onlyFault(book -> put(book, "Thủ tục", "B17", text), "Thủ tục", "B17", FaultCode.DATE_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10"})
    void a_day_that_is_not_in_the_calendar(String text) {
        onlyFault(book -> put(book, "Kiểm thử", "C3", text), "Kiểm thử", "C3", FaultCode.IMPOSSIBLE_DATE);
    }

    @Test
    void a_serial_below_the_first_real_day() {
        onlyFault(
                book -> put(book, "Kiểm thử", "C3", 60).setCellStyle(format(book, "yyyy-mm-dd")),
                "Kiểm thử",
                "C3",
                FaultCode.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @CsvSource({"Kiểm thử,C3", "Kiểm thử,J3", "Điều kiện,H3"})
    void a_date_without_the_format_of_one(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, 45574), sheet, cell, FaultCode.DATE_AS_NUMBER);
    }

    @Test
    void a_date_with_a_time_of_day() {
        onlyFault(
                book -> put(book, "Kiểm thử", "C3", LocalDate.EPOCH)
                        .setCellValue(LocalDateTime.of(2024, 10, 16, 9, 15)),
                "Kiểm thử",
                "C3",
                FaultCode.DATE_WITH_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "Trường hợp từ chối,A3,R-S1\u00a0-20", "Sự kiện,A3,DECISION_\u200bISSUED", "Dữ liệu,E3,văn\u00a0bản",
        "Dữ liệu,A5,\ufeffmonths", "Điều kiện,F3,≥\u00a024", "Thành phần hồ sơ,B4,Họ\u00a0và tên",
        "Giấy tờ,B3,Văn bản đề\u00ad nghị", "Trường hợp từ chối,D2,Bằng\u202fcấp", "Thủ tục,A4,tên\u200b"
    })
    void an_invisible_character_where_a_word_is_matched(String sheet, String cell, String text) {
        Workbooks.faultsAfter(book -> put(book, sheet, cell, text)).forEach(fault -> {
            assertThat(fault.sheet() + "!" + fault.cell()).isEqualTo(sheet + "!" + cell);
        });
        assertThat(Workbooks.faultsAfter(book -> put(book, sheet, cell, text)))
                .extracting(CellFault::code)
                .contains("INVISIBLE_CHARACTER");
    }

    @ParameterizedTest
    @CsvSource({
        "Trường hợp từ chối,A3,R\u2011S1\u201120",
        "Dữ liệu,A5,m\u043enths",
        "Điều kiện,E3,L\u0410W",
        "Trường hợp từ chối,H3,854/QÐ-UBND; Điều 1",
        "Kiểm thử,P3,\u0410CCEPT",
        "Điều kiện,G3,\u2013",
        "Trường hợp từ chối,E3,\u2014",
        "Thời hạn,H5,\u2212",
        "Dữ liệu,G3,\u2013"
    })
    void a_character_that_only_looks_right(String sheet, String cell, String text) {
        onlyFault(book -> put(book, sheet, cell, text), sheet, cell, FaultCode.LOOKALIKE_CHARACTER);
    }

    @Test
    void smart_quotes_are_at_home_in_sentences_and_not_in_codes() {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Trường hợp từ chối", "F3", "Sai “bằng” – xem Điều 4")))
                .isEmpty();
        onlyFault(book -> put(book, "Điều kiện", "E3", "“LAW”"), "Điều kiện", "E3", FaultCode.UNKNOWN_VALUE);
        onlyFault(book -> put(book, "Kiểm thử", "P3", "“ACCEPT”"), "Kiểm thử", "P3", FaultCode.LOOKALIKE_CHARACTER);
    }

    @Test
    void text_that_starts_like_a_formula_or_an_escape_is_just_text() {
        XSSFWorkbook book = Workbooks.lawful();
        put(book, "Trường hợp từ chối", "F3", "=HYPERLINK(\"x\")");
        put(book, "Trường hợp từ chối", "G3", "\"); System.exit(1); //");

        Row.Bar bar = Workbooks.tables(book).bars().get(0);

        assertThat(bar.message().vi()).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(bar.message().en()).isEqualTo("\"); System.exit(1); //");
    }

    @Test
    void a_text_that_is_too_long_to_be_one() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "F3", "x".repeat(4_001)),
                "Trường hợp từ chối",
                "F3",
                FaultCode.TEXT_TOO_LONG);
    }

    @Test
    void a_row_too_far_down() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "A20001", "x"),
                "Trường hợp từ chối",
                "A20001",
                FaultCode.TOO_MANY_ROWS);
    }

    @Test
    void a_column_too_far_right() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "KO3", "x"),
                "Trường hợp từ chối",
                "KO3",
                FaultCode.TOO_MANY_COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({
        "Trường hợp từ chối,F3,Sаi bằng",
        "Kiểm thử,B3,Hồ sơ đủ gіấy",
        "Trường hợp từ chối,H3,'854/QĐ-UBND; Phần II, mụс 1.3'"
    })
    void a_letter_of_another_script_inside_a_word_of_a_sentence(String sheet, String cell, String text) {
        onlyFault(book -> put(book, sheet, cell, text), sheet, cell, FaultCode.LOOKALIKE_CHARACTER);
    }

    @Test
    void words_of_another_script_may_be_quoted() {
        assertThat(faultsAfter(book -> put(book, "Trường hợp từ chối", "F3", "Bằng tốt nghiệp ghi “Диплом”")))
                .isEmpty();
    }
}
