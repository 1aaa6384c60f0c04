package vn.thamtra.check.difference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.WorkbookCells;

/** A workbook under the hand of an officer: sheets of rows of texts, numbers and dates; null is an empty cell. */
record Book(Map<String, List<List<@Nullable Object>>> sheets) {

    static final Path TABLES = Path.of("decision-tables");

    static Book empty() {
        return new Book(new LinkedHashMap<>());
    }

    static Book shipped(String name) {
        return of(bytesOf(TABLES.resolve(name)));
    }

    static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Book of(byte[] xlsx) {
        WorkbookCells cells = ((WorkbookCells.Parsed.Seen) WorkbookCells.read("sổ.xlsx", xlsx)).cells();
        Book book = empty();
        cells.sheets().forEach(sheet -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            sheet.asText().rows().forEach(row -> row.cells().values().forEach(cell -> put(rows, cell)));
            book.sheets.put(sheet.name(), rows);
        });
        return book;
    }

    private static void put(List<List<@Nullable Object>> rows, Cell cell) {
        while (rows.size() <= cell.place().row()) {
            rows.add(new ArrayList<>());
        }
        List<@Nullable Object> row = rows.get(cell.place().row());
        while (row.size() <= cell.place().column()) {
            row.add(null);
        }
        row.set(cell.place().column(), value(cell));
    }

    private static @Nullable Object value(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                ? cell.number()
                : cell.kind() == Cell.Kind.DATE ? cell.date() : cell.text();
    }

    Book copy() {
        Book copy = empty();
        sheets.forEach((name, rows) -> {
            List<List<@Nullable Object>> copied = new ArrayList<>();
            rows.forEach(row -> copied.add(new ArrayList<>(row)));
            copy.sheets.put(name, copied);
        });
        return copy;
    }

    /** Question, headings, then rows. */
    Book sheet(String name, List<?>... rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        Arrays.asList(rows).forEach(row -> all.add(new ArrayList<>(row)));
        sheets.put(name, all);
        return this;
    }

    List<List<@Nullable Object>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet), sheet);
    }

    List<@Nullable Object> row(String sheet, String id) {
        return rows(sheet).stream()
                .filter(row -> !row.isEmpty() && id.equals(String.valueOf(row.get(0))))
                .findFirst()
                .orElseThrow();
    }

    Book set(String sheet, String id, String heading, @Nullable Object value) {
        row(sheet, id).set(column(sheet, heading), value);
        return this;
    }

    @Nullable
    Object get(String sheet, String id, String heading) {
        return row(sheet, id).get(column(sheet, heading));
    }

    int column(String sheet, String heading) {
        return IntStream.range(0, rows(sheet).get(1).size())
                .filter(i -> heading.equals(rows(sheet).get(1).get(i)))
                .findFirst()
                .orElseThrow();
    }

    /** As another program would save it: strings in a table of their own. */
    byte[] bytes() {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (String name : sheets.keySet()) {
                Sheet sheet = workbook.createSheet(name);
                for (List<@Nullable Object> row : rows(name)) {
                    write(sheet.createRow(sheet.getPhysicalNumberOfRows()), row, day);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, List<@Nullable Object> values, CellStyle day) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof LocalDate date) {
                org.apache.poi.ss.usermodel.Cell cell = row.createCell(i);
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Integer || value instanceof BigDecimal) {
                row.createCell(i).setCellValue(((Number) value).doubleValue());
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
    }
}
