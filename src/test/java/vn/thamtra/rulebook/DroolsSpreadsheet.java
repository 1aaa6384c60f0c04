package vn.thamtra.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import vn.thamtra.rulebook.DroolsCells.Cell;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.workbook.drl.DrlNames;

/**
 * A spreadsheet in Drools' own format: below each other one rule table for rows that hold and one for conditions that
 * fail, with a column for every constraint that some row asks for.
 */
public final class DroolsSpreadsheet {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("Tables");

    public DroolsSpreadsheet(String rulePackage) {
        write(next(), "RuleSet", rulePackage);
        write(next(), "Import", DossierFacts.class.getName());
    }

    /** One rule: all of the cells together, and the number it reports. */
    public record Line(List<Cell> cells, int reports) {}

    private Row next() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private static void write(Row row, String... texts) {
        for (String text : texts) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
        }
    }

    /** Adds a table; its rules call the method of the findings. */
    public void add(String name, String finding, List<Line> lines) {
        List<String> columns = columns(lines);
        write(next(), "RuleTable " + name);
        Row kinds = next();
        Row patterns = next();
        Row snippets = next();
        Row headings = next();
        for (String column : columns) {
            write(kinds, "CONDITION");
            write(patterns, "$facts : " + DrlNames.FACTS);
            write(snippets, column.substring(column.indexOf(' ') + 1));
            write(headings, "column");
        }
        if (columns.size() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(patterns.getRowNum(), patterns.getRowNum(), 0, columns.size() - 1));
        }
        write(kinds, "ACTION");
        snippets.createCell(columns.size()).setCellValue("$facts.getFindings()." + finding + "($param);");
        write(headings, "reports");
        lines.forEach(line -> write(line, columns));
    }

    /** A row that asks twice for a constraint with different values needs two columns of it. */
    private static List<String> columns(List<Line> lines) {
        List<String> columns = new ArrayList<>();
        lines.forEach(line ->
                keys(line).stream().filter(key -> !columns.contains(key)).forEach(columns::add));
        return columns;
    }

    private static List<String> keys(Line line) {
        Map<String, Integer> times = new HashMap<>();
        return line.cells().stream()
                .map(cell -> times.merge(cell.snippet(), 1, Integer::sum) + " " + cell.snippet())
                .toList();
    }

    private void write(Line line, List<String> columns) {
        Row row = next();
        List<String> keys = keys(line);
        for (int i = 0; i < keys.size(); i++) {
            row.createCell(columns.indexOf(keys.get(i)))
                    .setCellValue(line.cells().get(i).value());
        }
        row.createCell(columns.size()).setCellValue(String.valueOf(line.reports()));
    }

    /** The DRL that drools-decisiontables makes of it. */
    public String drl() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes.toByteArray()), InputType.XLS);
    }
}
