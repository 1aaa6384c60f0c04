package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thamtra.workbook.Workbooks.bytes;
import static vn.thamtra.workbook.Workbooks.fill;
import static vn.thamtra.workbook.Workbooks.put;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.Instrument;

/** The calendar and the register of instruments. */
class RegistersTest {

    private static XSSFWorkbook calendar() {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book, "Lịch", new Object[][] {
            {"Ngày nào không phải ngày thường?"},
            {"Mã", "Loại", "Tên", "Tên tiếng Anh", "Căn cứ", "Độ tin cậy"},
            {LocalDate.of(2025, 9, 2), "nghỉ lễ", "Quốc khánh", "National Day", "45/2019/QH14 Điều 112", "A"},
            {LocalDate.of(2025, 5, 2), "nghỉ hoán đổi", "Hoán đổi", "Exchanged", "a; b", "B"},
            {"2025-04-26", "làm bù", "Làm bù", "Worked", "a; b", "B"}
        });
        fill(book, "Thiết lập", new Object[][] {
            {"Chỗ nào luật để ngỏ?"},
            {"Mã", "Nội dung", "Giá trị"},
            {"afterCutoff", "Nhận sau 15 giờ", "TRANSFER_ONLY"},
            {"countSwapSaturdays", "Thứ bảy làm bù", "có"},
            {"criminalRecordUnit", "10 và 15 ngày", "DAY"}
        });
        return book;
    }

    private static XSSFWorkbook instruments() {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book, "Văn bản", new Object[][] {
            {"Dẫn những văn bản nào?"},
            {
                "Mã",
                "Ngày ban hành",
                "Cơ quan ban hành",
                "Tên",
                "Tên tiếng Anh",
                "Hiệu lực từ",
                "Hiệu lực đến",
                "Thay thế bởi",
                "Độ tin cậy"
            },
            {
                "34/2016/NĐ-CP",
                LocalDate.of(2016, 5, 14),
                "Chính phủ",
                "Quy định chi tiết",
                "Details",
                LocalDate.of(2016, 7, 1),
                LocalDate.of(2025, 3, 31),
                "78/2025/NĐ-CP; 79/2025/NĐ-CP",
                "A"
            },
            {"78/2025/NĐ-CP", "2025-04-01", "Chính phủ", "-", "Details", "2025-04-01", "-", "-", "B"},
            {"79/2025/NĐ-CP", "-", "-", "-", "-", "-", "-", "-", "M"}
        });
        return book;
    }

    @Test
    void the_calendar_is_read_in_the_order_of_its_rows() {
        ParsedCalendar parsed = CalendarReader.read("lich.xlsx", bytes(calendar()));

        assertThat(parsed)
                .isEqualTo(new ParsedCalendar.Accepted(
                        List.of(
                                new SpecialDay(
                                        LocalDate.of(2025, 9, 2),
                                        SpecialDay.Kind.HOLIDAY,
                                        new Message("Quốc khánh", "National Day"),
                                        "45/2019/QH14 Điều 112"),
                                new SpecialDay(
                                        LocalDate.of(2025, 5, 2),
                                        SpecialDay.Kind.SWAP_OFF,
                                        new Message("Hoán đổi", "Exchanged"),
                                        "a; b"),
                                new SpecialDay(
                                        LocalDate.of(2025, 4, 26),
                                        SpecialDay.Kind.SWAP_WORKED,
                                        new Message("Làm bù", "Worked"),
                                        "a; b")),
                        Map.of(
                                "afterCutoff", "TRANSFER_ONLY",
                                "countSwapSaturdays", "có",
                                "criminalRecordUnit", "DAY")));
    }

    @ParameterizedTest
    @CsvSource({
        "Lịch,A4,2025-09-02,DUPLICATE_ID", "Lịch,A5,26/04/2025,DATE_FORMAT", "Lịch,A5,2025-04-25,WRONG_TYPE",
        "Lịch,B3,lễ,UNKNOWN_WORD", "Thiết lập,C3,LATER,UNKNOWN_WORD", "Thiết lập,C4,true,UNKNOWN_WORD",
        "Lịch,H3,x,STRAY_CONTENT"
    })
    void a_damaged_calendar_is_refused_at_the_cell(String sheet, String cell, String value, String code) {
        XSSFWorkbook book = calendar();
        put(book, sheet, cell, value);

        assertThat(((ParsedCalendar.Refused) CalendarReader.read("lich.xlsx", bytes(book))).faults())
                .extracting(CellFault::sheet, CellFault::cell, CellFault::code)
                .containsExactly(tuple(sheet, cell, code));
    }

    @Test
    void a_calendar_without_its_settings_is_refused() {
        XSSFWorkbook book = calendar();
        book.getSheet("Thiết lập").removeRow(book.getSheet("Thiết lập").getRow(4));

        assertThat(((ParsedCalendar.Refused) CalendarReader.read("lich.xlsx", bytes(book))).faults())
                .extracting(CellFault::code, CellFault::found)
                .containsExactly(tuple("MISSING_KEY", "criminalRecordUnit"));
    }

    @Test
    void instruments_are_read_with_what_is_known_of_them() {
        ParsedInstruments parsed = InstrumentReader.read("van-ban.xlsx", bytes(instruments()));

        assertThat(parsed)
                .isEqualTo(new ParsedInstruments.Accepted(List.of(
                        new Instrument(
                                "34/2016/NĐ-CP",
                                LocalDate.of(2016, 5, 14),
                                "Chính phủ",
                                new Message("Quy định chi tiết", "Details"),
                                LocalDate.of(2016, 7, 1),
                                LocalDate.of(2025, 3, 31),
                                List.of("78/2025/NĐ-CP", "79/2025/NĐ-CP"),
                                "A"),
                        new Instrument(
                                "78/2025/NĐ-CP",
                                LocalDate.of(2025, 4, 1),
                                "Chính phủ",
                                new Message("", "Details"),
                                LocalDate.of(2025, 4, 1),
                                null,
                                List.of(),
                                "B"),
                        new Instrument("79/2025/NĐ-CP", null, null, null, null, null, List.of(), "M"))));
    }

    @ParameterizedTest
    @CsvSource({
        "A5,78/2025/NĐ-CP,DUPLICATE_ID",
        "G3,2016-06-30,RANGE_UPSIDE_DOWN",
        "B3,14/5/2016,DATE_FORMAT",
        "I3,tốt,UNKNOWN_WORD",
        "A5,79/2025/NÐ-CP,LOOKALIKE_CHARACTER"
    })
    void a_damaged_register_is_refused_at_the_cell(String cell, String value, String code) {
        assertThat(faultsAfter(book -> put(book, "Văn bản", cell, value)))
                .filteredOn(fault -> fault.cell().equals(cell))
                .extracting(CellFault::code)
                .containsExactly(code);
    }

    @Test
    void a_replacement_must_be_in_the_register() {
        assertThat(faultsAfter(book -> put(book, "Văn bản", "H3", "80/2025/NĐ-CP")))
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("H3", "UNKNOWN_INSTRUMENT"));
    }

    private static List<CellFault> faultsAfter(Consumer<XSSFWorkbook> damage) {
        XSSFWorkbook book = instruments();
        damage.accept(book);
        return ((ParsedInstruments.Refused) InstrumentReader.read("van-ban.xlsx", bytes(book))).faults();
    }
}
