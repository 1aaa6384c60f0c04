package vn.thamtra.publication;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.check.StrayRules;
import vn.thamtra.check.WorkbookCheck;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.Ink;
import vn.thamtra.check.output.Language;
import vn.thamtra.check.output.Paths;
import vn.thamtra.check.output.TextReport;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Opens what an empty database is to take as its first rulebook, if nothing in it is left to mend or to accept. */
final class FirstRulebook {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRulebook.class);

    private final CompileCache cache;

    FirstRulebook(CompileCache cache) {
        this.cache = cache;
    }

    /** Throws {@link FirstRulebookRefused} with what a check finds. */
    Rulebook open(Brought brought) {
        if (!brought.isProved()) {
            prove(brought);
        }
        Rulebook.Opening opening = Rulebook.open(brought.files(), cache);
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new FirstRulebookRefused(brought.name(), FaultLines.of(((Rulebook.Opening.Refused) opening).faults()));
    }

    private void prove(Brought brought) {
        LOG.info(
                "{}: kiểm tra trước khi công bố lần đầu / checked before it is published first",
                brought.name().vi());
        Report report = report(brought.files());
        if (!report.clean()) {
            List<String> lines = new TextReport(paths(brought), Language.VI, Ink.PLAIN).lines(report, Map.of());
            throw new FirstRulebookRefused(brought.name(), lines);
        }
    }

    private Report report(RulebookFiles files) {
        Report report = new WorkbookCheck(cache).check(files, workbooks(files));
        List<Finding> findings = new ArrayList<>(StrayRules.among(files, files));
        findings.addAll(report.findings());
        return new Report(report.workbooks(), findings);
    }

    private static SortedSet<String> workbooks(RulebookFiles files) {
        TreeSet<String> names = new TreeSet<>();
        files.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(path -> path.substring(RulebookFiles.TABLES.length()))
                .forEach(names::add);
        return names;
    }

    private static Paths paths(Brought brought) {
        Map<String, Path> named = new TreeMap<>();
        brought.files().files().keySet().forEach(path -> {
            boolean table = path.startsWith(RulebookFiles.TABLES);
            String name = table ? path.substring(RulebookFiles.TABLES.length()) : path;
            named.put(name, brought.folder().resolve(path));
        });
        return new Paths(named);
    }
}
