package vn.thamtra.cli;

import java.io.IOException;
import java.util.List;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;

/** The one workbook that a command names, in the rulebook it stands in; or what is wrong with it. */
sealed interface OpenedWorkbook {
    record Opened(Rulebook rulebook, ProcedureTables tables) implements OpenedWorkbook {}

    record Faulty(List<CellFault> faults) implements OpenedWorkbook {}

    static OpenedWorkbook of(Arguments arguments) throws IOException {
        CheckOrder order = CheckOrder.of(arguments);
        Rulebook.Opening opening = Rulebook.open(order.files(), arguments.cache());
        if (opening instanceof Rulebook.Opening.Refused refused) {
            return new Faulty(refused.faults());
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        List<CellFault> faults = rulebook.faultsOfRules(order.wanted());
        return faults.isEmpty() ? new Opened(rulebook, tables(rulebook, order)) : new Faulty(faults);
    }

    private static ProcedureTables tables(Rulebook rulebook, CheckOrder order) throws Misunderstood {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .filter(tables -> order.wanted().contains(tables.file()))
                .findFirst()
                .orElseThrow(() -> new Misunderstood(
                        "Sổ này không phải sổ của một thủ tục", "this workbook is not that of a procedure"));
    }
}
