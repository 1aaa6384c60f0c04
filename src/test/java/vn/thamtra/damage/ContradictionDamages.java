package vn.thamtra.damage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;

/** Cells that are sound each by itself, and do not go together. */
final class ContradictionDamages {
    private static final List<String> UNITS = List.of("ngày", "tháng", "năm", "giờ", "ngày làm việc");
    private static final Pattern FIGURE = Pattern.compile("[0-9]+");

    private ContradictionDamages() {}

    static List<Damage> all() {
        return List.of(
                Damage.ofCells("instrument that is out of force", ContradictionDamages::outOfForce),
                Damage.ofCells("another unit in the message", ContradictionDamages::messages),
                Damage.ofCells("another unit in the duty", ContradictionDamages::duties),
                Damage.ofCells("another unit than that of the fact", ContradictionDamages::amounts));
    }

    private static List<Place> outOfForce(Book book) {
        if (!(Shipped.content(book) instanceof ProcedureTables tables)) {
            return List.of();
        }
        Optional<Instrument> other = Read.REGISTER.stream()
                .filter(instrument -> never(instrument, tables.effectiveFrom(), tables.effectiveTo()))
                .findFirst();
        return Headed.spots(book).stream()
                .filter(ReferenceDamages::cites)
                .flatMap(spot -> other.stream()
                        .map(instrument ->
                                Place.of(spot, "NOT_IN_FORCE", spot.cell().saying(instrument.number() + "; Điều 1"))))
                .toList();
    }

    private static boolean never(Instrument instrument, LocalDate from, @Nullable LocalDate to) {
        @Nullable LocalDate last = instrument.inForceTo();
        @Nullable LocalDate first = instrument.inForceFrom();
        return (last != null && last.isBefore(from)) || (to != null && first != null && first.isAfter(to));
    }

    /** By the name of the fact. */
    private static Map<String, String> unitsOfTime(Book book) {
        Map<String, String> units = new HashMap<>();
        Headed.spots(book).stream()
                .filter(spot -> spot.grid().name.equals("Dữ liệu") && spot.under("Tên"))
                .forEach(spot -> units.put(
                        spot.text(), spot.at(spot.grid().column("Đơn vị")).text()));
        units.values().removeIf(unit -> !UNITS.contains(unit));
        return units;
    }

    private static String other(String unit) {
        return unit.equals("năm") ? "tháng" : "năm";
    }

    /** A bound in one unit, and the same figure in another unit in the message of the row. */
    private static List<Place> messages(Book book) {
        Map<String, String> units = unitsOfTime(book);
        return Headed.spots(book).stream()
                .filter(spot -> units.containsKey(spot.heading())
                        && spot.grid().column("Căn cứ") >= 0
                        && !spot.grid().name.equals("Thời hạn"))
                .flatMap(spot -> saying(spot, units.getOrDefault(spot.heading(), "")))
                .toList();
    }

    private static Stream<Place> saying(Spot bound, String unit) {
        Matcher figure = FIGURE.matcher(bound.text());
        return figure.find()
                ? Stream.of("Thông báo", "Thông báo khi đạt", "Thông báo khi không đạt")
                        .map(heading -> bound.grid().column(heading))
                        .filter(column -> column >= 0)
                        .map(bound::at)
                        .filter(sentence -> !sentence.text().equals("-"))
                        .map(sentence ->
                                Place.of(sentence, "CONTRADICTORY_UNITS", more(sentence, figure.group(), unit)))
                : Stream.of();
    }

    private static Cell more(Spot sentence, String figure, String unit) {
        return sentence.cell().saying(sentence.text() + ", tức " + figure + " " + other(unit));
    }

    private static List<Place> duties(Book book) {
        return limits(book, "Số")
                .filter(spot -> spot.cell().isNumber())
                .map(spot -> {
                    Spot duty = spot.at(spot.grid().column("Việc"));
                    String unit = spot.at(spot.grid().column("Đơn vị")).text();
                    return Place.of(duty, "CONTRADICTORY_UNITS", more(duty, spot.text(), unit));
                })
                .toList();
    }

    private static List<Place> amounts(Book book) {
        Map<String, String> units = unitsOfTime(book);
        return limits(book, "Số")
                .filter(spot -> units.containsKey(spot.text()))
                .map(spot -> spot.at(spot.grid().column("Đơn vị")))
                .map(unit -> Place.of(unit, "CONTRADICTORY_UNITS", unit.cell().saying(other(unit.text()))))
                .toList();
    }

    private static Stream<Spot> limits(Book book, String heading) {
        return Headed.spots(book).stream().filter(spot -> spot.grid().name.equals("Thời hạn") && spot.under(heading));
    }
}
