package vn.thamtra.dossier.fault;

import java.nio.charset.StandardCharsets;

/** A place in the bytes as an editor shows it, counted from 1 in characters, with a little of what stands there. */
public record Spot(String line, String column, String near) {
    private static final int AROUND = 12;

    public static Spot of(byte[] utf8, long offset) {
        int at = (int) Math.max(0, Math.min(offset, utf8.length));
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            if (utf8[i] == '\n') {
                line++;
                column = 1;
            } else if (startsCharacter(utf8[i])) {
                column++;
            }
        }
        return new Spot(Integer.toString(line), Integer.toString(column), near(utf8, at));
    }

    private static String near(byte[] utf8, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(utf8.length, at + AROUND);
        while (from < to && !startsCharacter(utf8[from])) {
            from++;
        }
        while (to < utf8.length && to > from && !startsCharacter(utf8[to])) {
            to--;
        }
        return Shown.visibly(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    private static boolean startsCharacter(byte b) {
        return (b & 0xC0) != 0x80;
    }
}
