package vn.thamtra.dossier.json;

/** Halves of a character that an escape such as {@code \ud800} can bring in and no UTF-8 can bring out again. */
final class Surrogates {

    static boolean anyAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (alone(text, i)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** The text with U+FFFD in place of every lone half. */
    static String replaced(String text) {
        if (!anyAlone(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean alone(String text, int at) {
        return !Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private Surrogates() {}
}
