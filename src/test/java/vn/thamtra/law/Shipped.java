package vn.thamtra.law;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** The rulebook this project ships, opened once, and what it answers to its own examples. */
final class Shipped {
    static final Path PROJECT = Path.of("");
    static final RulebookFiles FILES = RulebookFiles.fromDirectory(PROJECT);
    static final Rulebook RULEBOOK = open(FILES);

    private static final Map<String, Tried> TRIED = new ConcurrentHashMap<>();

    static {
        RULEBOOK.procedures().parallelStream().forEach(RULEBOOK::compile);
    }

    private Shipped() {}

    static Rulebook open(RulebookFiles files) {
        Rulebook.Opening opening = Rulebook.open(files, CompileCache.in(Path.of("target/compiled-rules")));
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new IllegalStateException("The shipped rulebook has faults: " + opening);
    }

    /** Every version of every procedure, by procedure and then by day. */
    static List<ProcedureTables> workbooks() {
        return RULEBOOK.procedures().stream()
                .flatMap(id -> RULEBOOK.versions(id).stream())
                .toList();
    }

    static List<Tried> examples(ProcedureTables workbook) {
        return workbook.examples().stream()
                .map(example -> tried(workbook, example))
                .toList();
    }

    static Tried tried(ProcedureTables workbook, Example example) {
        return TRIED.computeIfAbsent(workbook.file() + example.id(), key -> Tried.of(RULEBOOK, workbook, example));
    }
}
