package vn.thamtra.workbook.blank;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How every workbook of the legal office looks; says nothing. */
final class BlankLook {
    static final XSSFColor GREY = color("7F7F7F");
    private static final String FONT = "Arial";
    private static final XSSFColor LINE = color("BFBFBF");
    private static final XSSFColor INK = color("1F3864");
    private static final Map<String, XSSFColor> TABS =
            Map.of("define", color("2F75B5"), "rule", color("C65911"), "test", color("548235"), "note", GREY);
    private static final Map<String, XSSFColor> GROUPS = Map.of(
            "id", color("BDD7EE"),
            "what", color("DDEBF7"),
            "if", color("FFF2CC"),
            "say", color("E2EFDA"),
            "law", color("E7E6E6"),
            "then", color("FCE4D6"));

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    BlankLook(XSSFWorkbook book) {
        this.book = book;
        XSSFFont standard = book.getFontAt(0); // widths of columns are counted in its digits
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 10);
    }

    private static XSSFColor color(String rgb) {
        byte[] bytes = new byte[3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16);
        }
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }

    static XSSFColor tab(String name) {
        return TABS.getOrDefault(name, GREY);
    }

    XSSFCellStyle question() {
        return styled("question", style -> {
            style.setFont(font(13, true, INK));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
    }

    XSSFCellStyle heading(String group) {
        return styled("heading " + group, style -> {
            framed(style);
            style.setFont(font(10, true, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(GROUPS.getOrDefault(group, GREY));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
    }

    XSSFCellStyle cell(boolean id, boolean centred, boolean date) {
        return styled("cell " + id + centred + date, style -> {
            framed(style);
            style.setFont(font(10, id, null));
            style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            if (date) {
                style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            }
        });
    }

    XSSFCellStyle remark(boolean heading) {
        return styled("remark " + heading, style -> {
            style.setFont(font(10, heading, null));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        });
    }

    private XSSFCellStyle styled(String name, Consumer<XSSFCellStyle> made) {
        return styles.computeIfAbsent(name, any -> {
            XSSFCellStyle style = book.createCellStyle();
            made.accept(style);
            return style;
        });
    }

    private static void framed(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
    }

    private XSSFFont font(int points, boolean bold, @org.jspecify.annotations.Nullable XSSFColor color) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (color != null) {
            font.setColor(color);
        }
        return font;
    }
}
