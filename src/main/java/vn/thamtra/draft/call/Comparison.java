package vn.thamtra.draft.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
record Comparison(String against, String rulebook, List<File> files) {
    private static final byte[] NONE = new byte[0];

    /**
     * A file that differs.
     *
     * @param differences empty for rules, and for a workbook that was only saved again
     * @param notCompared why a workbook could not be looked at
     */
    record File(String path, FileChange.Kind change, List<Difference> differences, List<String> notCompared) {}

    static Comparison of(RulebookFiles old, RulebookFiles fresh) {
        TreeSet<String> paths = new TreeSet<>(old.files().keySet());
        paths.addAll(fresh.files().keySet());
        List<File> files = new ArrayList<>();
        for (String path : paths) {
            byte @Nullable [] before = old.files().get(path);
            byte @Nullable [] after = fresh.files().get(path);
            if (!Arrays.equals(before, after)) {
                files.add(file(path, before, after));
            }
        }
        return new Comparison(old.id().value(), fresh.id().value(), files);
    }

    private static File file(String path, byte @Nullable [] before, byte @Nullable [] after) {
        FileChange.Kind kind = before == null
                ? FileChange.Kind.ADDED
                : after == null ? FileChange.Kind.REMOVED : FileChange.Kind.CHANGED;
        String name = FileChange.shown(path);
        if (!path.startsWith(RulebookFiles.TABLES)) {
            return new File(name, kind, List.of(), List.of());
        }
        Differences.Comparison compared =
                Differences.between(name, before == null ? NONE : before, after == null ? NONE : after);
        return compared instanceof Differences.Comparison.NotCompared not
                ? new File(name, kind, List.of(), FaultLines.of(not.faults()))
                : new File(name, kind, ((Differences.Comparison.Compared) compared).differences(), List.of());
    }
}
