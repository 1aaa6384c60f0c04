package vn.thamtra.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Headings that are unknown, misspelt, missing or there twice. */
final class HeadingDamages {
    private HeadingDamages() {}

    static List<Damage> all() {
        return List.of(
                headings("unknown heading", HeadingDamages::unknown),
                headings("misspelt heading", HeadingDamages::misspelt),
                headings("heading without diacritics", HeadingDamages::bare),
                headings("heading in capitals", spot -> told(spot, spot.text().toUpperCase(java.util.Locale.ROOT))),
                headings("heading deleted", HeadingDamages::deleted),
                Damage.alone("column deleted", HeadingDamages::withoutColumn),
                Damage.alone("heading there twice", HeadingDamages::twice),
                Damage.alone("column added", HeadingDamages::added));
    }

    private static Damage headings(String name, Function<Spot, Place> damage) {
        return Damage.alone(
                name, book -> Headed.headings(book).stream().map(damage).toList());
    }

    /** Without most of its headings a table cannot be found, which is told of the sheet. */
    private static Place unknown(Spot spot) {
        Place place = Place.of(spot, "UNKNOWN_HEADING", spot.cell().saying("Hoàn toàn khác"));
        return spot.under("Mã") ? Place.of(spot.sheet(), "", "UNKNOWN_HEADING NO_HEADING_ROW", place.wound()) : place;
    }

    /** One that may be missing, over an empty column, says nothing. */
    private static Place deleted(Spot spot) {
        Place place = Place.of(spot.sheet(), "", "", spot.exchange(Cell.empty("2")));
        return spot.optional() ? place.orPutRight() : place;
    }

    private static Place misspelt(Spot spot) {
        return spot.text().length() < 4
                ? told(spot, spot.text() + "x")
                : told(spot, ReferenceDamages.transposed(spot.text()));
    }

    private static Place bare(Spot spot) {
        String apart = java.text.Normalizer.normalize(spot.text(), java.text.Normalizer.Form.NFD);
        String bare = apart.replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
        return told(spot, bare.equals(spot.text()) ? bare + "x" : bare);
    }

    private static Place told(Spot spot, String instead) {
        Place place =
                Place.of(spot, "UNKNOWN_HEADING", spot.cell().saying(instead)).suggesting("“" + spot.text() + "”");
        return instead.equals(spot.text()) ? place.orPutRight() : place;
    }

    /** A table without one of its conditions is another table, which only its examples can tell. */
    private static List<Place> withoutColumn(Book book) {
        return Headed.headings(book).stream()
                .filter(spot -> !spot.named() && !spot.optional() && !spot.under("Kết quả"))
                .map(spot -> Place.of(spot.sheet(), "", "MISSING_HEADING NO_HEADING_ROW", damaged -> {
                    Grid grid = damaged.grid(spot.sheet());
                    grid.data().forEach(row -> grid.put(row, spot.column(), Cell.empty("")));
                    grid.put(2, spot.column(), Cell.empty(""));
                }))
                .toList();
    }

    private static List<Place> twice(Book book) {
        List<Place> places = new ArrayList<>();
        for (Spot spot : Headed.headings(book)) {
            int column = spot.grid().lastColumn() + 1;
            places.add(Place.of(spot.sheet(), Grid.address(2, column), "DUPLICATE_HEADING", damaged -> {
                Grid grid = damaged.grid(spot.sheet());
                grid.data().forEach(row -> grid.put(row, column, grid.cell(row, spot.column())));
                grid.put(2, column, spot.cell());
            }));
        }
        return places;
    }

    private static List<Place> added(Book book) {
        List<Place> places = new ArrayList<>();
        for (Grid grid : book.tables()) {
            int column = grid.lastColumn() + 1;
            places.add(Place.of(grid.name, Grid.address(2, column), "UNKNOWN_HEADING", damaged -> {
                Grid wider = damaged.grid(grid.name);
                grid.data().forEach(row -> wider.put(row, column, Cell.empty("").saying("có")));
                wider.put(2, column, Cell.empty("").saying("Ý kiến lãnh đạo"));
            }));
        }
        return places;
    }
}
