package vn.thamtra.workbook.fault;

/**
 * Text out of a cell, fit to be printed: what would move the cursor, turn the direction of writing or not be seen at all
 * is shown by its number, and a line break as ⏎. Nothing in a cell can write on a person's terminal.
 */
public final class VisibleText {
    private static final String BREAK = "⏎";

    private VisibleText() {}

    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        if (c == '\n' || c == '\r') {
            visible.append(BREAK);
        } else if (unseen(c)) {
            visible.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            visible.appendCodePoint(c);
        }
    }

    /** Whether a code point is no letter, sign or plain space. */
    public static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
