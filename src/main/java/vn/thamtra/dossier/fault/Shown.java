package vn.thamtra.dossier.fault;

/** A value as a fault quotes it: short, on one line, recognisable. */
public final class Shown {
    private static final int LENGTH = 40;

    public static String text(String text) {
        return "\"" + visibly(cut(text)) + "\"";
    }

    public static String cut(String text) {
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
