package vn.thamtra.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.Remembered;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.model.RegisterName;
import vn.thamtra.workbook.model.WorkbookName;

/** What was found before in the same files by the same build: for a whole order, and for each workbook. */
final class KnownFindings {
    private static final String OF_ALL_PROCEDURES = "one-stop-intake";

    private final Remembered remembered;

    KnownFindings(CompileCache cache) {
        this.remembered = new Remembered(cache);
    }

    /** @param base what is published; null where nothing is held against it */
    List<Finding> ofAll(
            RulebookFiles files, @Nullable RulebookFiles base, Set<String> wanted, Supplier<List<Finding>> look) {
        List<String> things = new ArrayList<>(List.of("report", files.manifest(), String.join("\n", wanted)));
        if (base != null) {
            things.add(base.manifest());
        }
        return find(things, look);
    }

    /**
     * What was found in one workbook.
     *
     * @param around whether the workbooks of other procedures have a part in it
     */
    List<Finding> ofOne(Inspected inspected, boolean around, Supplier<List<Finding>> look) {
        String file = inspected.tables().file();
        RulebookFiles files = inspected.rulebook().files();
        return around
                ? find(List.of("findings around", file, files.manifest()), look)
                : find(List.of("findings", file, concerning(file, files)), look);
    }

    private static String concerning(String file, RulebookFiles files) {
        String procedure = WorkbookName.procedure(file);
        List<String> lines = new ArrayList<>();
        files.manifest().lines().forEach(line -> {
            String path = line.substring(line.indexOf("  ") + 2);
            if (path.startsWith(RulebookFiles.RULES)
                    || concerns(path.substring(path.lastIndexOf('/') + 1), procedure)) {
                lines.add(line);
            }
        });
        return String.join("\n", lines);
    }

    private static boolean concerns(String file, String procedure) {
        String id = WorkbookName.procedure(file);
        return id.equals(procedure) || id.equals(OF_ALL_PROCEDURES) || RegisterName.ALL.contains(file);
    }

    private List<Finding> find(List<String> things, Supplier<List<Finding>> look) {
        return remembered.find(things, Finding.class, look);
    }
}
