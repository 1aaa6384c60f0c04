package vn.thamtra.workbook.file;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.FaultCode;

/**
 * Text as a person reads it: NFC, trimmed. Where a word is matched, characters that cannot be seen or only look like
 * others are found out; where text is merely shown, they are made plain.
 */
public final class Characters {

    private static final String CYRILLIC_GREEK = "АВЕЅІЈКМНОРСТХУаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABESIJKMHOPCTXYaeopcyxijsABEZHIKMNOPTYXo";
    private static final String SIGNS = "“”„‟″‘’‚‛′‐‑‒–—―−ÐƉ";
    private static final String PLAIN_SIGNS = "\"\"\"\"\"'''''-------ĐĐ";
    /** Nothing that is matched has quotes around it. */
    private static final String QUOTES = "“”„‟″‘’‚‛′";

    private static final char WORD_JOINER = '\u2060';

    private Characters() {}

    /** How strictly a text is looked at. */
    public enum Use {
        /** Names and labels: typographic quotes and dashes are allowed. */
        NAME,
        /** Ids, codes, operators and fixed words. */
        CODE
    }

    /** A text made plain, and the first character that had to be replaced to make it so. */
    public record Cleaned(String text, @Nullable FaultCode fault, String culprit) {}

    /** For text that is shown and never matched: a hard space becomes a space, invisible characters go. */
    public static String shown(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hardSpace(c)) {
                plain.append(' ');
            } else if (!invisible(c) && c != '\r') {
                plain.append(c);
            }
        }
        return nfc(plain.toString()).strip();
    }

    /** The same text to the last character, however it was stored: NFC, trimmed, one kind of line end. */
    public static String composed(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return nfc(lines).strip();
    }

    private static String nfc(String text) {
        return plainlyComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether there are only characters that NFC leaves alone: Vietnamese letters and the usual signs. */
    private static boolean plainlyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF);
            boolean sign = (c >= 0x2010 && c <= 0x2027) || c == '≤' || c == '≥';
            if (!letter && !sign) {
                return false;
            }
        }
        return true;
    }

    public static Cleaned matched(String text, Use strictness) {
        if (ascii(text)) {
            return new Cleaned(singleSpaced(text), null, "");
        }
        String composed = nfc(text).strip();
        StringBuilder plain = new StringBuilder(composed.length());
        FaultCode fault = null;
        String culprit = "";
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            FaultCode wrong = wrongWith(c, strictness);
            if (wrong != null && fault == null) {
                fault = wrong;
                culprit = codePoint(c);
            }
            append(plain, c, wrong);
        }
        return new Cleaned(singleSpaced(plain.toString()), fault, culprit);
    }

    private static void append(StringBuilder plain, char c, @Nullable FaultCode wrong) {
        if (wrong == null) {
            plain.append(c);
        } else if (hardSpace(c)) {
            plain.append(' ');
        } else if (wrong == FaultCode.LOOKALIKE_CHARACTER && QUOTES.indexOf(c) < 0) {
            plain.append(latin(c));
        }
    }

    private static @Nullable FaultCode wrongWith(char c, Use strictness) {
        if (c < 0x7F) {
            return c < ' ' && c != '\n' && c != '\r' && c != '\t' ? FaultCode.INVISIBLE_CHARACTER : null;
        }
        if (hardSpace(c) || invisible(c)) {
            return FaultCode.INVISIBLE_CHARACTER;
        }
        boolean sign = strictness == Use.CODE && SIGNS.indexOf(c) >= 0;
        return sign || foreignLetter(c) ? FaultCode.LOOKALIKE_CHARACTER : null;
    }

    /** Letters of other scripts, the Icelandic and African twins of Đ, and full-width forms. */
    private static boolean foreignLetter(char c) {
        boolean twin = c == 'Ð' || c == 'ð' || c == 'Ɖ' || c == 'ɖ';
        boolean otherScript = c >= 0x370 && c < 0x1E00 && Character.isLetter(c);
        return twin || otherScript || fullWidth(c);
    }

    private static boolean fullWidth(char c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    /** Where a letter of another script stands beside one of ours, or a full-width sign anywhere; -1 where none does. */
    public static int stranger(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (fullWidth(c) || (foreignLetter(c) && (ours(text, i - 1) || ours(text, i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean ours(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at)) && !foreignLetter(text.charAt(at));
    }

    private static char latin(char c) {
        int letter = CYRILLIC_GREEK.indexOf(c);
        if (letter >= 0) {
            return LATIN.charAt(letter);
        }
        int sign = SIGNS.indexOf(c);
        if (sign >= 0) {
            return PLAIN_SIGNS.charAt(sign);
        }
        if (c == 'ð' || c == 'ɖ') {
            return 'đ';
        }
        return fullWidth(c) ? (char) (c - 0xFEE0) : c;
    }

    /** Whether a person sees nothing at all. */
    public static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !hardSpace(c) && !invisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hardSpace(char c) {
        return c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean invisible(char c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r';
        return control || type == Character.FORMAT || c == WORD_JOINER || c == '\uFFFD';
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || (c < ' ' && c != '\n' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    static String singleSpaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = spaced.length() > 0;
            } else {
                spaced.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return spaced.length() == text.length() ? text : spaced.toString();
    }

    public static String codePoint(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
