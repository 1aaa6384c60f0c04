package vn.thamtra.check.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook looks like, as another library sees it: styles, widths, panes, drop-downs. */
final class Looks {

    private Looks() {}

    static List<String> of(byte[] xlsx) {
        List<String> looks = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.forEach(sheet -> {
                XSSFSheet own = (XSSFSheet) sheet;
                looks.add(own.getSheetName()
                        + (own.getPaneInformation() == null
                                ? ""
                                : own.getPaneInformation().getHorizontalSplitPosition()));
                own.getDataValidations()
                        .forEach(list -> looks.add(
                                list.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                                        + list.getValidationConstraint().getFormula1()));
                for (Row row : own) {
                    looks.add(row.getRowNum() + " " + row.getHeight());
                    row.forEach(cell -> looks.add(cell.getAddress() + " "
                            + cell.getCellStyle().getIndex() + " " + own.getColumnWidth(cell.getColumnIndex())));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return looks;
    }
}
