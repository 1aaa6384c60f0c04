package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.thamtra.check.english.EnglishWords;
import vn.thamtra.verdict.Message;

/** Differences as lines of text, sheet by sheet: {@code +} added, {@code -} gone, {@code ~} changed. */
public final class DifferenceLines {

    private DifferenceLines() {}

    /**
     * All of them, in their order.
     *
     * @param language {@code Message::vi} or {@code Message::en}
     */
    public static List<String> of(List<Difference> differences, Function<Message, String> language) {
        List<String> lines = new ArrayList<>();
        String sheet = "";
        for (Difference difference : differences) {
            if (!difference.sheet().equals(sheet)) {
                sheet = difference.sheet();
                lines.add("  " + language.apply(sheet(sheet)));
            }
            lines.add(
                    "    " + sign(difference.kind()) + " " + language.apply(difference.message()) + place(difference));
        }
        return lines;
    }

    private static Message sheet(String name) {
        return new Message(Shown.line(name), Shown.line(EnglishWords.sheet(name)));
    }

    private static char sign(Difference.Kind kind) {
        return switch (kind) {
            case ROW_ADDED, COLUMN_ADDED, SHEET_ADDED -> '+';
            case ROW_REMOVED, COLUMN_REMOVED, SHEET_REMOVED -> '-';
            case CELL_CHANGED, ROW_RENAMED, COLUMN_RENAMED, SHEET_RENAMED, HIDDEN, SHOWN -> '~';
        };
    }

    /** {@code [F7]}, or {@code [F7 → F8]} where it moved. */
    private static String place(Difference difference) {
        String old = difference.oldCell();
        String fresh = difference.newCell();
        if (old.isEmpty() && fresh.isEmpty()) {
            return "";
        }
        boolean moved = !old.isEmpty() && !fresh.isEmpty() && !old.equals(fresh);
        return "  [" + (moved ? old + " → " + fresh : fresh.isEmpty() ? old : fresh) + "]";
    }
}
