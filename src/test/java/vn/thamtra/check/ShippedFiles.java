package vn.thamtra.check;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The files of the rulebook that is shipped. */
public final class ShippedFiles {
    public static final RulebookFiles SHIPPED = RulebookFiles.fromDirectory(Path.of(""));

    private ShippedFiles() {}

    /** Names of all spreadsheets. */
    public static SortedSet<String> workbooks() {
        return SHIPPED.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(path -> path.substring(RulebookFiles.TABLES.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
