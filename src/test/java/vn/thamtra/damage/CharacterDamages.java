package vn.thamtra.damage;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Characters that cannot be seen, or only look like those that were meant. */
final class CharacterDamages {
    private static final Map<Character, Character> CYRILLIC = Map.ofEntries(
            Map.entry('a', 'а'),
            Map.entry('c', 'с'),
            Map.entry('e', 'е'),
            Map.entry('i', 'і'),
            Map.entry('o', 'о'),
            Map.entry('p', 'р'),
            Map.entry('x', 'х'),
            Map.entry('y', 'у'),
            Map.entry('A', 'А'),
            Map.entry('B', 'В'),
            Map.entry('C', 'С'),
            Map.entry('E', 'Е'),
            Map.entry('H', 'Н'),
            Map.entry('K', 'К'),
            Map.entry('M', 'М'),
            Map.entry('O', 'О'),
            Map.entry('P', 'Р'),
            Map.entry('T', 'Т'),
            Map.entry('X', 'Х'));

    private CharacterDamages() {}

    static List<Damage> all() {
        return List.of(
                putRight("hard space for a space", text -> text.replaceFirst(" ", "\u00a0")),
                putRight("hard space before", text -> "\u00a0" + text),
                putRight("hard space after", text -> text + "\u00a0"),
                putRight("narrow hard space", text -> text.replaceFirst(" ", "\u202f")),
                putRight("zero-width space", text -> inside(text, "\u200b")),
                putRight("byte order mark", text -> "\ufeff" + text),
                putRight("soft hyphen", text -> inside(text, "\u00ad")),
                putRight("direction override", text -> inside(text, "\u202e")),
                putRight("spaces around", text -> "  " + text + " "),
                putRight("line break after", text -> text + "\n"),
                // a sentence keeps its spaces, as anybody can see
                putRight(
                        "two spaces for one",
                        spot -> !spot.sentence() && !spot.under("Căn cứ") && !freeValue(spot),
                        text -> text.replaceFirst(" ", "  ")),
                putRight("decomposed diacritics", text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
                told(
                        "smart quotes",
                        spot -> !spot.sentence() && !spot.declares() && !freeValue(spot) && !own(spot),
                        text -> "“" + text + "”"),
                told("look-alike of another script", spot -> true, CharacterDamages::cyrillic),
                told("Icelandic Đ", spot -> true, text -> text.replaceFirst("Đ", "Ð")),
                told("full-width figure", spot -> !spot.sentence(), text -> text.replaceFirst("2", "２")),
                told("long dash", spot -> spot.text().equals("-"), text -> "–"));
    }

    /** The values of text facts in examples are any text. */
    static boolean freeValue(Spot spot) {
        return spot.grid().name.equals("Kiểm thử") && spot.named();
    }

    /** A criterion of one row, which nothing else names, may be called anything. */
    private static boolean own(Spot spot) {
        return spot.under("Tiêu chí")
                && spot.grid().data().stream()
                                .filter(row -> spot.grid()
                                        .cell(row, spot.column())
                                        .text()
                                        .equals(spot.text()))
                                .count()
                        == 1;
    }

    private static String inside(String text, String character) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + character + text.substring(middle);
    }

    private static String cyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            Character other = CYRILLIC.get(text.charAt(i));
            boolean word = (i > 0 && Character.isLetter(text.charAt(i - 1)))
                    || (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
            if (other != null && word) {
                return text.substring(0, i) + other + text.substring(i + 1);
            }
        }
        return text;
    }

    private static Damage putRight(String name, UnaryOperator<String> change) {
        return putRight(name, spot -> true, change);
    }

    private static Damage putRight(String name, Predicate<Spot> fits, UnaryOperator<String> change) {
        return Damage.ofCells(name, book -> Stream.concat(Headed.headings(book).stream(), Headed.spots(book).stream())
                .filter(fits)
                .filter(spot -> changes(spot, change))
                .map(spot -> Place.of(spot, "", spot.cell().saying(change.apply(spot.text())))
                        .orPutRight())
                .toList());
    }

    private static Damage told(String name, Predicate<Spot> fits, UnaryOperator<String> change) {
        return Damage.ofCells(name, book -> Stream.concat(Headed.headings(book).stream(), Headed.spots(book).stream())
                .filter(fits)
                .filter(spot -> changes(spot, change))
                .map(spot -> Place.of(spot, "", spot.cell().saying(change.apply(spot.text()))))
                .toList());
    }

    private static boolean changes(Spot spot, UnaryOperator<String> change) {
        return spot.cell().isText() && !change.apply(spot.text()).equals(spot.text());
    }
}
