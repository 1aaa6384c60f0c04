package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Sheets that are hidden, renamed, missing or too many. */
final class SheetDamages {
    private static final Set<String> TOLD_BY_REFERENCES = Set.of(
            "Thủ tục",
            "Dữ liệu",
            "Giấy tờ",
            "Sự kiện",
            "Khái niệm",
            "Số lần",
            "Quá hạn",
            "Lịch",
            "Thiết lập",
            "Văn bản");

    /** Cells of each of very many rows: a file may take ten megabytes. */
    private static final int ALIKE = 3;

    private SheetDamages() {}

    static List<Damage> all() {
        return List.of(
                state("hidden sheet", "hidden"),
                state("very hidden sheet", "veryHidden"),
                renamed("unknown sheet", "Bảng nháp", false),
                renamed("misspelt sheet", "", true),
                Damage.alone("sheet of an older copy", SheetDamages::older),
                Damage.alone("missing sheet", SheetDamages::missing),
                Damage.alone("a hundred thousand rows", SheetDamages::rows),
                Damage.alone("a hundred thousand rows that are all alike", SheetDamages::rowsAlike),
                Damage.alone("a cell at the end of the world", SheetDamages::farthest),
                Damage.alone("a very long text", SheetDamages::longest));
    }

    private static Damage state(String name, String state) {
        return perSheet(
                name,
                true,
                (grid, book) -> Place.of(
                        grid.name,
                        "",
                        "HIDDEN_SHEET",
                        damaged -> damaged.put(
                                "xl/workbook.xml",
                                damaged.part("xl/workbook.xml")
                                        .replaceFirst("(name=\"" + grid.name + "\"[^>]*) state=\"visible\"", "$1")
                                        .replace(
                                                "name=\"" + grid.name + "\"",
                                                "name=\"" + grid.name + "\" state=\"" + state + "\""))));
    }

    private static Damage perSheet(String name, boolean remarks, BiFunction<Grid, Book, Place> damage) {
        return Damage.alone(name, book -> book.grids.values().stream()
                .filter(grid -> remarks || !grid.remarks())
                .map(grid -> damage.apply(grid, book))
                .toList());
    }

    private static Damage renamed(String name, String other, boolean suggested) {
        return perSheet(name, true, (grid, book) -> {
            String called = suggested ? ReferenceDamages.transposed(grid.name) : other;
            Place place = Place.of(called, "", "UNKNOWN_SHEET", damaged -> rename(damaged, grid.name, called));
            return suggested ? place.suggesting("“" + grid.name + "”") : place;
        });
    }

    private static void rename(Book book, String from, String to) {
        book.edit("xl/workbook.xml", "name=\"" + from + "\"", "name=\"" + to + "\"");
    }

    private static List<Place> older(Book book) {
        List<Place> places = new ArrayList<>();
        for (Grid grid : book.grids.values()) {
            String name = grid.name + " (2)";
            places.add(Place.of(name, "", "UNKNOWN_SHEET", damaged -> {
                String part = damaged.part("xl/workbook.xml").replaceFirst("(?s).* r:id=\"([^\"]+)\".*", "$1");
                String listed =
                        "<sheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" name=\""
                                + name + "\" sheetId=\"99\" r:id=\"" + part + "\"/></sheets>";
                damaged.edit("xl/workbook.xml", "</sheets>", listed);
            }));
        }
        return places;
    }

    /** A sheet of rules that is gone leaves another set of rules, which only its examples can tell. */
    private static List<Place> missing(Book book) {
        return book.tables().stream()
                .filter(grid -> TOLD_BY_REFERENCES.contains(grid.name))
                .filter(grid -> grid.name.equals("Thủ tục") || ReferenceDamages.declaresUsed(book, grid))
                .map(grid -> Place.of(
                        "",
                        "",
                        "",
                        damaged -> damaged.put(
                                "xl/workbook.xml",
                                damaged.part("xl/workbook.xml")
                                        .replaceFirst("<sheet [^>]*name=\"" + grid.name + "\"[^>]*/>", ""))))
                .toList();
    }

    private static List<Place> rows(Book book) {
        return book.tables().stream()
                .filter(grid ->
                        Set.of("Điều kiện", "Kiểm thử", "Lịch", "Văn bản").contains(grid.name))
                .map(grid -> Place.of(grid.name, "A5001", "TOO_MANY_ROWS", damaged -> {
                    StringBuilder rows = new StringBuilder();
                    for (int row = grid.lastRow() + 1; row <= 100_000; row++) {
                        rows.append(
                                "<row><c><v>%d</v></c><c><v>%d</v></c></row>".formatted(row, row * 7919L % 104_729));
                    }
                    Grid longer = damaged.grid(grid.name);
                    longer.tail = rows + longer.tail;
                }))
                .toList();
    }

    /** As they are after a row has been drawn down: packed they are next to nothing. */
    private static List<Place> rowsAlike(Book book) {
        return book.tables().stream()
                .filter(grid ->
                        Set.of("Điều kiện", "Kiểm thử", "Lịch", "Văn bản").contains(grid.name))
                .map(grid -> Place.of(grid.name, "A5001", "TOO_MANY_ROWS", damaged -> {
                    int last = grid.lastRow();
                    StringBuilder cells = new StringBuilder();
                    grid.columns().stream()
                            .limit(ALIKE)
                            .forEach(column ->
                                    cells.append(grid.cell(last, column).xml("")));
                    String row = "<row>" + cells.toString().replace(" r=\"\"", "") + "</row>";
                    Grid longer = damaged.grid(grid.name);
                    longer.tail = row.repeat(100_000 - last) + longer.tail;
                }))
                .toList();
    }

    private static List<Place> farthest(Book book) {
        return book.tables().stream()
                .map(grid -> Place.of(grid.name, "XFD1048576", "TOO_MANY_ROWS", damaged -> damaged.grid(grid.name)
                        .put(1_048_576, 16_383, Cell.empty("").counting("1"))))
                .toList();
    }

    private static List<Place> longest(Book book) {
        return book.tables().stream()
                .map(grid -> Spot.of(grid, grid.lastRow(), 1))
                .map(spot -> Place.of(spot, "TEXT_TOO_LONG", spot.cell().saying("dài ".repeat(8_000))))
                .toList();
    }
}
