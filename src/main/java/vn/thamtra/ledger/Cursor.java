package vn.thamtra.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the next page begins: below this index. Stays valid while records are appended. */
public record Cursor(long below) {
    private static final Pattern TEXT = Pattern.compile("[1-9][0-9]{0,17}");

    /** Before the newest record. */
    public static final Cursor NEWEST = new Cursor(Long.MAX_VALUE);

    /** Empty for a text that no page has given out. */
    public static Optional<Cursor> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new Cursor(Long.parseLong(text))) : Optional.empty();
    }

    /** The form for a URL; {@link #parse} reads it back. */
    public String text() {
        return Long.toString(below);
    }
}
