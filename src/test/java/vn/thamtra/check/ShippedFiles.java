package vn.thamtra.check;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thamtra.rulebook.RulebookFiles;

/** The files of the rulebook that is shipped. */
final class ShippedFiles {
    static final RulebookFiles SHIPPED = RulebookFiles.fromDirectory(Path.of(""));

    private ShippedFiles() {}

    /** Names of all spreadsheets. */
    static SortedSet<String> workbooks() {
        return SHIPPED.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(path -> path.substring(RulebookFiles.TABLES.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
