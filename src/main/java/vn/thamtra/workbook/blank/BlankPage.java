package vn.thamtra.workbook.blank;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The question above a table, and how the sheet is shown and printed. */
final class BlankPage {
    /** Widths of columns that are still read with ease on one page, lying. */
    private static final int READABLE = 235;

    private static final int SMALLER = 90;

    private BlankPage() {}

    static void question(XSSFSheet sheet, BlankTemplate.Sheet content, BlankLook look) {
        sheet.setTabColor(BlankLook.tab(content.tab()));
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(26);
        int place = 0;
        for (String policy : content.policy()) {
            row.createCell(place).setCellValue(policy);
            row.getCell(place++).setCellStyle(look.question());
        }
        XSSFCell cell = row.createCell(place);
        cell.setCellValue(String.join(" ", content.question()));
        cell.setCellStyle(look.question());
    }

    static void print(XSSFSheet sheet, BlankTemplate.Sheet content, int... widths) {
        int total = Arrays.stream(widths).sum();
        int named = Arrays.stream(widths, 0, content.frozen()).sum();
        int pages = total <= READABLE ? 1 : 2 + (total - READABLE - 1) / (READABLE - named);
        sheet.createFreezePane(content.frozen(), 2);
        sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, content.frozen() - 1));
            sheet.getPrintSetup().setPageOrder(PageOrder.OVER_THEN_DOWN);
            sheet.setZoom(SMALLER);
        }
        page(sheet, true, pages);
    }

    static void page(XSSFSheet sheet, boolean lying, int pages) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(lying);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.getFooter().setLeft("&F – &A");
        sheet.getFooter().setRight("Trang &P/&N");
    }
}
