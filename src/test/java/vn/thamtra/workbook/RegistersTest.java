package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thamtra.workbook.Workbooks.bytes;
import static vn.thamtra.workbook.Workbooks.fill;
import static vn.thamtra.workbook.Workbooks.put;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.calendar.AnnouncedDays;
import vn.thamtra.calendar.FixedDay;
import vn.thamtra.calendar.OfficeDay;
import vn.thamtra.calendar.Session;
import vn.thamtra.calendar.StandingDays;
import vn.thamtra.calendar.WeeklyRest;
import vn.thamtra.calendar.YearDay;
import vn.thamtra.verdict.Citation;
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
                        StandingDays.NONE,
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

    private static XSSFWorkbook standingCalendar() {
        XSSFWorkbook book = calendar();
        fill(book, "Ngày cố định", new Object[][] {
            {"Những ngày nào năm nào cũng nghỉ?"},
            {"Mã", "Tháng", "Ngày", "Từ năm", "Tên", "Tên tiếng Anh", "Căn cứ", "Căn cứ nghỉ bù"},
            {"CD-01", 9, 2, 2021, "Quốc khánh", "National Day", "45/2019/QH14 Điều 112", "45/2019/QH14 Điều 111"},
            {"CD-02", 11, 24, 2026, "Ngày Văn hóa", "Culture Day", "28/2026/QH16 Điều 2", "-"}
        });
        fill(book, "Ngày theo năm", new Object[][] {
            {"Những ngày nào chờ thông báo?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Từ năm", "Số ngày", "Sớm nhất", "Muộn nhất", "Căn cứ"},
            {"TN-01", "Tết", "Tết", 2021, 5, "15/01", "28/02", "45/2019/QH14; Điều 112 khoản 3"}
        });
        fill(book, "Ngày nghỉ hằng tuần", new Object[][] {
            {"Vì sao nghỉ?"},
            {"Mã", "Thứ", "Tên", "Tên tiếng Anh", "Áp dụng", "Từ ngày", "Đến ngày", "Căn cứ"},
            {"HT-01", "thứ bảy", "Thứ bảy", "Saturday", "một cửa", LocalDate.of(2018, 12, 24), "2025-06-30", "a"},
            {"HT-02", "thứ bảy", "Thứ bảy", "Saturday", "mọi hồ sơ", "-", "2020-12-31", "b"},
            {"HT-03", "thứ bảy", "Thứ bảy", "Saturday", "mọi hồ sơ", "2021-01-01", "-", "c"}
        });
        fill(book, "Giờ làm việc", new Object[][] {
            {"Làm việc vào những giờ nào?"},
            {
                "Mã",
                "Từ ngày",
                "Sáng từ",
                "Sáng nhận đến",
                "Sáng đến",
                "Chiều từ",
                "Chiều nhận đến",
                "Chiều đến",
                "Chuyển trong ngày nếu nhận đến",
                "Căn cứ"
            },
            {"GL-01", "-", "07:00", "10:30", "11:00", "13:00", "16:30", "17:00", "15:00", "3418/QĐ-UBND"},
            {"GL-02", "2027-01-01", "07:30", "11:30", "11:30", "13:30", "17:00", "17:00", "16:00", "sau này"}
        });
        return book;
    }

    @Test
    void what_holds_of_every_year_is_read_sheet_by_sheet() {
        ParsedCalendar parsed = CalendarReader.read("lich.xlsx", bytes(standingCalendar()));

        assertThat(((ParsedCalendar.Accepted) parsed).standing())
                .isEqualTo(new StandingDays(
                        List.of(
                                new FixedDay(
                                        new YearDay(9, 2),
                                        2021,
                                        new Message("Quốc khánh", "National Day"),
                                        "45/2019/QH14 Điều 112",
                                        "45/2019/QH14 Điều 111"),
                                new FixedDay(
                                        new YearDay(11, 24),
                                        2026,
                                        new Message("Ngày Văn hóa", "Culture Day"),
                                        "28/2026/QH16 Điều 2",
                                        null)),
                        List.of(new AnnouncedDays(
                                new Message("Tết", "Tết"),
                                2021,
                                5,
                                new YearDay(1, 15),
                                new YearDay(2, 28),
                                new Citation("45/2019/QH14", "Điều 112 khoản 3"),
                                "A3")),
                        List.of(
                                saturday(true, LocalDate.of(2018, 12, 24), LocalDate.of(2025, 6, 30), "a"),
                                saturday(false, null, LocalDate.of(2020, 12, 31), "b"),
                                saturday(false, LocalDate.of(2021, 1, 1), null, "c")),
                        List.of(
                                new OfficeDay(
                                        null,
                                        session("07:00", "10:30", "11:00"),
                                        session("13:00", "16:30", "17:00"),
                                        LocalTime.of(15, 0),
                                        "3418/QĐ-UBND"),
                                new OfficeDay(
                                        LocalDate.of(2027, 1, 1),
                                        session("07:30", "11:30", "11:30"),
                                        session("13:30", "17:00", "17:00"),
                                        LocalTime.of(16, 0),
                                        "sau này"))));
    }

    private static Session session(String opens, String receptionEnds, String closes) {
        return new Session(LocalTime.parse(opens), LocalTime.parse(receptionEnds), LocalTime.parse(closes));
    }

    private static WeeklyRest saturday(
            boolean oneStop, @Nullable LocalDate from, @Nullable LocalDate to, String basis) {
        return new WeeklyRest(6, new Message("Thứ bảy", "Saturday"), oneStop, from, to, basis);
    }

    @ParameterizedTest
    @CsvSource({
        "Giờ làm việc,A4,GL-01,DUPLICATE_ID",
        "Giờ làm việc,B3,2020-01-01,HOURS_OUT_OF_ORDER",
        "Giờ làm việc,B4,-,HOURS_OUT_OF_ORDER",
        "Giờ làm việc,C3,7 giờ,BAD_NUMBER",
        "Giờ làm việc,C3,7:00,BAD_NUMBER",
        "Giờ làm việc,C3,24:00,BAD_NUMBER",
        "Giờ làm việc,D3,07:00,RANGE_UPSIDE_DOWN",
        "Giờ làm việc,F3,10:59,RANGE_UPSIDE_DOWN",
        "Giờ làm việc,I3,-,BAD_NUMBER",
        "Giờ làm việc,J3,,EMPTY_CELL",
        "Ngày cố định,A4,CD-01,DUPLICATE_ID",
        "Ngày cố định,B3,13,VALUE_OUT_OF_RANGE",
        "Ngày cố định,D3,năm 2021,BAD_NUMBER",
        "Ngày cố định,H3,,EMPTY_CELL",
        "Ngày cố định,E3,-,EMPTY_CELL",
        "Ngày theo năm,F3,1501,BAD_NUMBER",
        "Ngày theo năm,F3,30/02,IMPOSSIBLE_DATE",
        "Ngày theo năm,G3,14/01,RANGE_UPSIDE_DOWN",
        "Ngày theo năm,H3,45/2019/QH14,BAD_CITATION",
        "Ngày theo năm,E3,0,VALUE_OUT_OF_RANGE",
        "Ngày theo năm,A3,tết,BAD_ID",
        "Ngày nghỉ hằng tuần,B3,thứ sáu,UNKNOWN_WORD",
        "Ngày nghỉ hằng tuần,E3,hồ sơ,UNKNOWN_WORD",
        "Ngày nghỉ hằng tuần,F5,2020-12-31,OVERLAPPING_DAYS",
        "Ngày nghỉ hằng tuần,G3,2018-12-23,RANGE_UPSIDE_DOWN"
    })
    void a_damaged_sheet_of_every_year_is_refused_at_the_cell(String sheet, String cell, String value, String code) {
        XSSFWorkbook book = standingCalendar();
        write(book, sheet, cell, value);

        assertThat(((ParsedCalendar.Refused) CalendarReader.read("lich.xlsx", bytes(book))).faults())
                .extracting(CellFault::sheet, CellFault::cell, CellFault::code)
                .containsExactly(tuple(sheet, cell, code));
    }

    /** A number as a number, and nothing where nothing is to stand. */
    private static void write(XSSFWorkbook book, String sheet, String cell, @Nullable String value) {
        CellReference place = new CellReference(cell);
        XSSFRow row = book.getSheet(sheet).getRow(place.getRow());
        if (value == null) {
            row.removeCell(row.getCell(place.getCol()));
        } else if (value.matches("[0-9]{1,2}")) {
            row.getCell(place.getCol()).setCellValue(Integer.parseInt(value));
        } else {
            put(book, sheet, cell, value);
        }
    }

    @Test
    void a_fixed_day_is_declared_once_a_year() {
        XSSFWorkbook book = standingCalendar();
        write(book, "Ngày cố định", "B4", "9");
        write(book, "Ngày cố định", "C4", "2");
        book.getSheet("Ngày cố định").getRow(3).getCell(3).setCellValue(2021);

        assertThat(((ParsedCalendar.Refused) CalendarReader.read("lich.xlsx", bytes(book))).faults())
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(tuple("C4", "DUPLICATE_ID"));
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
