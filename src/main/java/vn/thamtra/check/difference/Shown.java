package vn.thamtra.check.difference;

import java.util.Locale;
import vn.thamtra.workbook.fault.VisibleText;

/** Text of a cell made fit for one line of a terminal: nothing in it is invisible, and nothing can command. */
public final class Shown {

    /** Longer texts are shown around what differs. */
    private static final int LONG = 90;

    private static final int AROUND = 24;

    private Shown() {}

    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                line.append(" ⏎ ");
            } else if (VisibleText.unseen(c)) {
                line.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    static String shortened(String text) {
        return text.length() <= LONG ? line(text) : line(text.substring(0, wordEnd(text, LONG))) + " …";
    }

    private static int wordEnd(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        return space > most / 2 ? space : safe(text, most);
    }

    /** The part of {@code text} in which it differs from {@code other}, with a few words around. */
    static String differing(String text, String other) {
        if (Math.max(text.length(), other.length()) <= LONG) {
            return line(text);
        }
        int most = Math.min(text.length(), other.length());
        int start = 0;
        while (start < most && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return around(text, start, text.length() - end);
    }

    private static String around(String text, int from, int to) {
        int start = text.lastIndexOf(' ', Math.max(0, from - AROUND)) + 1;
        int space = text.indexOf(' ', Math.min(text.length(), to + AROUND));
        int end = space < 0 ? text.length() : space;
        String middle = start > from ? text.substring(safe(text, from), end) : text.substring(start, end);
        return (start > 0 ? "… " : "") + line(middle) + (end < text.length() ? " …" : "");
    }

    /** Never between the halves of one character. */
    private static int safe(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** Where two texts that look alike part: {@code U+00A0 → U+0020}. */
    static String unlike(String old, String fresh) {
        int at = 0;
        while (at < Math.min(old.length(), fresh.length()) && old.charAt(at) == fresh.charAt(at)) {
            at++;
        }
        return code(old, at) + " → " + code(fresh, at);
    }

    private static String code(String text, int at) {
        return at < text.length() ? String.format(Locale.ROOT, "U+%04X", text.codePointAt(at)) : "∅";
    }
}
