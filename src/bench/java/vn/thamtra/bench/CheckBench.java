package vn.thamtra.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.meaning.Meaning;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;

/** What the look at the meaning of every workbook costs, cold and then warm, in milliseconds of processor time. */
public final class CheckBench {
    private CheckBench() {}

    public static void main(String[] arguments) {
        RulebookFiles files = RulebookFiles.fromDirectory(Path.of("").toAbsolutePath());
        Rulebook rulebook = ((Rulebook.Opening.Opened) Rulebook.open(files, CompileCache.shipped())).rulebook();
        for (int round = 1; round <= 5; round++) {
            long before = processorTime();
            long findings = rulebook.procedures().stream()
                    .flatMap(id -> rulebook.versions(id).stream())
                    .map(tables -> new Meaning().findings(new Inspected(tables, rulebook)))
                    .mapToLong(List<Finding>::size)
                    .sum();
            System.out.printf(
                    "round %d: %d findings, %d ms%n", round, findings, (processorTime() - before) / 1_000_000);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
