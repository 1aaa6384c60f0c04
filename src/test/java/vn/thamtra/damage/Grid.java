package vn.thamtra.damage;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A worksheet part taken apart, so that rows can be moved and cells exchanged; rows count from 1, columns from 0. */
final class Grid {
    private static final Pattern ROW = Pattern.compile("<row\\b([^>]*?)(?:/>|>(.*?)</row>)", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c\\b([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+)=\"([^\"]*)\"");
    private static final int HEADINGS = 2;

    /** A row: its attributes but for the number, and its cells by column. */
    record Row(String attributes, NavigableMap<Integer, Cell> cells) {}

    final String name;
    final String part;
    final TreeMap<Integer, Row> rows = new TreeMap<>();
    String head = "";
    String tail = "";

    Grid(String name, String part) {
        this.name = name;
        this.part = part;
    }

    static Grid of(String name, String part, String xml) {
        Grid grid = new Grid(name, part);
        int data = xml.indexOf("<sheetData>") + "<sheetData>".length();
        int end = xml.indexOf("</sheetData>");
        grid.head = xml.substring(0, data);
        grid.tail = xml.substring(end);
        Matcher rows = ROW.matcher(xml.substring(data, end));
        while (rows.find()) {
            int number = Integer.parseInt(attribute(rows.group(1), "r"));
            String attributes = rows.group(1).replaceFirst(" r=\"[0-9]+\"", "");
            grid.rows.put(number, new Row(attributes, cells(rows.group(2))));
        }
        return grid;
    }

    private static NavigableMap<Integer, Cell> cells(@Nullable String xml) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        Matcher found = CELL.matcher(xml == null ? "" : xml);
        while (found.find()) {
            String type = attribute(found.group(1), "t");
            int column = new CellReference(attribute(found.group(1), "r")).getCol();
            String body = found.group(2) == null ? "" : found.group(2);
            cells.put(column, new Cell(attribute(found.group(1), "s"), type.isEmpty() ? "n" : type, body));
        }
        return cells;
    }

    private static String attribute(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2);
            }
        }
        return "";
    }

    Grid copy() {
        Grid copy = new Grid(name, part);
        copy.head = head;
        copy.tail = tail;
        rows.forEach((number, row) -> copy.rows.put(number, new Row(row.attributes(), new TreeMap<>(row.cells()))));
        return copy;
    }

    Cell cell(int row, int column) {
        Row of = rows.get(row);
        return of == null ? Cell.empty("") : of.cells().getOrDefault(column, Cell.empty(""));
    }

    void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, unused -> new Row("", new TreeMap<>()))
                .cells()
                .put(column, cell);
    }

    /** Moves every row from this one on. */
    void shift(int from, int by) {
        TreeMap<Integer, Row> below = new TreeMap<>(rows.tailMap(from, true));
        rows.tailMap(from, true).clear();
        below.forEach((number, row) -> rows.put(number + by, row));
    }

    String heading(int column) {
        return cell(HEADINGS, column).text();
    }

    /** The column of a heading, -1 where there is none. */
    int column(String heading) {
        return columns().stream()
                .filter(column -> heading(column).equals(heading))
                .findFirst()
                .orElse(-1);
    }

    /** Columns that have a heading. */
    List<Integer> columns() {
        Row headings = rows.get(HEADINGS);
        return headings == null
                ? List.of()
                : headings.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().isEmpty())
                        .map(java.util.Map.Entry::getKey)
                        .toList();
    }

    /** Rows below the headings that have content. */
    List<Integer> data() {
        return rows.tailMap(HEADINGS, false).entrySet().stream()
                .filter(row -> row.getValue().cells().values().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    int lastColumn() {
        return columns().stream().reduce(0, Math::max);
    }

    int lastRow() {
        return data().stream().reduce(HEADINGS, Math::max);
    }

    /** Free text, which no machine reads. */
    boolean remarks() {
        return name.equals("Ghi chú");
    }

    static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }

    String xml() {
        StringBuilder xml = new StringBuilder(head);
        rows.forEach((number, row) -> {
            xml.append("<row r=\"")
                    .append(number)
                    .append('"')
                    .append(row.attributes())
                    .append('>');
            row.cells().forEach((column, cell) -> xml.append(cell.xml(address(number, column))));
            xml.append("</row>");
        });
        return xml.append(tail).toString();
    }
}
