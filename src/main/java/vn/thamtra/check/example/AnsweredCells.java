package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Showing;

/** What a cell of an example says once it expects what the workbook answers instead of what it was to answer. */
public final class AnsweredCells {
    private static final String NOT = "không ";
    private static final String NONE = "-";

    private AnsweredCells() {}

    /** What the workbook answers where an example expects something else; empty for any other finding. */
    public static Optional<String> answer(Finding finding) {
        return finding.code().equals(ExampleInspection.FAILS)
                ? finding.shown().map(Showing::shows).map(shows -> shows.vi()
                        .substring(ExampleInspection.ANSWERS.length()))
                : Optional.empty();
    }

    /**
     * The cell with the answer in it: what is as the example expects stays, and so does its order.
     *
     * @param stands what the cell says now
     * @param answer as {@link #answer}
     */
    public static String content(Finding finding, String stands, String answer) {
        List<String> expected = entries(finding.found());
        List<String> given = entries(answer);
        List<String> cell = new ArrayList<>(entries(stands));
        if (cell.size() <= 1 && expected.size() == 1 && !expected.get(0).startsWith(NOT)) {
            cell.clear();
        }
        for (int i = 0; i < Math.min(expected.size(), given.size()); i++) {
            put(cell, expected.get(i), given.get(i));
        }
        return cell.isEmpty() ? NONE : String.join("; ", cell);
    }

    /** What is not given any more is left out: of what is not named there is none. */
    private static void put(List<String> cell, String expected, String given) {
        List<String> bare = cell.stream().map(AnsweredCells::bare).toList();
        int at = bare.indexOf(bare(expected));
        if (given.startsWith(NOT) && at >= 0) {
            cell.remove(at);
        } else if (at >= 0) {
            cell.set(at, given);
        } else if (!given.startsWith(NOT)) {
            cell.add(given);
        }
    }

    private static String bare(String entry) {
        return entry.replaceAll("\\s", "");
    }

    private static List<String> entries(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !entry.equals(NONE))
                .toList();
    }
}
