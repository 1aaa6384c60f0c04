package vn.thamtra.damage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days that are not written as days, or are none. */
final class DateDamages {
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private DateDamages() {}

    static List<Damage> all() {
        return List.of(
                written("day as 09/10/2024", day -> parts("%3$s/%2$s/%1$s", day)),
                written("day as 9-10-2024", day -> parts("%3$s-%2$s-%1$s", day)),
                written("day as 09.10.2024", day -> parts("%3$s.%2$s.%1$s", day)),
                written("day as 2024/10/09", day -> parts("%1$s/%2$s/%3$s", day)),
                written("day as ngày 09 tháng 10 năm 2024", day -> parts("ngày %3$s tháng %2$s năm %1$s", day)),
                written("day as 9-thg 10-2024", day -> parts("%3$s-thg %2$s-%1$s", day)),
                written("29 February of a common year", day -> "2023-02-29"),
                written("31 June", day -> "2024-06-31"),
                written("month 13", day -> "2024-13-01"),
                cells("day as a plain number", "", spot -> spot.cell().styled("0")),
                cells("day with a time", "DATE_WITH_TIME", spot -> spot.cell().counting(spot.text() + ".5")),
                cells("serial that is no day", "IMPOSSIBLE_DATE", spot -> spot.cell()
                        .counting("60")),
                cells("negative serial", "IMPOSSIBLE_DATE", spot -> spot.cell().counting("-5")),
                Damage.ofCells("day as text in a sentence of dates", DateDamages::inside),
                Damage.ofCells("last day before the first", DateDamages::backwards));
    }

    private static String parts(String form, String day) {
        String[] parts = day.split("-", -1);
        return String.format(java.util.Locale.ROOT, form, parts[0], parts[1], parts[2]);
    }

    /** A date cell: a number in a column of days, which no plain number is. */
    private static boolean dateCell(Spot spot) {
        return spot.cell().isNumber() && spot.text().matches("[3-5][0-9]{4}") && !spot.under("Số");
    }

    private static Damage written(String name, Function<String, String> form) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(spot -> dateCell(spot) || DAY.matcher(spot.text()).matches())
                .map(spot -> Place.of(spot, "", spot.cell().saying(form.apply(day(spot)))))
                .toList());
    }

    private static String day(Spot spot) {
        return spot.cell().isNumber()
                ? EPOCH.plusDays(Long.parseLong(spot.text())).toString()
                : spot.text();
    }

    private static Damage cells(String name, String code, Function<Spot, Cell> instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(DateDamages::dateCell)
                .map(spot -> Place.of(spot, code, instead.apply(spot)))
                .toList());
    }

    /** Due dates, events and bounds: days among other words. */
    private static List<Place> inside(Book book) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.cell().isText() && !spot.sentence())
                .filter(spot -> DAY.matcher(spot.text()).find()
                        && !DAY.matcher(spot.text()).matches())
                .map(spot -> Place.of(
                        spot, "", spot.cell().saying(DAY.matcher(spot.text()).replaceFirst("2023-02-29"))))
                .toList();
    }

    private static List<Place> backwards(Book book) {
        String longAgo = Long.toString(ChronoUnit.DAYS.between(EPOCH, LocalDate.of(1945, 9, 2)));
        return Headed.spots(book).stream()
                .filter(DateDamages::dateCell)
                .filter(spot -> spot.under("Xét đến ngày")
                        || (spot.under("Hiệu lực đến")
                                && !spot.at(spot.grid().column("Hiệu lực từ"))
                                        .text()
                                        .equals("-"))
                        || (spot.under("Nội dung") && ends(spot)))
                .map(spot -> Place.of(spot, "", spot.cell().counting(longAgo)))
                .toList();
    }

    private static boolean ends(Spot spot) {
        String key = spot.at(spot.grid().column("Mã")).text();
        return key.equals("ngày hết hiệu lực") || key.equals("đã rà soát đến ngày");
    }
}
