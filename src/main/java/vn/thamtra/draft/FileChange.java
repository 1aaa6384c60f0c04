package vn.thamtra.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * A file in which a draft differs from its base.
 *
 * @param path within the rulebook
 * @param sha256 of the draft's bytes; of the base's where the file was removed
 */
public record FileChange(String path, String sha256, Kind change) {
    private static final int HASH = 64;

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What differs between two manifests, by path. */
    public static List<FileChange> between(String base, String fresh) {
        SortedMap<String, String> before = byPath(base);
        SortedMap<String, String> after = byPath(fresh);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileChange> changes = new ArrayList<>();
        paths.forEach(path -> add(changes, path, before.get(path), after.get(path)));
        return changes;
    }

    private static void add(List<FileChange> changes, String path, @Nullable String before, @Nullable String after) {
        if (after == null) {
            changes.add(new FileChange(path, String.valueOf(before), Kind.REMOVED));
        } else if (before == null) {
            changes.add(new FileChange(path, after, Kind.ADDED));
        } else if (!before.equals(after)) {
            changes.add(new FileChange(path, after, Kind.CHANGED));
        }
    }

    private static SortedMap<String, String> byPath(String manifest) {
        SortedMap<String, String> files = new TreeMap<>();
        manifest.lines().forEach(line -> files.put(line.substring(HASH + 2), line.substring(0, HASH)));
        return files;
    }

    /** What the changes are told by in short: the paths, each between two spaces. */
    static String paths(List<FileChange> changes) {
        StringBuilder paths = new StringBuilder(" ");
        changes.forEach(change -> paths.append(change.path()).append(' '));
        return paths.toString();
    }

    /** The path as persons write it. */
    public String shownPath() {
        return RulebookFiles.shown(path);
    }

    /** Whether it is of those only an administrator may change. */
    boolean isRule() {
        return path.startsWith(RulebookFiles.RULES);
    }
}
