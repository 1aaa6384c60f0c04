package vn.thamtra.draft.call;

import java.util.List;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.check.difference.Differences;
import vn.thamtra.draft.FileChange;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * What differs between two rulebooks, file by file; within a workbook by row and heading.
 *
 * @param against the id of the one that is taken as the old one
 */
public record Comparison(String against, String rulebook, List<File> files) {
    private static final byte[] NONE = new byte[0];

    /**
     * A file that differs.
     *
     * @param differences empty for rules, and for a workbook that was only saved again
     * @param notCompared why a workbook could not be looked at
     */
    public record File(String path, FileChange.Kind change, List<Difference> differences, List<String> notCompared) {}

    public static Comparison of(RulebookFiles old, RulebookFiles fresh) {
        return new Comparison(
                old.id().value(),
                fresh.id().value(),
                FileChange.between(old.manifest(), fresh.manifest()).stream()
                        .map(change -> file(change, old, fresh))
                        .toList());
    }

    private static File file(FileChange change, RulebookFiles old, RulebookFiles fresh) {
        String name = change.shownPath();
        if (!change.path().startsWith(RulebookFiles.TABLES)) {
            return new File(name, change.change(), List.of(), List.of());
        }
        Differences.Comparison compared = Differences.between(
                name,
                old.files().getOrDefault(change.path(), NONE),
                fresh.files().getOrDefault(change.path(), NONE));
        return compared instanceof Differences.Comparison.NotCompared not
                ? new File(name, change.change(), List.of(), FaultLines.of(not.faults()))
                : new File(
                        name, change.change(), ((Differences.Comparison.Compared) compared).differences(), List.of());
    }
}
