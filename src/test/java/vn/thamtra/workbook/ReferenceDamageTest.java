package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thamtra.workbook.Workbooks.clear;
import static vn.thamtra.workbook.Workbooks.faultsAfter;
import static vn.thamtra.workbook.Workbooks.onlyFault;
import static vn.thamtra.workbook.Workbooks.put;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.Row;

/** Ids, names, values and what they refer to: one thing damaged, one fault at that cell. */
class ReferenceDamageTest {

    @Test
    void a_row_of_a_term_that_asks_nothing_is_told_at_its_id() {
        onlyFault(
                book -> {
                    put(book, "Khái niệm", "D3", "-");
                    put(book, "Khái niệm", "E3", "-");
                },
                "Khái niệm",
                "A3",
                FaultCode.ASKS_NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "Thủ tục,B3,Sample Recognition",
        "Dữ liệu,A3,FullName",
        "Giấy tờ,A4,Ảnh",
        "Sự kiện,A3,decisionIssued",
        "Khái niệm,A5,T known",
        "Trường hợp từ chối,A3,S1-20",
        "Trường hợp từ chối,A3,R-S1-20A",
        "Kiểm thử,A3,một hai",
        "Diễn giải,A4,b47"
    })
    void an_id_of_the_wrong_form(String sheet, String cell, String id) {
        assertThat(Workbooks.faultsAfter(book -> put(book, sheet, cell, id)))
                .anySatisfy(fault -> assertThat(fault.sheet() + "!" + fault.cell() + " " + fault.code())
                        .isEqualTo(sheet + "!" + cell + " BAD_ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "Thủ tục,A5,tên",
        "Dữ liệu,A8,fullName",
        "Giấy tờ,A4,proposal-letter",
        "Kiểm thử,A4,KT-01",
        "Thông tin,A4,R-S1-30",
        "Thời hạn,A4,R-S1-40",
        "Điều kiện,A3,R-S1-12"
    })
    void an_id_used_again(String sheet, String cell, String id) {
        assertThat(Workbooks.faultsAfter(book -> put(book, sheet, cell, id))).anySatisfy(fault -> {
            assertThat(fault.sheet()).isEqualTo(sheet);
            assertThat(fault.code()).isEqualTo("DUPLICATE_ID");
        });
    }

    @Test
    void a_fault_names_the_place_where_the_id_was_used_first() {
        CellFault fault =
                onlyFault(book -> put(book, "Thông tin", "A4", "R-S1-30"), "Thông tin", "A4", FaultCode.DUPLICATE_ID);

        assertThat(fault.detail().vi()).contains("Thông tin!A3");
        assertThat(fault.detail().en()).contains("Thông tin!A3");
    }

    @Test
    void one_rule_may_have_effects_on_several_sheets() {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Thông tin", "A4", "R-S1-20")))
                .isEmpty();
    }

    @Test
    void a_deadline_may_carry_the_id_of_the_rule_it_belongs_to() {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Thời hạn", "A3", "R-S1-20")))
                .isEmpty();
    }

    @Test
    void rows_that_demand_the_same_thing_may_not_share_an_id() {
        onlyFault(
                book -> put(book, "Thành phần hồ sơ", "B5", "Họ và tên"),
                "Thành phần hồ sơ",
                "A5",
                FaultCode.DUPLICATE_ID);
    }

    @Test
    void two_facts_of_one_name() {
        onlyFault(book -> put(book, "Dữ liệu", "B9", "Họ và tên"), "Dữ liệu", "B9", FaultCode.DUPLICATE_NAME);
    }

    @Test
    void a_document_with_the_name_of_a_fact() {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Giấy tờ", "B4", "Họ và tên")))
                .extracting(CellFault::code)
                .contains("DUPLICATE_NAME");
    }

    @Test
    void a_fact_named_like_a_fixed_heading() {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Dữ liệu", "B9", "Phạm vi")))
                .anySatisfy(fault -> assertThat(fault.cell() + fault.code()).isEqualTo("B9RESERVED_NAME"));
    }

    @ParameterizedTest
    @CsvSource({
        "Dữ liệu,D10,REFUSE", "Số lần,D3,REFUSE", "Thành phần hồ sơ,B4,Họ tên", "Trường hợp từ chối,B3,Bằng câp",
        "Thông tin,C3,Thời hạnn", "Điều kiện,C5,Đã rõ ngưòi", "Thời hạn,H3,Ký quyết đinh",
                "Thời hạn,D5,Một lần từ chôi",
        "Thời hạn,F4,Thời gian công tac", "Thời hạn,D6,Năm đánh gia"
    })
    void a_name_that_was_not_declared(String sheet, String cell, String name) {
        assertThat(Workbooks.faultsAfter(book -> put(book, sheet, cell, name))).anySatisfy(fault -> {
            assertThat(fault.sheet() + "!" + fault.cell() + " " + fault.code())
                    .isEqualTo(sheet + "!" + cell + " UNKNOWN_NAME");
            assertThat(fault.detail().vi()).contains("Có phải là");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Thành phần hồ sơ,B4,Ký quyết định",
        "Điều kiện,C5,Bằng cấp",
        "Thời hạn,D5,Bằng cấp",
        "Thời hạn,F4,Điểm",
        "Thời hạn,D6,Ngày ký",
        "Trường hợp từ chối,B3,Đã rõ người"
    })
    void a_name_of_the_wrong_kind_of_thing(String sheet, String cell, String name) {
        onlyFault(book -> put(book, sheet, cell, name), sheet, cell, FaultCode.WRONG_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "Dữ liệu,H3,người dân", "Dữ liệu,I3,bỏ qua", "Sự kiện,D3,phút", "Trường hợp từ chối,C3,tất cả",
                "Thông tin,B3,cảnh báo",
        "Thời hạn,B3,đôi khi", "Thời hạn,E3,Giữa", "Thời hạn,G3,tuần", "Thời hạn,J3,tùy", "Kiểm thử,P3,ACCEPTED",
        "Diễn giải,E3,xong", "Thủ tục,B20,phải", "Thủ tục,B21,đa số"
    })
    void a_word_that_the_column_does_not_know(String sheet, String cell, String word) {
        assertThat(Workbooks.faultsAfter(book -> put(book, sheet, cell, word)))
                .first()
                .satisfies(fault -> assertThat(fault.sheet() + "!" + fault.cell() + " " + fault.code())
                        .isEqualTo(sheet + "!" + cell + " UNKNOWN_WORD"));
    }

    @Test
    void an_unknown_type_of_a_fact_is_one_fault_however_often_the_fact_is_used() {
        onlyFault(book -> put(book, "Dữ liệu", "E5", "con số"), "Dữ liệu", "E5", FaultCode.UNKNOWN_WORD);
    }

    @ParameterizedTest
    @CsvSource({
        "Điều kiện,E3,LAWYER", "Điều kiện,E3,law", "Trường hợp từ chối,D3,≠ LAW; ORTHER", "Trường hợp từ chối,E3,EMAIL",
                "Thông tin,E3,OK",
        "Kiểm thử,F3,LAWYER", "Kiểm thử,I3,đúng", "Kiểm thử,O3,FAX", "Kiểm thử,K3,rồi", "Điều kiện,I5,yes",
        "'Điều kiện',E3,'LAW, OTHER'"
    })
    void a_value_that_is_not_in_the_list(String sheet, String cell, String value) {
        onlyFault(book -> put(book, sheet, cell, value), sheet, cell, FaultCode.UNKNOWN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F3,≥ 1300", "Điều kiện,G4,> 11", "Khái niệm,E4,36 .. 1201", "Khái niệm,H5,< -1"})
    void a_bound_outside_the_range(String sheet, String cell, String test) {
        onlyFault(book -> put(book, sheet, cell, test), sheet, cell, FaultCode.VALUE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F4,1201", "Kiểm thử,G3,-1", "Kiểm thử,L3,0", "Thời hạn,F3,-5", "Thời hạn,F3,20000"})
    void a_number_outside_the_range(String sheet, String cell, int number) {
        onlyFault(book -> put(book, sheet, cell, number), sheet, cell, FaultCode.VALUE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"Điều kiện,F4", "Kiểm thử,G3", "Kiểm thử,L3", "Thời hạn,F3"})
    void a_fraction_of_a_whole_number(String sheet, String cell) {
        onlyFault(book -> put(book, sheet, cell, 2.5), sheet, cell, FaultCode.BAD_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"Khái niệm,E4,1200 .. 36", "Điều kiện,H5,2024-12-01 .. 2024-01-01", "Dữ liệu,F5,1200 .. 0"})
    void a_range_upside_down(String sheet, String cell, String range) {
        onlyFault(book -> put(book, sheet, cell, range), sheet, cell, FaultCode.RANGE_UPSIDE_DOWN);
    }

    @Test
    void a_last_day_before_the_first() {
        onlyFault(book -> put(book, "Thủ tục", "B18", "2024-10-08"), "Thủ tục", "B18", FaultCode.RANGE_UPSIDE_DOWN);
        assertThat(Workbooks.faultsAfter(book -> put(book, "Thủ tục", "B18", "2024-10-09")))
                .isEmpty();
    }

    @Test
    void a_judgement_before_receipt() {
        onlyFault(book -> put(book, "Kiểm thử", "D3", "2024-10-15"), "Kiểm thử", "D3", FaultCode.RANGE_UPSIDE_DOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "Cử nhân luật",
        "LAW - Cử nhân luật",
        "LAW = Cử nhân; LAW = Khác",
        "LAW = Luật; OTHER = Luật",
        "law = Luật",
        "LAW = Luật;",
        "LAW = có; OTHER = không"
    })
    void a_list_of_options_that_is_none(String options) {
        onlyFault(book -> put(book, "Dữ liệu", "F4", options), "Dữ liệu", "F4", FaultCode.BAD_OPTIONS);
    }

    @ParameterizedTest
    @CsvSource({"từ 0 đến 1200", "0 - 1200", "'0,5 .. 10'", "-", "0.5 .. 10"})
    void bounds_that_are_none(String bounds) {
        onlyFault(book -> put(book, "Dữ liệu", "F5", bounds), "Dữ liệu", "F5", FaultCode.BAD_BOUNDS);
    }

    @Test
    void a_unit_for_something_that_has_none() {
        onlyFault(book -> put(book, "Dữ liệu", "G3", "tháng"), "Dữ liệu", "G3", FaultCode.UNKNOWN_WORD);
    }

    @Test
    void an_unknown_instrument() {
        CellFault fault = onlyFault(
                book -> put(book, "Trường hợp từ chối", "H3", "845/QĐ-UBND; Điều 1"),
                "Trường hợp từ chối",
                "H3",
                FaultCode.UNKNOWN_INSTRUMENT);

        assertThat(fault.detail().vi()).contains("“854/QĐ-UBND”");
    }

    @ParameterizedTest
    @CsvSource({"854/QĐ-UBND", "854/QĐ-UBND;", "'854/QĐ-UBND, Điều 1'"})
    void a_citation_without_a_clause(String citation) {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "H3", citation),
                "Trường hợp từ chối",
                "H3",
                FaultCode.BAD_CITATION);
    }

    @Test
    void an_unknown_reading() {
        onlyFault(
                book -> put(book, "Trường hợp từ chối", "I3", "RD-04; RD-99"),
                "Trường hợp từ chối",
                "I3",
                FaultCode.UNKNOWN_READING);
    }

    @ParameterizedTest
    @CsvSource({"'LAW; LAW'", "'LAW; Cử nhân luật'"})
    void a_value_said_twice(String list) {
        onlyFault(book -> put(book, "Điều kiện", "E3", list), "Điều kiện", "E3", FaultCode.DUPLICATE_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "Thành phần hồ sơ,C3,đã có", "Thành phần hồ sơ,C4,có", "Thành phần hồ sơ,C4,-",
        "Thành phần hồ sơ,C5,≥ 2024-01-01", "Thành phần hồ sơ,C6,≤ 2", "Thành phần hồ sơ,C6,2 .. 4"
    })
    void a_demand_that_does_not_fit_what_is_demanded(String sheet, String cell, String demand) {
        onlyFault(book -> put(book, sheet, cell, demand), sheet, cell, FaultCode.BAD_TEST);
    }

    @ParameterizedTest
    @CsvSource({"10 tháng 1", "trước 31/02 năm sau", "trước 01/03 năm sau", "trước 10/13"})
    void a_day_of_the_year_that_is_none(String day) {
        assertThat(Workbooks.faultsAfter(book -> put(book, "Thời hạn", "F6", day)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.cell()).isEqualTo("F6"));
    }

    @Test
    void a_fixed_day_is_never_after() {
        onlyFault(book -> put(book, "Thời hạn", "E6", "Sau"), "Thời hạn", "E6", FaultCode.UNKNOWN_WORD);
    }

    @Test
    void the_day_before_new_year_lies_in_the_year_before() {
        XSSFWorkbook book = Workbooks.lawful();
        put(book, "Thời hạn", "F6", "trước 01/01 năm sau");

        assertThat(Workbooks.tables(book).limits().get(3).fixedDate())
                .isEqualTo(new Row.FixedDate.InYear(31, 12, "year", 0));
    }

    @Test
    void terms_that_define_each_other() {
        CellFault fault = onlyFault(
                book -> {
                    put(book, "Khái niệm", "I2", "Đã rõ người");
                    put(book, "Khái niệm", "I3", "có");
                    put(book, "Khái niệm", "I4", "-");
                    put(book, "Khái niệm", "I5", "-");
                },
                "Khái niệm",
                "F5",
                FaultCode.TERM_CYCLE);

        assertThat(fault.detail().en()).contains("T-degree → T-known → T-degree");
    }

    @Test
    void a_term_that_defines_itself() {
        onlyFault(book -> put(book, "Khái niệm", "F3", "có"), "Khái niệm", "F3", FaultCode.TERM_CYCLE);
    }

    @Test
    void rows_of_one_term_with_two_names() {
        onlyFault(
                book -> put(book, "Khái niệm", "C4", "Another name"), "Khái niệm", "C4", FaultCode.CONTRADICTORY_ROWS);
    }

    @ParameterizedTest
    @CsvSource({"D4,hồ sơ", "C4,Đã rõ người"})
    void rows_of_one_criterion_that_apply_to_different_cases(String cell, String value) {
        onlyFault(book -> put(book, "Điều kiện", cell, value), "Điều kiện", cell, FaultCode.CONTRADICTORY_ROWS);
    }

    @Test
    void a_row_that_repeats_another_of_its_criterion() {
        onlyFault(
                book -> {
                    put(book, "Điều kiện", "E4", "Cử nhân luật");
                    put(book, "Điều kiện", "F4", "≥ 24");
                    put(book, "Điều kiện", "G4", "-");
                },
                "Điều kiện",
                "A4",
                FaultCode.DUPLICATE_ROW);
    }

    @Test
    void a_row_that_repeats_another_of_its_term() {
        onlyFault(
                book -> {
                    put(book, "Khái niệm", "D4", "LAW");
                    put(book, "Khái niệm", "E4", "≥ 24");
                },
                "Khái niệm",
                "A4",
                FaultCode.DUPLICATE_ROW);
    }

    @ParameterizedTest
    @CsvSource({"UNMET", "'MET, R-S1-10'", "GOOD R-S1-10", "MET S1-10", "MET R-S1-10;"})
    void expected_reasons_that_are_none(String reasons) {
        onlyFault(book -> put(book, "Kiểm thử", "Q3", reasons), "Kiểm thử", "Q3", FaultCode.BAD_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"R-S1-40,BAD_NUMBER", "R-S1-40 = 23/10/2024,DATE_FORMAT", "R-S1-40 = 2024-02-30,IMPOSSIBLE_DATE"})
    void expected_due_dates_that_are_none(String due, FaultCode code) {
        onlyFault(book -> put(book, "Kiểm thử", "R3", due), "Kiểm thử", "R3", code);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-05 {Có lý do = không},UNKNOWN_NAME",
        "2024-08-05 {Có lý do chính đáng = maybe},UNKNOWN_VALUE",
        "2024-08-05 {Có lý do chính đáng = không,BAD_NUMBER",
        "05/08/2024,DATE_FORMAT",
        "2024-08-05 14:30,DATE_FORMAT"
    })
    void events_that_are_none(String events, FaultCode code) {
        onlyFault(book -> put(book, "Kiểm thử", "M3", events), "Kiểm thử", "M3", code);
    }

    @Test
    void a_condition_on_a_fact_of_another_event() {
        onlyFault(book -> put(book, "Số lần", "D3", "DECISION_ISSUED"), "Số lần", "E3", FaultCode.WRONG_TYPE);
    }

    @Test
    void an_unknown_property_of_the_procedure() {
        onlyFault(
                book -> {
                    put(book, "Thủ tục", "A22", "màu sắc yêu thích");
                    put(book, "Thủ tục", "B22", "xanh");
                },
                "Thủ tục",
                "A22",
                FaultCode.UNKNOWN_KEY);
    }

    @Test
    void a_misspelt_property_is_recognised_and_still_read() {
        onlyFault(book -> put(book, "Thủ tục", "A17", "ngày hiệu lưc"), "Thủ tục", "A17", FaultCode.UNKNOWN_KEY);
    }

    @Test
    void a_missing_property() {
        onlyFault(
                book -> {
                    clear(book, "Thủ tục", "A21");
                    clear(book, "Thủ tục", "B21");
                },
                "Thủ tục",
                "",
                FaultCode.MISSING_KEY);
    }

    @Test
    void an_overall_rule_where_all_criteria_must_hold() {
        onlyFault(
                book -> {
                    put(book, "Thủ tục", "A22", "mã kết luận chung");
                    put(book, "Thủ tục", "B22", "R-S1-90");
                },
                "Thủ tục",
                "B22",
                FaultCode.UNEXPECTED_KEY);
    }

    @Test
    void no_overall_rule_where_one_ground_is_enough() {
        XSSFWorkbook book = Workbooks.lawfulDismissal();
        clear(book, "Thủ tục", "A25");
        clear(book, "Thủ tục", "B25");

        Workbooks.only(Workbooks.faults(Workbooks.bytes(book)), "Thủ tục", "", FaultCode.MISSING_KEY);
    }

    @Test
    void the_overall_rule_may_not_take_the_id_of_another_rule() {
        XSSFWorkbook book = Workbooks.lawfulDismissal();
        put(book, "Thủ tục", "B22", "R-S1-20");

        Workbooks.only(Workbooks.faults(Workbooks.bytes(book)), "Trường hợp từ chối", "A3", FaultCode.DUPLICATE_ID);
    }

    @Test
    void a_date_cell_is_a_date_and_its_text_the_same() {
        XSSFWorkbook cell = Workbooks.lawful();
        put(cell, "Thủ tục", "B19", LocalDate.of(2025, 10, 21));

        assertThat(Workbooks.tables(cell)).isEqualTo(Workbooks.tables(Workbooks.lawful()));
    }

    @ParameterizedTest
    @CsvSource({
        "Điều kiện,J3,Đã đủ 24 năm,CONTRADICTORY_UNITS",
        "Điều kiện,L3,Chưa đủ 24 ngày làm việc,CONTRADICTORY_UNITS",
        "Thời hạn,K3,Ký trong 05 ngày,CONTRADICTORY_UNITS",
        "Thời hạn,G4,tháng,''",
        "Thời hạn,G4,ngày làm việc,CONTRADICTORY_UNITS"
    })
    void an_amount_in_two_units(String sheet, String cell, String text, String code) {
        List<CellFault> faults = faultsAfter(book -> put(book, sheet, cell, text));

        assertThat(faults)
                .extracting(fault -> fault.sheet() + "!" + fault.cell() + " " + fault.code())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(sheet + "!" + cell + " " + code));
    }

    @Test
    void other_figures_beside_another_unit_are_no_contradiction() {
        assertThat(faultsAfter(book -> put(book, "Điều kiện", "J3", "Đã đủ 24 tháng, tức 2 năm; nộp trước 5 ngày")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2001-01-01,2024-10-08,1", "2001-01-01,2024-10-09,0", "2024-10-10,,0", ",2024-10-08,1", ",,0"})
    void an_instrument_that_was_in_force_on_no_day_of_the_procedure(
            @Nullable LocalDate from, @Nullable LocalDate to, int faults) {
        List<Instrument> register = List.of(
                new Instrument("854/QĐ-UBND", null, null, null, null, null, List.of(), "A"),
                new Instrument("10/2016/TT-BTP", null, null, null, from, to, List.of(), "A"));

        ParsedWorkbook parsed =
                WorkbookReader.read(Workbooks.FILE, Workbooks.bytes(Workbooks.lawful()), register, Strictness.NEW);

        List<String> told = parsed instanceof ParsedWorkbook.Refused refused
                ? refused.faults().stream()
                        .map(fault -> fault.sheet() + "!" + fault.cell() + " " + fault.code())
                        .toList()
                : List.of();
        assertThat(told).isEqualTo(faults == 0 ? List.of() : List.of("Điều kiện!N5 NOT_IN_FORCE"));
    }

    @Test
    void a_deadline_that_starts_with_the_end_of_none() {
        CellFault fault =
                onlyFault(book -> put(book, "Thời hạn", "D4", "hạn R-S1-4O"), "Thời hạn", "D4", FaultCode.UNKNOWN_NAME);

        assertThat(fault.detail().vi()).contains("Có phải là “R-S1-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Bằng và thâm niên”", "BẰNG VÀ THÂM NIÊN", "Bằng - và thâm niên", "Bằng và thâm niên."})
    void a_criterion_whose_name_only_looks_the_same_is_told_at_both(String name) {
        List<CellFault> faults = faultsAfter(book -> put(book, "Điều kiện", "B4", name));

        assertThat(faults)
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("B3", "ALMOST_THE_SAME"), tuple("B4", "ALMOST_THE_SAME"));
    }
}
