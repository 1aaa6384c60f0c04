package vn.thamtra.damage;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A cell holds no plain value, or one that cannot be seen. */
final class CellDamages {
    private static final String NOTHING_SHOWN = ";;;";

    private CellDamages() {}

    static List<Damage> all() {
        return List.of(
                everywhere("formula", "FORMULA", cell -> new Cell(cell.style(), "str", "<f>A1</f><v>x</v>")),
                everywhere("formula with the right value", "FORMULA", CellDamages::computed),
                everywhere(
                        "formula that failed",
                        "FORMULA",
                        cell -> new Cell(cell.style(), "e", "<f>1/0</f><v>#DIV/0!</v>")),
                everywhere(
                        "formula without a value", "FORMULA", cell -> new Cell(cell.style(), "n", "<f>SUM(A1:A9)</f>")),
                everywhere("error value", "ERROR_VALUE", cell -> new Cell(cell.style(), "e", "<v>#N/A</v>")),
                everywhere(
                        "value stored in two ways",
                        "AMBIGUOUS_CONTENT",
                        cell -> new Cell(cell.style(), "inlineStr", "<is><t>x</t></is><v>7</v>")),
                everywhere(
                        "number stored as a text is",
                        "AMBIGUOUS_CONTENT",
                        cell -> new Cell(cell.style(), "n", "<is><t>24</t></is>")),
                emptied("empty cell", cell -> Cell.empty(cell.style())),
                emptied("cell of spaces", cell -> cell.saying("   ")),
                emptied("cell of characters nobody sees", cell -> cell.saying("\u00a0\u200b\ufeff")),
                below("truth value", spot -> true, cell -> new Cell(cell.style(), "b", "<v>1</v>")),
                Damage.ofCells("content hidden by its format", CellDamages::concealed));
    }

    /** Of a last row in which one cell is left nobody knows whether it is one: then the row is told. */
    private static Damage emptied(String name, Function<Cell, Cell> instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(spot -> !spot.optional())
                .map(spot -> Place.of(
                        spot.sheet(),
                        leavesOne(spot) ? Integer.toString(spot.row()) : spot.address(),
                        "",
                        spot.exchange(instead.apply(spot.cell()))))
                .toList());
    }

    private static boolean leavesOne(Spot spot) {
        return spot.under("Mã")
                && spot.row() == spot.grid().lastRow()
                && spot.grid().columns().stream()
                                .filter(column -> !spot.at(column).cell().isEmpty())
                                .count()
                        == 2;
    }

    private static Cell computed(Cell cell) {
        String value = cell.isNumber()
                ? cell.body()
                : "<v>" + cell.text().replace("&", "&amp;").replace("<", "&lt;") + "</v>";
        return new Cell(cell.style(), cell.isNumber() ? "n" : "str", "<f>1+1</f>" + value);
    }

    private static Damage everywhere(String name, String code, Function<Cell, Cell> instead) {
        return Damage.ofCells(name, book -> Stream.concat(Headed.headings(book).stream(), Headed.spots(book).stream())
                .map(spot -> Place.of(spot, code, instead.apply(spot.cell())))
                .toList());
    }

    private static Damage below(String name, Predicate<Spot> fits, Function<Cell, Cell> instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(fits)
                .map(spot -> Place.of(spot, "", instead.apply(spot.cell())))
                .toList());
    }

    private static List<Place> concealed(Book book) {
        return Headed.spots(book).stream()
                .map(spot -> Place.of(spot.sheet(), spot.address(), "HIDDEN_FORMAT", damaged -> conceal(damaged, spot)))
                .toList();
    }

    private static void conceal(Book book, Spot spot) {
        String styles = book.part("xl/styles.xml");
        if (!styles.contains(NOTHING_SHOWN)) {
            String format = "<numFmt numFmtId=\"199\" formatCode=\"" + NOTHING_SHOWN + "\"/></numFmts>";
            book.edit("xl/styles.xml", "</numFmts>", format);
            book.edit("xl/styles.xml", "</cellXfs>", "<xf numFmtId=\"199\"/></cellXfs>");
        }
        String xfs = book.part("xl/styles.xml").replaceFirst("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1");
        int index = xfs.split("<xf ", -1).length - 2;
        spot.exchange(spot.cell().styled(Integer.toString(index))).accept(book);
    }
}
