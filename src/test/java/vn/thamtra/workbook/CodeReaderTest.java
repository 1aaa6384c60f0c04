package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.workbook.code.CodeForm;
import vn.thamtra.workbook.code.CodeForms;
import vn.thamtra.workbook.code.CodeKind;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Days;
import vn.thamtra.workbook.model.Instrument;

class CodeReaderTest {
    private static final ShippedRegister SHIPPED = new ShippedRegister(Path.of("decision-tables/ma-so.xlsx"));
    private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 8);

    private static List<Instrument> register() throws IOException {
        byte[] register = new ShippedRegister(Path.of("decision-tables/van-ban.xlsx")).bytes();
        return ((ParsedInstruments.Accepted) InstrumentReader.read("van-ban.xlsx", register)).instruments();
    }

    private static ParsedCodes read(byte[] xlsx) throws IOException {
        return CodeReader.read("ma-so.xlsx", xlsx, register(), Strictness.NEW);
    }

    private static CodeForms shipped() throws IOException {
        return ((ParsedCodes.Accepted) read(SHIPPED.bytes())).codes();
    }

    private static boolean fits(String code, LocalDate receivedOn) throws IOException {
        return shipped().misfit(CodeKind.DOSSIER, code, receivedOn, true).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "000.01.15.H13-240408-0001,true",
        "H13.20-240408-0001,true",
        "H13-240408-0001,true",
        "H13.20.A1.003-240408-9999,true",
        "H13.20-240409-0001,false",
        "h13.20-240408-0001,false",
        "Z13.20-240408-0001,false",
        "H13.20-240408-001,false",
        "H13.-240408-0001,false",
        "000.1.15.H13-240408-0001,false",
        "240408-0001,false",
        "H13.20-240408-0001-1,false",
        "H13.20-２４０４０８-0001,false",
        "{mã},false"
    })
    void the_code_of_a_dossier_is_of_either_order_and_tells_the_day_of_receipt(String code, boolean fits)
            throws IOException {
        assertThat(fits(code, RECEIVED)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2019-01-05,true", "2019-01-06,false", "2025-06-30,false", "2025-07-01,true"})
    void a_form_binds_from_its_first_day_to_its_last(LocalDate receivedOn, boolean unasked) throws IOException {
        assertThat(fits("số 12", receivedOn)).isEqualTo(unasked);
    }

    @Test
    void the_order_of_2020_is_none_before_its_day() throws IOException {
        assertThat(fits("H13.20-200914-0001", LocalDate.of(2020, 9, 14))).isFalse();
        assertThat(fits("H13.20-200915-0001", LocalDate.of(2020, 9, 15))).isTrue();
    }

    @Test
    void a_form_of_the_one_stop_shop_binds_no_other_dossier() throws IOException {
        assertThat(shipped().misfit(CodeKind.DOSSIER, "số 12", RECEIVED, false)).isEmpty();
        assertThat(shipped().misfit(CodeKind.AGENCY, "Sở Tư pháp", RECEIVED, false))
                .isPresent();
        assertThat(shipped().misfit(CodeKind.AGENCY, "000.01.15.H13", RECEIVED, false))
                .isPresent();
        assertThat(shipped().misfit(CodeKind.AGENCY, "000.01.15.H13", RECEIVED, true))
                .isEmpty();
    }

    @Test
    void what_is_told_names_the_code_as_it_stands_and_one_that_would_be_right() throws IOException {
        CodeForms.Misfit misfit =
                shipped().misfit(CodeKind.DOSSIER, "{ví dụ}", RECEIVED, true).orElseThrow();

        assertThat(misfit.form().id()).isEqualTo("MA-HS-02");
        assertThat(misfit.told().vi())
                .startsWith("Mã hồ sơ {ví dụ} không đúng cấu trúc quy định.")
                .contains("H13.20-240408-0001", "08/4/2024");
        assertThat(misfit.told().en()).contains("{ví dụ}", "H13.20-240408-0001", "8 April 2024");
    }

    @Test
    void a_code_as_long_as_a_dossier_may_tell_is_looked_at_in_no_time() throws IOException {
        String dots = "H13" + ".1".repeat(98);

        assertThat(fits(dots, RECEIVED)).isFalse();
        assertThat(fits(dots + "-240408-0001", RECEIVED)).isTrue();
    }

    @Test
    void no_form_of_the_codes_of_procedures_is_known() throws IOException {
        assertThat(shipped().misfit("1.001122", Days.ALL)).isEmpty();
        assertThat(shipped().all()).extracting(CodeForm::kind).doesNotContain(CodeKind.PROCEDURE);
    }

    @ParameterizedTest
    @CsvSource({
        "A4,MA-HS-01,A4,DUPLICATE_ID",
        "B3,mã đơn vị,B3,UNKNOWN_WORD",
        "C3,{3 con số}-{ngày nhận},C3,UNKNOWN_SIGNS",
        "C3,{0 chữ số},C3,UNKNOWN_SIGNS",
        "C3,{chữ cái A đến y},C3,UNKNOWN_SIGNS",
        "C3,{3 chữ số,C3,UNCLOSED_BRACE",
        "C3,,C3,EMPTY_CELL",
        "C6,{chữ cái}-{ngày nhận},C6,NOT_A_DATED_CODE",
        "D3,000.01.15.H13-241332-0001,D3,EXAMPLE_NOT_OF_FORM",
        "D3,H13.20-240408-0001,D3,EXAMPLE_NOT_OF_FORM",
        "E3,cấp tỉnh,E3,UNKNOWN_WORD",
        "F3,2025-07-01,G3,RANGE_UPSIDE_DOWN",
        "F3,2019-01-05,J3,ROW_NOT_IN_FORCE",
        "G3,2025-07-01,J3,ROW_NOT_IN_FORCE",
        "G3,-,J3,ROW_NOT_IN_FORCE",
        "H3,Mã không đúng.,H3,MISSING_PLACE",
        "H3,Mã {mã} không đúng ngày {ngày trả}.,H3,UNKNOWN_PLACE",
        "I3,,I3,EMPTY_CELL",
        "J3,99/2018/TT-VPCP; Điều 1,J3,UNKNOWN_INSTRUMENT",
        "J3,01/2018/TT-VPCP,J3,BAD_CITATION"
    })
    void a_damaged_row_is_refused_at_the_cell(String cell, String text, String told, String code) throws IOException {
        ParsedCodes parsed = read(SHIPPED.with("Dạng mã", cell, text));

        assertThat(parsed).isInstanceOf(ParsedCodes.Refused.class);
        assertThat(((ParsedCodes.Refused) parsed).faults())
                .extracting(CellFault::cell, CellFault::code)
                .contains(tuple(told, code));
    }

    @Test
    void a_form_turned_upside_down_has_no_example() throws IOException {
        ParsedCodes parsed =
                read(SHIPPED.with("Dạng mã", "C3", "{chữ cái Y đến A}{2 chữ số}.{ngày nhận}{các nhóm sau dấu chấm}"));

        assertThat(((ParsedCodes.Refused) parsed).faults())
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("C3", "UNKNOWN_SIGNS"));
    }

    @Test
    void a_number_is_no_code() throws IOException {
        ParsedCodes parsed = read(SHIPPED.with(book -> {
            Row row = book.getSheet("Dạng mã").getRow(5);
            row.createCell(3).setCellValue(13.2);
        }));

        assertThat(((ParsedCodes.Refused) parsed).faults())
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("D6", "TEXT_AS_NUMBER"));
    }

    @Test
    void an_example_that_is_missing_is_of_no_form_that_could_be_wrong() throws IOException {
        ParsedCodes parsed = read(SHIPPED.with("Dạng mã", "D3", ""));

        assertThat(((ParsedCodes.Refused) parsed).faults())
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("D3", "EMPTY_CELL"));
    }
}
