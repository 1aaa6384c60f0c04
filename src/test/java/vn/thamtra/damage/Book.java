package vn.thamtra.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as its parts, which may be changed; {@link #copy} before changing. */
final class Book {
    static final Path FOLDER = Path.of("decision-tables");
    private static final int LARGE = 3_000_000;
    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*?name=\"([^\"]*)\"[^>]*r:id=\"([^\"]*)\"");

    final String file;
    final Map<String, byte[]> parts;
    final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private UnaryOperator<byte[]> afterwards = UnaryOperator.identity();

    private Book(String file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Every workbook of the shipped rulebook, calendar and register included. */
    static List<Book> shipped() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Book> books = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                books.add(of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return books;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Book of(String file, byte[] bytes) {
        Book book = new Book(file, unzipped(bytes));
        Matcher sheets = SHEET.matcher(book.part("xl/workbook.xml"));
        while (sheets.find()) {
            String name = Cell.unescaped(sheets.group(1));
            String part = target(book.part("xl/_rels/workbook.xml.rels"), sheets.group(2));
            book.grids.put(name, Grid.of(name, part, book.part(part)));
        }
        return book;
    }

    private static String target(String relationships, String id) {
        for (String relationship : relationships.split("<Relationship ", -1)) {
            if (relationship.contains("Id=\"" + id + "\"")) {
                String target = relationship.replaceFirst("(?s).*Target=\"/?([^\"]*)\".*", "$1");
                return target.startsWith("xl/") ? target : "xl/" + target;
            }
        }
        throw new IllegalStateException("no relationship " + id);
    }

    Book copy() {
        Book copy = new Book(file, new LinkedHashMap<>(parts));
        copy.grids.putAll(grids);
        return copy;
    }

    /** A sheet to be changed: taken from the workbook this is a copy of when it is first asked for. */
    Grid grid(String sheet) {
        Grid grid = grids.get(sheet);
        if (grid == null) {
            throw new IllegalArgumentException(file + " has no sheet " + sheet);
        }
        if (changed.add(sheet)) {
            grid = grid.copy();
            grids.put(sheet, grid);
        }
        return grid;
    }

    Grid firstGrid() {
        return grid(tables().get(0).name);
    }

    /** Sheets that a machine reads. */
    List<Grid> tables() {
        return grids.values().stream().filter(grid -> !grid.remarks()).toList();
    }

    String part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(file + " has no part " + name);
        }
        return new String(part, UTF_8);
    }

    void edit(String part, String from, String to) {
        String text = part(part);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(part + " of " + file + " does not say " + from);
        }
        put(part, text.replace(from, to));
    }

    void put(String part, String text) {
        parts.put(part, text.getBytes(UTF_8));
    }

    byte[] bytes() {
        for (String sheet : changed) {
            Grid grid = grids.get(sheet);
            if (grid != null && parts.containsKey(grid.part)) {
                parts.put(grid.part, grid.xml().getBytes(UTF_8));
            }
        }
        return afterwards.apply(zipped(parts));
    }

    /** Damages the file itself, when it is written. */
    void afterwards(UnaryOperator<byte[]> change) {
        afterwards = change;
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            zip.setLevel(size(parts) > LARGE ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static long size(Map<String, byte[]> parts) {
        return parts.values().stream().mapToLong(part -> part.length).sum();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
