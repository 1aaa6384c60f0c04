package vn.thamtra.damage;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as text, text as numbers, values and ranges that cannot be. */
final class ValueDamages {
    private static final Pattern RANGE = Pattern.compile("(-?[0-9][0-9.-]*?) *\\.\\. *(-?[0-9][0-9.-]*)");
    private static final Pattern BOUND = Pattern.compile("(≥|≤|>|<) *([0-9]+(\\.[0-9]+)?)");
    private static final String NONSENSE = "Xằng bậy 7";

    private ValueDamages() {}

    static List<Damage> all() {
        return List.of(
                Damage.ofCells("number as text", ValueDamages::numbersAsText),
                text("text as a number", ValueDamages::neverNumber, spot -> spot.cell()
                        .counting("854")),
                text("id of twelve digits as a number", spot -> true, spot -> spot.cell()
                        .counting("123456789012")),
                text("long number without a tail", spot -> true, spot -> spot.cell()
                        .counting("1.23456789012E+14")),
                text("value outside its list", ValueDamages::oneOfMany, spot -> spot.cell()
                        .saying(NONSENSE)),
                text("figure and word", ValueDamages::oneOfMany, spot -> spot.cell()
                        .saying("2 " + spot.text())),
                number("number outside its range", spot -> spot.cell().counting("99999999")),
                number("negative number", spot -> spot.cell().counting("-7")),
                changed("range upside down", RANGE, match -> match.group(2) + " .. " + match.group(1)),
                changed("bounds for a range upside down", BOUND, match -> match.group(2) + "1 .. " + match.group(2)),
                changed("other unit behind a bound", BOUND, match -> match.group() + " lít"),
                changed("comma for a point", BOUND, match -> match.group() + ",5"),
                changed("sign twice", BOUND, match -> match.group(1) + " " + match.group()),
                text("list with a gap", ValueDamages::list, spot -> spot.cell().saying(spot.text() + ";")),
                text("value said twice", ValueDamages::list, spot -> spot.cell()
                        .saying(spot.text() + "; " + first(spot.text()))));
    }

    /** Whether the column is of an amount that may be as large: then a large number is one like others. */
    private static boolean mayBe(Book book, Spot spot, Cell instead) {
        @Nullable Grid facts = instead.isNumber() ? book.grids.get("Dữ liệu") : null;
        return facts != null
                && facts.data().stream()
                        .filter(row ->
                                facts.cell(row, facts.column("Tên")).text().equals(spot.heading()))
                        .map(row -> RANGE.matcher(
                                facts.cell(row, facts.column("Giá trị")).text()))
                        .filter(Matcher::matches)
                        .anyMatch(range -> within(range, new BigDecimal(instead.text())));
    }

    private static boolean within(Matcher range, BigDecimal number) {
        return new BigDecimal(range.group(1)).compareTo(number) <= 0
                && new BigDecimal(range.group(2)).compareTo(number) >= 0;
    }

    private static String first(String list) {
        return list.split(";", -1)[0].replaceFirst("^≠ *", "");
    }

    /** In what the service says a semicolon is one. */
    private static boolean list(Spot spot) {
        return spot.text().contains(";")
                && spot.named()
                && !spot.grid().name.equals("Lời văn")
                && !spot.text().contains("{")
                && !CharacterDamages.freeValue(spot);
    }

    /** Where a machine matches the words and numbers are never among them. */
    private static boolean neverNumber(Spot spot) {
        return !spot.sentence() && !spot.named() && !spot.under("Số");
    }

    private static boolean oneOfMany(Spot spot) {
        boolean condition = spot.named() && !CharacterDamages.freeValue(spot);
        boolean fixed = neverNumber(spot) && !spot.declares() && !spot.under("Tiêu chí");
        boolean number = spot.grid().name.equals("Văn bản") && spot.under("Mã");
        // an example, and a name that is known by itself
        boolean key = (spot.grid().name.equals("Kiểm thử") || spot.grid().name.equals("Tên gọi")) && spot.under("Mã");
        // what a warning is about only the check can know, and it tells which row accepts none
        boolean accepted = spot.grid().name.equals("Chấp nhận") && spot.under("Dòng");
        // any text is a form of codes: that it is not the one meant is told at its example
        boolean form = spot.grid().name.equals("Dạng mã") && spot.under("Dạng");
        return (condition || fixed) && !number && !key && !accepted && !form;
    }

    private static List<Place> numbersAsText(Book book) {
        return Headed.spots(book).stream()
                .filter(spot -> spot.cell().isNumber())
                .map(spot -> Place.of(spot, "", spot.cell().saying(spot.text())).orPutRight())
                .toList();
    }

    private static Damage text(String name, Predicate<Spot> fits, java.util.function.Function<Spot, Cell> instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(spot -> spot.cell().isText())
                .filter(fits)
                .filter(spot -> !mayBe(book, spot, instead.apply(spot)))
                .map(spot -> Place.of(spot, "", instead.apply(spot)))
                .toList());
    }

    private static Damage number(String name, java.util.function.Function<Spot, Cell> instead) {
        return Damage.ofCells(name, book -> Headed.spots(book).stream()
                .filter(spot -> spot.cell().isNumber() && !spot.sentence())
                .filter(spot -> !mayBe(book, spot, instead.apply(spot)))
                .map(spot -> Place.of(spot, "", instead.apply(spot)))
                .toList());
    }

    private static Damage changed(String name, Pattern pattern, java.util.function.Function<Matcher, String> change) {
        UnaryOperator<String> changed = text -> {
            Matcher match = pattern.matcher(text);
            return match.matches() && !match.group().contains("4 .. 4") ? change.apply(match) : text;
        };
        return text(
                name, spot -> !spot.sentence() && !changed.apply(spot.text()).equals(spot.text()), spot -> spot.cell()
                        .saying(changed.apply(spot.text())));
    }
}
