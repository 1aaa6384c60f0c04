package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.form.FormTemplate;

class FormReaderTest {
    private static final ShippedRegister SHIPPED = new ShippedRegister(Path.of("decision-tables/bieu-mau.xlsx"));
    private static final List<String> REGISTER = List.of("01/2018/TT-VPCP");

    @Test
    void the_set_of_2018_is_used_up_to_its_last_day_and_none_after_it() throws IOException {
        FormSets forms = shipped();

        assertThat(forms.on(LocalDate.of(2025, 6, 30)))
                .extracting(FormTemplate::number, FormTemplate::kind)
                .containsExactly(
                        tuple("01", FormKind.RECEIPT),
                        tuple("02", FormKind.SUPPLEMENT),
                        tuple("03", FormKind.REFUSAL),
                        tuple("04", FormKind.APOLOGY),
                        tuple("05", FormKind.CONTROL_SLIP),
                        tuple("06", FormKind.REGISTER));
        assertThat(forms.on(LocalDate.of(2025, 7, 1))).isEmpty();
    }

    @Test
    void nobody_has_held_the_shipped_forms_against_their_annex() throws IOException {
        assertThat(shipped().forms()).noneMatch(FormTemplate::compared);
    }

    @Test
    void lines_are_printed_by_their_order_and_not_by_their_rows() throws IOException {
        FormTemplate first =
                accepted(SHIPPED.with(book -> order(book, 2, 999))).forms().get(0);

        assertThat(first.lines().get(first.lines().size() - 1).cell()).isEqualTo("A3");
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ mẫu,A4,BM-2018-01,DUPLICATE_ID",
        "Bộ mẫu,C3,99/2018/TT-VPCP,UNKNOWN_INSTRUMENT",
        "Bộ mẫu,D3,2025-07-01,RANGE_UPSIDE_DOWN",
        "Bộ mẫu,E3,30/06/2025,DATE_FORMAT",
        "Bộ mẫu,F3,1,BAD_NUMBER",
        "Bộ mẫu,F4,01,DUPLICATE_VALUE",
        "Bộ mẫu,G3,biên nhận,UNKNOWN_WORD",
        "Bộ mẫu,G4,tiếp nhận,OVERLAPPING_DAYS",
        "Bộ mẫu,H3,,EMPTY_CELL",
        "Bộ mẫu,J3,đã,UNKNOWN_WORD",
        "Bộ 2018,B3,07,UNKNOWN_KEY",
        "Bộ 2018,D3,giữa,UNKNOWN_WORD",
        "Bộ 2018,E3,khung,UNKNOWN_WORD",
        "Bộ 2018,E3,ô ký,UNKNOWN_WORD",
        "Bộ 2018,F3,{tuổi người nộp},UNKNOWN_PLACE",
        "Bộ 2018,F3,{cơ quan,UNCLOSED_BRACE",
        "Bộ 2018,F3,{lý do},UNKNOWN_PLACE",
        "Bộ 2018,F14,TT: {số thứ tự} | {lý do} | {giấy tờ đã nộp},UNKNOWN_PLACE",
        "Bộ 2018,G3,khi có mã hồ sơ,UNKNOWN_WORD",
        "Bộ 2018,G3,nếu có tuổi người nộp,UNKNOWN_WORD",
        "Bộ 2018,G3,,EMPTY_CELL"
    })
    void a_damaged_form_is_refused_at_the_cell(String sheet, String cell, String text, String code) throws IOException {
        String told =
                switch (code) {
                    case "RANGE_UPSIDE_DOWN" -> "E3";
                    case "OVERLAPPING_DAYS" -> "D4";
                    default -> cell;
                };

        assertThat(refused(SHIPPED.with(sheet, cell, text)))
                .extracting(CellFault::sheet, CellFault::cell, CellFault::code)
                .contains(tuple(sheet, told, code));
    }

    @Test
    void an_order_is_given_once_in_a_form() throws IOException {
        assertThat(refused(SHIPPED.with(book -> order(book, 3, 10))))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("C4", "DUPLICATE_VALUE"));
    }

    @Test
    void a_set_has_a_sheet_of_its_name_and_each_form_lines_there() throws IOException {
        assertThat(refused(SHIPPED.with("Bộ mẫu", "B3", "Bộ 2019")))
                .extracting(CellFault::code)
                .contains("MISSING_SHEET");
        assertThat(refused(SHIPPED.with(FormReaderTest::withoutRegister)))
                .extracting(CellFault::sheet, CellFault::code, CellFault::found)
                .contains(tuple("Bộ 2018", "MISSING_KEY", "06"));
    }

    private static void order(XSSFWorkbook book, int row, int order) {
        book.getSheet("Bộ 2018").getRow(row).createCell(2).setCellValue(order);
    }

    private static void withoutRegister(XSSFWorkbook book) {
        book.getSheet("Bộ 2018").forEach(row -> {
            if (row.getRowNum() > 1 && row.getCell(1).getStringCellValue().equals("06")) {
                row.createCell(1).setCellValue("05");
                row.createCell(2).setCellValue(800 + row.getRowNum());
            }
        });
    }

    private static FormSets shipped() throws IOException {
        return accepted(SHIPPED.bytes());
    }

    private static FormSets accepted(byte[] xlsx) {
        ParsedForms parsed = FormReader.read("bieu-mau.xlsx", xlsx, REGISTER, Strictness.NEW);
        assertThat(parsed).as("%s", parsed).isInstanceOf(ParsedForms.Accepted.class);
        return ((ParsedForms.Accepted) parsed).forms();
    }

    private static List<CellFault> refused(byte[] xlsx) {
        ParsedForms parsed = FormReader.read("bieu-mau.xlsx", xlsx, REGISTER, Strictness.NEW);
        assertThat(parsed).isInstanceOf(ParsedForms.Refused.class);
        return ((ParsedForms.Refused) parsed).faults();
    }
}
