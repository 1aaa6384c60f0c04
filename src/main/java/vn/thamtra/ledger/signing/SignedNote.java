package vn.thamtra.ledger.signing;

/**
 * A signed note (C2SP signed-note).
 *
 * @param text what is signed, every line with its line feed
 * @param signatures the lines after the blank one, each with its line feed
 */
public record SignedNote(String text, String signatures) {
    static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("This is no signed note: " + note);
        }
        return new SignedNote(note.substring(0, blank + 1), note.substring(blank + 2));
    }

    @Override
    public String toString() {
        return text + "\n" + signatures;
    }
}
