package vn.thamtra.check.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.thamtra.check.english.EnglishWords;
import vn.thamtra.verdict.Message;

/** Differences as lines of text, what no example can notice first, then sheet by sheet: {@code +} added, {@code -} gone, {@code ~} changed. */
public final class DifferenceLines {

    private DifferenceLines() {}

    /**
     * All of them, in their order.
     *
     * @param language {@code Message::vi} or {@code Message::en}
     */
    public static List<String> of(List<Difference> differences, Function<Message, String> language) {
        List<String> lines = new ArrayList<>();
        String above = "";
        for (Difference difference : differences) {
            String heading = language.apply(heading(difference));
            if (!heading.equals(above)) {
                above = heading;
                lines.add("  " + heading);
            }
            lines.add(
                    "    " + sign(difference.kind()) + " " + language.apply(difference.message()) + place(difference));
        }
        return lines;
    }

    /** The sheet; before it what the differences concern, where no example can notice them. */
    private static Message heading(Difference difference) {
        Message concern = difference.concern().inWords();
        String join = concern.vi().isEmpty() ? "" : " · ";
        return new Message(
                concern.vi() + join + Shown.line(difference.sheet()),
                concern.en() + join + Shown.line(EnglishWords.sheet(difference.sheet())));
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
