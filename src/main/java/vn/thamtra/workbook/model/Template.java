package vn.thamtra.workbook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thamtra.verdict.Message;

/** A sentence in both languages with places in it, which stand between braces. */
public final class Template {
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}");

    private final List<Piece> vi;
    private final List<Piece> en;

    /** A stretch of text as it stands, or a place to be filled. */
    private record Piece(String text, boolean place) {}

    public Template(Message text) {
        this.vi = pieces(text.vi());
        this.en = pieces(text.en());
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult braced : BRACED.matcher(text).results().toList()) {
            pieces.add(new Piece(text.substring(from, braced.start()), false));
            pieces.add(new Piece(braced.group(), true));
            from = braced.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return List.copyOf(pieces);
    }

    /** The places of a text with their braces, in its order. */
    public static List<String> places(String text) {
        return BRACED.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether every brace has its other one. */
    public static boolean isBalanced(String text) {
        String rest = BRACED.matcher(text).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }

    /** The sentence with its places filled; what ends with a full stop begins with a capital. */
    public Message fill(Map<Sentence.Place, Message> values) {
        return new Message(fill(vi, values, Message::vi), fill(en, values, Message::en));
    }

    /** The sentence with those places filled that are known, by their braced names; what else it says stays as it stands. */
    public Message fillKnown(Map<String, Message> values) {
        return new Message(fillKnown(vi, values, Message::vi), fillKnown(en, values, Message::en));
    }

    private static String fillKnown(
            List<Piece> pieces, Map<String, Message> values, Function<Message, String> language) {
        StringBuilder filled = new StringBuilder();
        pieces.forEach(piece -> filled.append(
                piece.place() && values.containsKey(piece.text())
                        ? language.apply(values.get(piece.text()))
                        : piece.text()));
        return filled.toString();
    }

    private static String fill(
            List<Piece> pieces, Map<Sentence.Place, Message> values, Function<Message, String> language) {
        Map<String, String> byName = new HashMap<>();
        values.forEach((place, message) -> byName.put(place.braced(), language.apply(message)));
        StringBuilder filled = new StringBuilder();
        pieces.forEach(piece -> filled.append(piece.place() ? byName.getOrDefault(piece.text(), "") : piece.text()));
        boolean whole = filled.length() > 0 && filled.charAt(filled.length() - 1) == '.';
        return whole ? capital(filled.toString()) : filled.toString();
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
