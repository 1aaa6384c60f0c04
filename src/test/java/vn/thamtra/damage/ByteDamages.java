package vn.thamtra.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The bytes of a file are not all there, or are those of another kind of file under the same name. */
final class ByteDamages {
    private ByteDamages() {}

    static List<Damage> all() {
        return List.of(
                Damage.alone("file cut off", ByteDamages::cut),
                bytes(
                        "file without its first bytes",
                        "NOT_XLSX DAMAGED_FILE",
                        file -> Arrays.copyOfRange(file, 7, file.length)),
                bytes("file with a hole of zeros", "DAMAGED_FILE", ByteDamages::holed),
                bytes("nothing at all", "EMPTY_FILE", file -> new byte[0]),
                another("workbook of 1997", ByteDamages::old),
                another("open document", ByteDamages::openDocument),
                another("text with commas", book -> separated(book, ",")),
                another("text with semicolons", book -> "\ufeff" + separated(book, ";")),
                another("web page", book -> "<html><table><tr><td>" + separated(book, "</td><td>")));
    }

    private static Damage bytes(String name, String codes, Function<byte[], byte[]> change) {
        return Damage.alone(
                name, book -> List.of(Place.of("", "", codes, damaged -> damaged.afterwards(change::apply))));
    }

    private static Damage another(String name, Function<Book, Object> file) {
        return Damage.alone(
                name,
                book -> List.of(Place.of(
                        "",
                        "",
                        "NOT_XLSX",
                        damaged -> damaged.afterwards(bytes -> {
                            Object other = file.apply(book);
                            return other instanceof byte[] already
                                    ? already
                                    : other.toString().getBytes(UTF_8);
                        }))));
    }

    /** At the end, where the list of parts is, and at every twentieth of the way. */
    private static List<Place> cut(Book book) {
        Stream<Function<byte[], Integer>> ends =
                Stream.of(1, 10, 22, 100, 1_000).map(less -> file -> file.length - less);
        Stream<Function<byte[], Integer>> parts =
                Stream.iterate(1, part -> part + 1).limit(19).map(part -> file -> file.length / 20 * part);
        return Stream.concat(ends, parts)
                .map(to -> Place.of(
                        "",
                        "",
                        "DAMAGED_FILE",
                        damaged -> damaged.afterwards(file -> Arrays.copyOf(file, to.apply(file)))))
                .toList();
    }

    private static byte[] holed(byte[] file) {
        byte[] holed = file.clone();
        Arrays.fill(holed, file.length / 3, file.length / 3 + 2_000, (byte) 0);
        return holed;
    }

    private static byte[] old(Book book) {
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.grids.forEach((name, grid) -> {
                HSSFSheet sheet = old.createSheet(name);
                grid.rows.forEach((number, row) -> row.cells().forEach((column, cell) -> (sheet.getRow(number) == null
                                ? sheet.createRow(number)
                                : sheet.getRow(number))
                        .createCell(column)
                        .setCellValue(cell.text())));
            });
            old.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] openDocument(Book book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put(
                "content.xml",
                separated(book, "</table:table-cell><table:table-cell>").getBytes(UTF_8));
        return Book.zipped(parts);
    }

    private static String separated(Book book, String separator) {
        return book.tables().get(0).rows.values().stream()
                .map(row -> row.cells().values().stream().map(Cell::text).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
    }
}
