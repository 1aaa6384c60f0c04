package vn.thamtra.dossier;

/** Text in which nobody sees anything: spaces of every kind, line ends, zero-width characters. */
final class Blank {

    /** A regular expression (ECMA-262 and Java alike) that finds one visible character: the negation of {@link #is(String)}. */
    static final String VISIBLE = "[^\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200d"
            + "\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]";

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!invisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean invisible(char c) {
        if (c <= ' ') {
            return (c >= 0x09 && c <= 0x0d) || c >= 0x1c;
        }
        return c >= 0x85 && rareInvisible(c);
    }

    private static boolean rareInvisible(char c) {
        return switch (c) {
            case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff -> true;
            default -> c >= 0x2000 && c <= 0x200d;
        };
    }

    private Blank() {}
}
