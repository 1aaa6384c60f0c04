package vn.thamtra.workbook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/** A sentence in both languages with places in it, which stand between braces. */
public final class Template {
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}");
    private static final Map<String, Sentence.Place> PLACES =
            Stream.of(Sentence.Place.values()).collect(Collectors.toMap(Sentence.Place::braced, place -> place));

    private final List<Piece> vi;
    private final List<Piece> en;

    /** What it says where it has no place in either language. */
    private final @Nullable Message whole;

    /**
     * A stretch of text as it stands, or a place to be filled.
     *
     * @param place null for text, and for a place that is none of the sentences of the system
     */
    private record Piece(String text, boolean braced, Sentence.@Nullable Place place) {
        static Piece text(String text) {
            return new Piece(text, false, null);
        }

        static Piece place(String braced) {
            return new Piece(braced, true, PLACES.get(braced));
        }
    }

    public Template(Message text) {
        this.vi = pieces(text.vi());
        this.en = pieces(text.en());
        this.whole = vi.size() == 1 && en.size() == 1 ? filled(Map.of()) : null;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult braced : BRACED.matcher(text).results().toList()) {
            pieces.add(Piece.text(text.substring(from, braced.start())));
            pieces.add(Piece.place(braced.group()));
            from = braced.end();
        }
        pieces.add(Piece.text(text.substring(from)));
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
        return whole == null ? filled(values) : whole;
    }

    private Message filled(Map<Sentence.Place, Message> values) {
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
                piece.braced() && values.containsKey(piece.text())
                        ? language.apply(values.get(piece.text()))
                        : piece.text()));
        return filled.toString();
    }

    private static String fill(
            List<Piece> pieces, Map<Sentence.Place, Message> values, Function<Message, String> language) {
        String[] filled = new String[pieces.size()];
        for (int i = 0; i < filled.length; i++) {
            Piece piece = pieces.get(i);
            filled[i] = piece.braced() ? said(piece.place(), values, language) : piece.text();
        }
        String sentence = String.join("", filled);
        return sentence.endsWith(".") ? capital(sentence) : sentence;
    }

    private static String said(
            Sentence.@Nullable Place place, Map<Sentence.Place, Message> values, Function<Message, String> language) {
        @Nullable Message value = place == null ? null : values.get(place);
        return value == null ? "" : language.apply(value);
    }

    private static String capital(String text) {
        if (Character.isUpperCase(text.codePointAt(0))) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
