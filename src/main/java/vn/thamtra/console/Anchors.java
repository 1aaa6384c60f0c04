package vn.thamtra.console;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** Text without marks and capitals, so that "ho so" finds "Hồ sơ". */
public final class Anchors {
    private Anchors() {}

    /** Without marks and capitals. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether every word that is looked for stands somewhere in the text. */
    public static boolean matches(String text, String wanted) {
        String there = folded(text);
        return Stream.of(folded(wanted).split("\\s+", -1)).allMatch(there::contains);
    }

    /** As an anchor in a page. */
    public static String of(String text) {
        return folded(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
