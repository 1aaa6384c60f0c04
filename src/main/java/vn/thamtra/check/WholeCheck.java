package vn.thamtra.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Checks a rulebook whole: every workbook, and rules that nobody would ever use. */
public final class WholeCheck {
    private final WorkbookCheck check;

    public WholeCheck(CompileCache cache) {
        this.check = new WorkbookCheck(cache);
    }

    /** Everything that is found; the same files give the same report. */
    public Report check(RulebookFiles files) {
        return check(files, null);
    }

    /**
     * Everything that is found, codes that changed their meaning among it.
     *
     * @param base what is published; null where nothing is held against it
     */
    public Report check(RulebookFiles files, @Nullable RulebookFiles base) {
        Report report = check.check(files, workbooks(files), base);
        List<Finding> findings = new ArrayList<>(StrayRules.among(files, files));
        findings.addAll(report.findings());
        return new Report(report.workbooks(), findings);
    }

    private static SortedSet<String> workbooks(RulebookFiles files) {
        TreeSet<String> names = new TreeSet<>();
        files.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .forEach(path -> names.add(RulebookFiles.shown(path)));
        return names;
    }

    /** Where each file lies, by the name it has in findings. */
    public static Map<String, Path> paths(RulebookFiles files, Path folder) {
        Map<String, Path> named = new TreeMap<>();
        files.files().keySet().forEach(path -> named.put(RulebookFiles.shown(path), folder.resolve(path)));
        return named;
    }
}
