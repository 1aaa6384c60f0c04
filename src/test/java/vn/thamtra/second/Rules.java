package vn.thamtra.second;

import java.nio.file.Path;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The rulebook that the second evaluator is laid beside. */
final class Rules {
    static final Rulebook SHIPPED = open();

    private Rules() {}

    private static Rulebook open() {
        Rulebook.Opening opening = Rulebook.open(
                RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target/compiled-rules")));
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new IllegalStateException("The shipped rulebook has faults: " + opening);
    }
}
