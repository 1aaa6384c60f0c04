package vn.thamtra.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import vn.thamtra.check.example.ExampleInspection;
import vn.thamtra.rulebook.CompileCache;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.RulebookFiles;
import vn.thamtra.workbook.CellFault;
import vn.thamtra.workbook.ProcedureTables;

/** Checks workbooks: first that they read and compile, then what they mean. */
public final class WorkbookCheck {
    private static final List<Inspection> INSPECTIONS = List.of(new ExampleInspection());

    private final CompileCache cache;

    public WorkbookCheck(CompileCache cache) {
        this.cache = cache;
    }

    /**
     * Checks some workbooks of a rulebook.
     *
     * @param files the rulebook the workbooks stand in, themselves among them
     * @param wanted names of the workbooks to look into; faults of all are told
     */
    public Report check(RulebookFiles files, SortedSet<String> wanted) {
        Rulebook.Opening opening = Rulebook.open(files, cache);
        if (opening instanceof Rulebook.Opening.Refused refused) {
            return report(wanted, told(refused.faults()));
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        List<Finding> findings = new ArrayList<>(told(rulebook.faultsOfRules()));
        if (findings.isEmpty()) {
            tables(rulebook, wanted).forEach(tables -> findings.addAll(inspect(new Inspected(tables, rulebook))));
        }
        return report(wanted, findings);
    }

    private static List<ProcedureTables> tables(Rulebook rulebook, SortedSet<String> wanted) {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .filter(tables -> wanted.contains(tables.file()))
                .toList();
    }

    private static List<Finding> inspect(Inspected inspected) {
        return INSPECTIONS.stream()
                .flatMap(inspection -> inspection.findings(inspected).stream())
                .toList();
    }

    private static List<Finding> told(List<CellFault> faults) {
        return faults.stream().map(Finding::of).toList();
    }

    private static Report report(SortedSet<String> wanted, List<Finding> findings) {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::workbook))
                .toList();
        return new Report(List.copyOf(wanted), sorted);
    }
}
