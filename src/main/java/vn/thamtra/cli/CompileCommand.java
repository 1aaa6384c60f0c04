package vn.thamtra.cli;

import java.util.List;
import java.util.Set;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.workbook.fault.CellFault;

/** {@code compile}: reads and compiles a whole rulebook into a folder, so that no start has to. */
final class CompileCommand implements Command {
    private final Terminal terminal;

    CompileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Arguments.SETTINGS;
    }

    @Override
    public int run(Arguments arguments) {
        Rulebook.Opening opening = Rulebook.open(arguments.rulebook(), CompileCache.only(arguments.cacheFolder()));
        if (opening instanceof Rulebook.Opening.Refused refused) {
            return told(refused.faults());
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        List<CellFault> faults = rulebook.faultsOfRules();
        if (!faults.isEmpty()) {
            return told(faults);
        }
        terminal.out().println(rulebook.id() + " → " + arguments.cacheFolder());
        return Exit.WELL;
    }

    private int told(List<CellFault> faults) {
        FaultLines.of(faults).forEach(terminal.out()::println);
        return Exit.FAULTS;
    }
}
