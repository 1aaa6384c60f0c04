package vn.thamtra.bench;

import java.nio.file.Path;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The rulebook of the working copy, which the benchmarks are run from. */
final class Rulebooks {
    private Rulebooks() {}

    static Rulebook open() {
        RulebookFiles files = RulebookFiles.fromDirectory(Path.of("").toAbsolutePath());
        Rulebook.Opening opening = Rulebook.open(files, CompileCache.none());
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        throw new IllegalStateException(
                "The rulebook is at fault: " + ((Rulebook.Opening.Refused) opening).faults());
    }
}
