package vn.thamtra.workbook.blank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.file.IsoDate;
import vn.thamtra.workbook.model.SheetName;

/** Writes one table of a blank workbook: headings, example rows, room for more, lists to choose from, notes that help. */
final class BlankSheet {
    private static final int FIRST = 2;
    private static final int ROOM = 20;
    private static final int LAST = 199;
    private static final int WIDE = 60;
    private static final String MARK = " – thay hoặc xóa";
    private static final float LINE_HEIGHT = 13.2f;
    private static final int PAPER = 256;
    private static final BlankTemplate.Column REMARK = new BlankTemplate.Column(
            Headings.REMARK, "law", 26, "", "Được để trống. Xóa chữ VÍ DỤ ở đây khi dòng đã có nội dung thật.");

    private final XSSFSheet sheet;
    private final BlankTemplate.Sheet content;
    private final BlankLook look;
    private final int instruments;
    private final List<BlankTemplate.Column> columns;

    BlankSheet(XSSFSheet sheet, BlankTemplate.Sheet content, BlankLook look, int instruments) {
        this.sheet = sheet;
        this.content = content;
        this.look = look;
        this.instruments = instruments;
        this.columns = new ArrayList<>(content.columns());
        columns.add(REMARK);
    }

    void write() {
        BlankPage.question(sheet, content, look);
        headings();
        int row = FIRST;
        for (BlankTemplate.Row line : content.rows()) {
            row(row++, line);
        }
        if (!content.title().equals(SheetName.PROCEDURE.title())) {
            for (int room = 0; room < ROOM; room++) {
                empty(row + room);
            }
        }
        columnChoices();
        grey();
        BlankPage.print(
                sheet,
                content,
                columns.stream().mapToInt(BlankTemplate.Column::width).toArray());
    }

    private void headings() {
        XSSFRow row = sheet.createRow(1);
        row.setHeightInPoints(tallestHeading());
        for (int column = 0; column < columns.size(); column++) {
            BlankTemplate.Column under = columns.get(column);
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(under.heading());
            cell.setCellStyle(look.heading(under.group()));
            sheet.setColumnWidth(column, under.width() * PAPER);
            note(cell, under.note());
        }
    }

    /** A heading wraps at spaces; no spreadsheet program makes room for it by itself. */
    private float tallestHeading() {
        int lines = columns.stream()
                .mapToInt(column -> 1 + column.heading().length() * 5 / (4 * column.width()))
                .max()
                .orElse(1);
        return Math.max(30, 13.5f * lines + 6);
    }

    private void row(int index, BlankTemplate.Row line) {
        XSSFRow row = empty(index);
        for (int column = 0; column < line.cells().size(); column++) {
            fill(row.getCell(column), line.cells().get(column), column);
        }
        if (line.example()) {
            row.getCell(columns.size() - 1).setCellValue(Slot.EXAMPLE + MARK);
        }
        height(row, line);
        note(row.getCell(0), line.note());
        if (!line.choices().isEmpty()) {
            choose(line.choices(), index, index, line.cells().size() - 1);
        }
    }

    /** High enough for the text, and not fixed: it grows with what is written later. */
    private void height(XSSFRow row, BlankTemplate.Row line) {
        int lines = 1;
        for (int column = 0; column < line.cells().size(); column++) {
            int letters = line.cells().get(column).length();
            lines = Math.max(lines, 1 + letters / (columns.get(column).width() - 1));
        }
        row.setHeightInPoints(LINE_HEIGHT * lines + 4);
        row.getCTRow().setCustomHeight(false);
    }

    private XSSFRow empty(int index) {
        XSSFRow row = sheet.createRow(index);
        for (int column = 0; column < columns.size(); column++) {
            row.createCell(column).setCellStyle(look.cell(column == 0, centred(column), false));
        }
        return row;
    }

    private boolean centred(int column) {
        BlankTemplate.Column under = columns.get(column);
        return under.group().equals("if")
                || (under.width() <= 17 && column > 0 && !under.heading().equals(Headings.READINGS));
    }

    private void fill(XSSFCell cell, String text, int column) {
        if (IsoDate.parse(text) != null) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(look.cell(false, columns.get(column).width() < WIDE, true));
        } else if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
            cell.setCellValue(Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void note(XSSFCell cell, String text) {
        if (text.isEmpty()) {
            return;
        }
        ClientAnchor beside = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        beside.setCol1(cell.getColumnIndex() + 1);
        beside.setCol2(cell.getColumnIndex() + 3);
        beside.setRow1(cell.getRowIndex());
        beside.setRow2(cell.getRowIndex() + 4);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(beside);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        cell.setCellComment(comment);
    }

    private void columnChoices() {
        for (int column = 0; column < columns.size(); column++) {
            String choices = columns.get(column).choices();
            if (!choices.isEmpty()) {
                choose(choices, FIRST, LAST, column);
            }
        }
    }

    private void choose(String choices, int first, int last, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint list = BlankChoices.areWords(choices)
                ? helper.createExplicitListConstraint(
                        BlankChoices.words(choices).toArray(String[]::new))
                : helper.createFormulaListConstraint(BlankChoices.range(choices, instruments));
        DataValidation validation =
                helper.createValidation(list, new CellRangeAddressList(first, last, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(
                true); // in this file format the word means the opposite: the arrow is shown
        validation.setShowErrorBox(BlankChoices.areAll(choices));
        validation.createErrorBox("Giá trị không có trong danh mục", "Chọn một giá trị trong danh sách.");
        sheet.addValidationData(validation);
    }

    /** Rows that are still an example are grey and slanted, by their mark alone; so are dashes, upright. */
    private void grey() {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        String mark = "$" + CellReference.convertNumToColString(columns.size() - 1) + (FIRST + 1);
        ConditionalFormattingRule example = formats.createConditionalFormattingRule(
                "LEFT(" + mark + "," + Slot.EXAMPLE.length() + ")=\"" + Slot.EXAMPLE + "\"");
        ((XSSFFontFormatting) example.createFontFormatting()).setFontStyle(true, false);
        ((XSSFFontFormatting) example.getFontFormatting()).setFontColor(BlankLook.GREY);
        ConditionalFormattingRule dash = formats.createConditionalFormattingRule("A" + (FIRST + 1) + "=\"-\"");
        ((XSSFFontFormatting) dash.createFontFormatting()).setFontColor(BlankLook.GREY);
        CellRangeAddress[] all = {new CellRangeAddress(FIRST, LAST, 0, columns.size() - 1)};
        formats.addConditionalFormatting(all, example, dash);
    }
}
