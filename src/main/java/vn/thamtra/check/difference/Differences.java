package vn.thamtra.check.difference;

import java.util.Comparator;
import java.util.List;
import vn.thamtra.check.alignment.SheetAlignment;
import vn.thamtra.check.english.Lexicon;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.CellFault;

/** What differs between two workbooks, sheet by sheet, row by row and heading by heading. */
public final class Differences {

    /** What was found, or why a file could not be looked at whole. */
    public sealed interface Comparison {
        /** None for workbooks that say the same, in whatever order. */
        record Compared(List<Difference> differences) implements Comparison {}

        record NotCompared(List<CellFault> faults) implements Comparison {}
    }

    private Differences() {}

    /**
     * Compares two files; one of no bytes is one that is not there.
     *
     * @param file what faults call the workbook
     */
    public static Comparison between(String file, byte[] old, byte[] fresh) {
        WorkbookCells.Parsed before = read(file, old);
        WorkbookCells.Parsed after = read(file, fresh);
        if (before instanceof WorkbookCells.Parsed.Unseen unseen) {
            return new Comparison.NotCompared(unseen.faults());
        } else if (after instanceof WorkbookCells.Parsed.Unseen unseen) {
            return new Comparison.NotCompared(unseen.faults());
        }
        return new Comparison.Compared(
                between(((WorkbookCells.Parsed.Seen) before).cells(), ((WorkbookCells.Parsed.Seen) after).cells()));
    }

    private static WorkbookCells.Parsed read(String file, byte[] xlsx) {
        return xlsx.length == 0
                ? new WorkbookCells.Parsed.Seen(WorkbookCells.none(file))
                : WorkbookCells.read(file, xlsx);
    }

    /**
     * What no example can notice first; then, as in each part, as a person leafs through the new workbook. What is gone
     * stands where it stood.
     */
    public static List<Difference> between(WorkbookCells old, WorkbookCells fresh) {
        Wording wording = new Wording(Lexicon.of(old, fresh));
        return SheetAlignment.of(old, fresh, true).stream()
                .flatMap(pair -> SheetComparison.of(pair, wording).stream())
                .sorted(Comparator.comparing(Difference::concern))
                .toList();
    }
}
