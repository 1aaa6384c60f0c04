package vn.thamtra.evidence.verify;

/** Words of a stranger, made fit for one line of a terminal. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    public static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
