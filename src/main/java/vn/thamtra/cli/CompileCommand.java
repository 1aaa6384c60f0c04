package vn.thamtra.cli;

import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.CompileCache;
import vn.thamtra.rulebook.Rulebook;

/** {@code compile}: reads and compiles a whole rulebook into a folder, so that no start has to. */
final class CompileCommand {
    private final Terminal terminal;

    CompileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Arguments arguments) {
        Rulebook.Opening opening = Rulebook.open(arguments.rulebook(), CompileCache.only(arguments.cacheFolder()));
        if (opening instanceof Rulebook.Opening.Refused refused) {
            FaultLines.of(refused.faults()).forEach(terminal.out()::println);
            return CommandLine.FAULTS;
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        rulebook.procedures().forEach(rulebook::compile);
        terminal.out().println(rulebook.id() + " → " + arguments.cacheFolder());
        return CommandLine.WELL;
    }
}
