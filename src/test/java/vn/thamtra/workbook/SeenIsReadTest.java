package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.ProcedureTables;

/** What a person sees in a workbook is what is read from it, or a fault at the cell. */
class SeenIsReadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"15\"",
                "[=5]\"15\";General",
                "0,",
                "0%",
                "0.0%",
                "0\" 000\"",
                "0\"0\"",
                "\"1\"0",
                "\\10",
                "\"≥ \"0",
                "0\" triệu\"",
                "0\" trở lên\"",
                "\"không quá \"0",
                "-0",
                "0E+0",
                "# ?/?",
                "[<3]0;\"6\"",
                "00\"/\"0",
                "\"năm\"",
                "@\" hoặc 6\""
            })
    void a_number_that_shows_as_another_one(String format) {
        CellFault fault = only(book -> formatted(book, "Thời hạn", "F3", 5, format));

        assertThat(fault.code()).isEqualTo("SHOWN_OTHERWISE");
        assertThat(fault.sheet() + "!" + fault.cell()).isEqualTo("Thời hạn!F3");
        assertThat(fault.found()).isEqualTo("5");
    }

    @Test
    void what_is_seen_is_told() {
        assertThat(only(book -> formatted(book, "Thời hạn", "F3", 5, "[=5]\"15\";General"))
                        .detail()
                        .vi())
                .contains("“15”");
        assertThat(only(book -> formatted(book, "Thời hạn", "F3", 5, "0%"))
                        .detail()
                        .en())
                .contains("“500%”");
        assertThat(only(book -> style(book, "Điều kiện", "E4", "0;0;0;\"không \"@"))
                        .detail()
                        .vi())
                .contains("“không OTHER”");
    }

    @Test
    void a_fraction_that_is_rounded_away() {
        CellFault fault = only(book -> formatted(book, "Thời hạn", "F3", 5.5, "0"), FaultCode.SHOWN_OTHERWISE);

        assertThat(fault.cell()).isEqualTo("F3");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", ";;;", "\"\"", "\" \";0;0", "[>3]\"\";0"})
    void a_number_that_shows_nothing(String format) {
        CellFault fault = only(book -> formatted(book, "Thời hạn", "F3", 5, format));

        assertThat(fault.code()).isEqualTo("HIDDEN_FORMAT");
        assertThat(fault.cell()).isEqualTo("F3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "000",
                "0.00",
                "#,##0",
                "#,##0.00",
                "# ##0",
                "0\" ngày\"",
                "#,##0 \"₫\"",
                "[$₫-42A]#,##0",
                "[Red]0",
                "0_);(0)",
                "0;-0;0;@",
                "0;;",
                "[>=100]0;0",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "@"
            })
    void a_number_that_shows_as_itself(String format) {
        assertThat(accepted(book -> formatted(book, "Thời hạn", "F3", 5, format))
                        .limits()
                        .get(0)
                        .amount())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "#", "0;0;"})
    void a_zero_that_shows_as_nothing_asked(String format) {
        assertThat(faults(book -> formatted(book, "Thời hạn", "F3", 0, format)))
                .extracting(CellFault::code)
                .containsAnyOf("SHOWN_OTHERWISE", "HIDDEN_FORMAT");
    }

    @Test
    void a_sheet_that_shows_no_zeros() {
        CellFault fault = only(book -> {
            formatted(book, "Thời hạn", "F3", 0, "0");
            book.getSheet("Thời hạn").setDisplayZeros(false);
        });

        assertThat(fault.code()).isEqualTo("HIDDEN_FORMAT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General;General;General;\"không\" | SHOWN_OTHERWISE",
                "0;0;0;\"không \"@ | SHOWN_OTHERWISE",
                "@\" và OTHER\" | SHOWN_OTHERWISE",
                "@@ | SHOWN_OTHERWISE",
                "0;0;0; | HIDDEN_FORMAT",
                "0;0;0;\" \" | HIDDEN_FORMAT"
            })
    void a_text_that_shows_as_another_one(String format, String code) {
        CellFault fault = only(book -> style(book, "Điều kiện", "E4", format));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.cell()).isEqualTo("E4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "0", "General;General", "0;0;0;@", "_(@_)", "\"15\""})
    void a_text_that_shows_as_itself(String format) {
        accepted(book -> style(book, "Điều kiện", "E4", format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy\"-01-01\"", "mmm-yy", "d-mmm", "dd/mm/\"2030\"", "h:mm", "bbbb-mm-dd", "dddd mm yyyy"})
    void a_day_that_shows_as_another_one(String format) {
        CellFault fault = only(book -> day(book, format));

        assertThat(fault.code()).isEqualTo("SHOWN_OTHERWISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "dd/mm/yyyy",
                "m/d/yy",
                "d-mmm-yy",
                "[$-42A]d mmmm yyyy;@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "\"ngày \"dd\" tháng \"mm\" năm \"yyyy",
                "yyyy\\-mm\\-dd",
                "dd.mm.yyyy"
            })
    void a_day_that_shows_as_itself(String format) {
        accepted(book -> day(book, format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "1", "2.75"})
    void rows_of_no_visible_height(float height) {
        CellFault fault = only(book -> book.getSheet("Điều kiện").getRow(3).setHeightInPoints(height));

        assertThat(fault.code()).isEqualTo("HIDDEN_ROW");
        assertThat(fault.cell()).isEqualTo("A4");
    }

    @Test
    void rows_hidden_where_they_say_nothing_themselves() {
        List<CellFault> faults = faults(book ->
                book.getSheet("Điều kiện").getCTWorksheet().getSheetFormatPr().setZeroHeight(true));

        assertThat(faults).isNotEmpty().extracting(CellFault::code).containsOnly("HIDDEN_ROW");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 100})
    void columns_of_no_visible_width(int width) {
        CellFault fault = only(book -> book.getSheet("Điều kiện").setColumnWidth(5, width));

        assertThat(fault.code()).isEqualTo("HIDDEN_COLUMN");
        assertThat(fault.cell()).isEqualTo("F2");
    }

    @ParameterizedTest
    @CsvSource({"FFFFFF, ", "FFF2CC, FFF2CC", "F0F0F0, FFFFFF", "000000, 000000", ", 101010"})
    void letters_in_the_colour_of_their_ground(@Nullable String letters, @Nullable String ground) {
        CellFault fault = only(book -> coloured(book, letters, ground));

        assertThat(fault.code()).isEqualTo("INVISIBLE_TEXT");
        assertThat(fault.cell()).isEqualTo("F4");
    }

    @ParameterizedTest
    @CsvSource({"7F7F7F, ", "FFFFFF, 1F3864", "000000, FFF2CC", ", FFFF00", "BFBFBF, FFFFFF"})
    void letters_in_another_colour_than_their_ground(@Nullable String letters, @Nullable String ground) {
        accepted(book -> coloured(book, letters, ground));
    }

    @Test
    void letters_in_the_colour_of_their_ground_by_number_or_theme() {
        for (int kind = 0; kind < 2; kind++) {
            boolean theme = kind == 0;
            CellFault fault = only(book -> styled(book, style -> {
                XSSFFont font = book.createFont();
                if (theme) {
                    font.setThemeColor((short) 0);
                } else {
                    font.setColor(IndexedColors.WHITE.getIndex());
                }
                style.setFont(font);
            }));
            assertThat(fault.code()).isEqualTo("INVISIBLE_TEXT");
        }
    }

    @Test
    void a_part_of_a_text_in_the_colour_of_its_ground() {
        CellFault fault = only(book -> {
            XSSFFont white = book.createFont();
            white.setColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {-1, -1, -1}));
            XSSFRichTextString text = new XSSFRichTextString("LAW; OTHER");
            text.applyFont(0, 4, white);
            Workbooks.cell(book, "Điều kiện", "E4").setCellValue(text);
        });

        assertThat(fault.code()).isEqualTo("INVISIBLE_TEXT");
        assertThat(fault.cell()).isEqualTo("E4");
    }

    @Test
    void letters_too_small_to_be_seen() {
        CellFault fault = only(book -> styled(book, style -> {
            XSSFFont font = book.createFont();
            font.setFontHeight(1);
            style.setFont(font);
        }));

        assertThat(fault.code()).isEqualTo("INVISIBLE_TEXT");
    }

    @Test
    void a_value_repeated_across_its_cell() {
        CellFault fault = only(book -> styled(book, style -> style.setAlignment(HorizontalAlignment.FILL)));

        assertThat(fault.code()).isEqualTo("SHOWN_OTHERWISE");
    }

    @Test
    void what_was_once_published_is_read_as_it_was() {
        List<Consumer<XSSFWorkbook>> changes = List.of(
                book -> formatted(book, "Thời hạn", "F3", 5, "[=5]\"15\";General"),
                book -> formatted(book, "Thời hạn", "F3", 5, ";;"),
                book -> coloured(book, "FFFFFF", null),
                book -> book.getSheet("Điều kiện").getRow(3).setHeightInPoints(0.05f));

        for (Consumer<XSSFWorkbook> change : changes) {
            assertThat(read(change, Strictness.RECORDED)).isInstanceOf(ParsedWorkbook.Accepted.class);
        }
    }

    @Test
    void free_remarks_may_look_as_they_like() {
        accepted(book -> {
            Workbooks.put(book, "Ghi chú", "A1", 5);
            style(book, "Ghi chú", "A1", "\"15\"");
        });
    }

    private static void coloured(XSSFWorkbook book, @Nullable String letters, @Nullable String ground) {
        styled(book, style -> {
            XSSFFont font = book.createFont();
            if (letters != null) {
                font.setColor(colour(letters));
            } else {
                font.getCTFont().setColorArray(null);
            }
            style.setFont(font);
            if (ground != null) {
                style.setFillForegroundColor(colour(ground));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
        });
    }

    private static org.apache.poi.xssf.usermodel.XSSFColor colour(String rgb) {
        int parts = Integer.parseInt(rgb, 16);
        return new org.apache.poi.xssf.usermodel.XSSFColor(
                new byte[] {(byte) (parts >> 16), (byte) (parts >> 8), (byte) parts});
    }

    private static void styled(XSSFWorkbook book, Consumer<XSSFCellStyle> change) {
        XSSFCellStyle style = book.createCellStyle();
        change.accept(style);
        Workbooks.cell(book, "Điều kiện", "F4").setCellStyle(style);
    }

    private static void formatted(XSSFWorkbook book, String sheet, String address, double number, String format) {
        Workbooks.put(book, sheet, address, number);
        style(book, sheet, address, format);
    }

    private static void style(XSSFWorkbook book, String sheet, String address, String format) {
        Workbooks.cell(book, sheet, address).setCellStyle(Workbooks.format(book, format));
    }

    private static void day(XSSFWorkbook book, String format) {
        XSSFCell cell = Workbooks.cell(book, "Kiểm thử", "C3");
        cell.setCellValue(LocalDate.of(2024, 10, 9));
        cell.setCellStyle(Workbooks.format(book, format));
    }

    private static ParsedWorkbook read(Consumer<XSSFWorkbook> change, Strictness strictness) {
        XSSFWorkbook book = Workbooks.lawful();
        change.accept(book);
        return WorkbookReader.read(
                Workbooks.FILE,
                Workbooks.bytes(book),
                Workbooks.INSTRUMENTS.stream()
                        .map(vn.thamtra.workbook.model.Instrument::numbered)
                        .toList(),
                strictness);
    }

    private static List<CellFault> faults(Consumer<XSSFWorkbook> change) {
        ParsedWorkbook parsed = read(change, Strictness.NEW);
        return parsed instanceof ParsedWorkbook.Refused refused ? refused.faults() : List.of();
    }

    private static CellFault only(Consumer<XSSFWorkbook> change) {
        assertThat(faults(change)).hasSize(1);
        return faults(change).get(0);
    }

    private static CellFault only(Consumer<XSSFWorkbook> change, FaultCode code) {
        return faults(change).stream()
                .filter(fault -> fault.code().equals(code.name()))
                .findFirst()
                .orElseThrow();
    }

    private static ProcedureTables accepted(Consumer<XSSFWorkbook> change) {
        ParsedWorkbook parsed = read(change, Strictness.NEW);
        assertThat(parsed).isInstanceOf(ParsedWorkbook.Accepted.class);
        return ((ParsedWorkbook.Accepted) parsed).tables();
    }
}
