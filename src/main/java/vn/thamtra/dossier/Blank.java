package vn.thamtra.dossier;

/**
 * Text in which nobody sees anything: spaces of every kind, control characters, and what Unicode says is not shown (its
 * Default_Ignorable_Code_Point), written out here so that no Java platform with another Unicode sees more or less.
 */
public final class Blank {

    /** A regular expression (ECMA-262 and Java alike) that finds one visible character: the negation of {@link #is(String)}. */
    public static final String VISIBLE =
            "[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5"
                    + "\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f"
                    + "\\ufeff\\uffa0\\ufff0-\\ufffb\\ud82f\\udca0-\\ud82f\\udca3\\ud834\\udd73-\\ud834\\udd7a"
                    + "\\udb40\\udc00-\\udb43\\udfff]";

    /** As {@link #VISIBLE}: one control character that does not belong to any text. */
    public static final String CONTROL = "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]";

    /** As {@link #VISIBLE}: one control character, line ends and tabs too. */
    public static final String ANY_CONTROL = "[\\u0000-\\u001f\\u007f-\\u009f]";

    /** First and last of every range of invisible characters past ASCII, in order. */
    private static final int[] RANGES = {
        0x7f, 0xa0, 0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x115f, 0x1160, 0x1680, 0x1680, 0x17b4, 0x17b5, 0x180b,
        0x180f, 0x2000, 0x200f, 0x2028, 0x202f, 0x205f, 0x206f, 0x2800, 0x2800, 0x3000, 0x3000, 0x3164, 0x3164, 0xfe00,
        0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfffb, 0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff
    };

    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!invisible(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean invisible(int c) {
        return c <= ' ' || (c >= RANGES[0] && inARange(c));
    }

    private static boolean inARange(int c) {
        for (int i = 0; i < RANGES.length && c >= RANGES[i]; i += 2) {
            if (c <= RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private Blank() {}
}
