package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Rows and columns where none should be, merged and hidden. */
final class TableDamages {
    private static final String HIDDEN = " hidden=\"1\"";

    private TableDamages() {}

    static List<Damage> all() {
        return List.of(
                rows("blank row between rows", TableDamages::blankRow),
                rows("styled blank row between rows", TableDamages::styledRow),
                rows("row pasted further below", TableDamages::pastedBelow),
                rows("row pasted far to the right", TableDamages::pastedRight),
                once("sentence under the table", grid -> sentence(grid, 1)),
                once("sentence further below the table", grid -> sentence(grid, 4)),
                once("second question above the table", TableDamages::above),
                cellsOfRows("value to the right", TableDamages::right, 1),
                cellsOfRows("value further to the right", TableDamages::right, 5),
                merged("cells merged across", 1, 0, false),
                merged("cells merged down", 0, 1, false),
                merged("cells merged across, the second empty", 1, 0, true),
                merged("cells merged down, the second empty", 0, 1, true),
                Damage.ofCells("hidden row", book -> perRow(book, "HIDDEN_ROW", HIDDEN)),
                Damage.ofCells(
                        "row without height", book -> perRow(book, "HIDDEN_ROW", " ht=\"0\" customHeight=\"1\"")),
                new Damage("hidden column", false, book -> perColumn(book, "hidden=\"1\" width=\"9\"")),
                new Damage("column without width", false, book -> perColumn(book, "width=\"0\" customWidth=\"1\"")));
    }

    private static Damage rows(String name, BiFunction<Grid, Integer, Place> damage) {
        return Damage.alone(name, book -> {
            List<Place> places = new ArrayList<>();
            book.tables().forEach(grid -> grid.data().forEach(row -> places.add(damage.apply(grid, row))));
            return places;
        });
    }

    private static Damage once(String name, java.util.function.Function<Grid, Place> damage) {
        return Damage.alone(name, book -> book.tables().stream().map(damage).toList());
    }

    private static Place at(Grid grid, int row, String code, Consumer<Grid> wound) {
        return Place.of(grid.name, Integer.toString(row), code, book -> wound.accept(book.grid(grid.name)));
    }

    private static Place blankRow(Grid grid, int row) {
        return at(grid, row, "BLANK_ROW", damaged -> damaged.shift(row, 1));
    }

    private static Place styledRow(Grid grid, int row) {
        return at(grid, row, "BLANK_ROW", damaged -> {
            damaged.shift(row, 1);
            TreeMap<Integer, Cell> cells = new TreeMap<>();
            grid.columns().forEach(column -> cells.put(column, Cell.empty("6")));
            damaged.rows.put(row, new Grid.Row("", cells));
        });
    }

    static void paste(Book book, String sheet, int row, int to) {
        Grid grid = book.grid(sheet);
        Grid.Row copied = grid.rows.get(row);
        if (copied == null) {
            throw new IllegalArgumentException("no row " + row);
        }
        grid.rows.put(to, new Grid.Row(copied.attributes(), new TreeMap<>(copied.cells())));
    }

    /** Told at the gap before it. */
    private static Place pastedBelow(Grid grid, int row) {
        int end = grid.lastRow();
        return Place.of(
                grid.name, Integer.toString(end + 1), "BLANK_ROW", book -> paste(book, grid.name, row, end + 3));
    }

    private static Place pastedRight(Grid grid, int row) {
        int from = grid.lastColumn() + 2;
        return at(grid, row, "STRAY_CONTENT", damaged -> grid.columns()
                .forEach(column -> damaged.put(row, from + column, grid.cell(row, column))));
    }

    private static Place sentence(Grid grid, int below) {
        int row = grid.lastRow() + below;
        return at(
                grid, row, "", damaged -> damaged.put(row, 0, Cell.empty("").saying("Người lập bảng: Nguyễn Văn An")));
    }

    private static Place above(Grid grid) {
        return at(
                grid,
                1,
                "STRAY_CONTENT",
                damaged -> damaged.put(1, 3, Cell.empty("").saying("Bản nháp")));
    }

    private static Damage cellsOfRows(String name, TableDamages.Right damage, int gap) {
        return Damage.ofCells(name, book -> {
            List<Place> places = new ArrayList<>();
            book.tables().forEach(grid -> grid.data().forEach(row -> places.add(damage.at(grid, row, gap))));
            return places;
        });
    }

    private interface Right {
        Place at(Grid grid, int row, int gap);
    }

    private static Place right(Grid grid, int row, int gap) {
        int column = grid.lastColumn() + gap;
        Cell stray = Cell.empty("").saying("lạc");
        return Place.of(Spot.of(grid, row, column), "STRAY_CONTENT", stray);
    }

    private static Damage merged(String name, int across, int down, boolean emptied) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(spot -> spot.row() + down <= spot.grid().lastRow()
                        && spot.column() + across <= spot.grid().lastColumn())
                .map(spot -> Place.of(
                        spot.sheet(),
                        spot.address(),
                        emptied ? "MERGED_CELLS STRAY_CONTENT" : "MERGED_CELLS",
                        book2 -> merge(book2, spot, across, down, emptied)))
                .toList());
    }

    private static void merge(Book book, Spot spot, int across, int down, boolean emptied) {
        Grid grid = book.grid(spot.sheet());
        String range = spot.address() + ":" + Grid.address(spot.row() + down, spot.column() + across);
        grid.tail = grid.tail.replaceFirst(
                "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>");
        if (emptied) {
            grid.put(
                    spot.row() + down,
                    spot.column() + across,
                    Cell.empty(spot.cell().style()));
        }
    }

    private static List<Place> perRow(Book book, String code, String attribute) {
        List<Place> places = new ArrayList<>();
        for (Grid grid : book.tables()) {
            for (int row : grid.data()) {
                places.add(at(
                        grid,
                        row,
                        code,
                        damaged -> damaged.rows.computeIfPresent(
                                row, (number, was) -> new Grid.Row(attribute, was.cells()))));
            }
        }
        return places;
    }

    private static List<Place> perColumn(Book book, String attributes) {
        List<Place> places = new ArrayList<>();
        for (Grid grid : book.tables()) {
            for (int column : grid.columns()) {
                String first = Grid.address(column == 0 ? 1 : 2, column);
                String col =
                        "<cols><col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" " + attributes + "/>";
                places.add(Place.of(grid.name, first, "HIDDEN_COLUMN", damaged -> {
                    Grid hidden = damaged.grid(grid.name);
                    hidden.head = hidden.head
                            .replaceFirst("<cols>.*</cols>", "<cols></cols>")
                            .replace("<cols>", col);
                }));
            }
        }
        return places;
    }
}
