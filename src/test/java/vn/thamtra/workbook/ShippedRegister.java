package vn.thamtra.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook of {@code decision-tables}, and what it is with something changed. */
record ShippedRegister(Path file) {
    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** With another text in a cell, or none. */
    byte[] with(String sheet, String address, @Nullable String text) throws IOException {
        return with(book -> {
            CellReference at = new CellReference(address);
            Row row = book.getSheet(sheet).getRow(at.getRow());
            if (text == null || text.isEmpty()) {
                row.removeCell(row.getCell(at.getCol()));
            } else {
                row.createCell(at.getCol()).setCellValue(text);
            }
        });
    }

    byte[] with(Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
