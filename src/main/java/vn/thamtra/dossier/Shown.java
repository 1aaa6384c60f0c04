package vn.thamtra.dossier;

/** A value as a fault quotes it: short, on one line, recognisable. */
public final class Shown {
    private static final int LENGTH = 40;

    static String of(Json value) {
        if (value instanceof Json.Text text) {
            return text(text.value());
        }
        if (value instanceof Json.Numeral numeral) {
            return cut(numeral.written());
        }
        if (value instanceof Json.Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (value instanceof Json.Members) {
            return "{…}";
        }
        return value instanceof Json.Elements ? "[…]" : "null";
    }

    public static String text(String text) {
        return "\"" + visibly(cut(text)) + "\"";
    }

    static String cut(String text) {
        boolean fits = text.length() <= LENGTH || text.codePointCount(0, text.length()) <= LENGTH;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
    }

    /** Control characters, line ends among them, as U+2423: what is quoted stays on its line. */
    static String visibly(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? '␣' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private Shown() {}
}
