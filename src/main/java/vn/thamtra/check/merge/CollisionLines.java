package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.thamtra.check.difference.Shown;
import vn.thamtra.check.english.EnglishWords;
import vn.thamtra.verdict.Message;

/** Collisions as lines of text, sheet by sheet. */
public final class CollisionLines {

    private CollisionLines() {}

    /**
     * All of them, in their order.
     *
     * @param language {@code Message::vi} or {@code Message::en}
     */
    public static List<String> of(List<Collision> collisions, Function<Message, String> language) {
        List<String> lines = new ArrayList<>();
        String sheet = "";
        for (Collision collision : collisions) {
            if (!collision.sheet().equals(sheet)) {
                sheet = collision.sheet();
                String name = Shown.line(sheet);
                lines.add("  " + language.apply(new Message(name, EnglishWords.sheet(name))));
            }
            lines.add("    ! " + language.apply(collision.message()) + places(collision, language));
        }
        return lines;
    }

    private static String places(Collision collision, Function<Message, String> language) {
        List<String> places = new ArrayList<>();
        add(places, "gốc", "base", collision.base(), language);
        add(places, "bản này", "ours", collision.ours(), language);
        add(places, "bản kia", "theirs", collision.theirs(), language);
        return places.isEmpty() ? "" : "  [" + String.join(", ", places) + "]";
    }

    private static void add(
            List<String> places, String vi, String en, Collision.Version version, Function<Message, String> language) {
        if (!version.cell().isEmpty()) {
            places.add(language.apply(new Message(vi, en)) + " " + version.cell());
        }
    }
}
