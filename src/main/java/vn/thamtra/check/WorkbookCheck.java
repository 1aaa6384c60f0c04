package vn.thamtra.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.example.ExampleInspection;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Inspection;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.kept.KeptMeanings;
import vn.thamtra.check.meaning.Meaning;
import vn.thamtra.check.meaning.SameIds;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.SideBySide;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;
import vn.thamtra.workbook.model.WorkbookName;

/** Checks workbooks: first that they read and compile, then what they mean. */
public final class WorkbookCheck {

    static final String LEFT_OUT_CODE = "OTHER_WORKBOOK_LEFT_OUT";
    static final Message LEFT_OUT = new Message(
            "Tệp này cùng bộ quy tắc và có lỗi, nên các tệp khác được kiểm tra như không có nó. Hãy kiểm tra riêng tệp này.",
            "This file of the same rulebook has faults, so the others were checked without it. Check it by itself.");

    private final CompileCache cache;
    private final KnownFindings known;

    public WorkbookCheck(CompileCache cache) {
        this.cache = cache;
        this.known = new KnownFindings(cache);
    }

    /** Every kind of look there is; made when first needed, since what is remembered needs none. */
    static List<Inspection> inspections() {
        return Inspections.ALL;
    }

    private static final class Inspections {
        static final List<Inspection> ALL =
                List.of(new Meaning(), new StruckRows(), new ExampleInspection(), new SameIds());
    }

    /**
     * Checks some workbooks of a rulebook. A workbook at fault does not keep the others from being looked into: they are
     * checked as if it were not there.
     *
     * @param files the rulebook the workbooks stand in, themselves among them
     * @param wanted names of the workbooks to look into; of others, it is only told that they have faults
     */
    public Report check(RulebookFiles files, SortedSet<String> wanted) {
        return check(files, wanted, null);
    }

    /**
     * As {@link #check(RulebookFiles, SortedSet)}, and whether the codes mean what they mean in another rulebook.
     *
     * @param base what is published; null where nothing is held against it
     */
    public Report check(RulebookFiles files, SortedSet<String> wanted, @Nullable RulebookFiles base) {
        return new Report(List.copyOf(wanted), known.ofAll(files, base, wanted, () -> findings(files, wanted, base)));
    }

    private List<Finding> findings(RulebookFiles files, Set<String> wanted, @Nullable RulebookFiles base) {
        List<Finding> findings = new ArrayList<>();
        RulebookFiles rest = files;
        Rulebook.Opening opening = Rulebook.open(rest, cache);
        while (opening instanceof Rulebook.Opening.Refused refused) {
            Set<String> faulty =
                    refused.faults().stream().map(CellFault::workbook).collect(Collectors.toSet());
            findings.addAll(told(refused.faults(), wanted));
            if (!isAboutProcedures(faulty, rest)) {
                return sorted(findings);
            }
            rest = rest.without(faulty);
            opening = Rulebook.open(rest, cache);
        }
        findings.addAll(looked(((Rulebook.Opening.Opened) opening).rulebook(), wanted, base));
        return sorted(findings);
    }

    /** Without calendar and register nothing can be checked. */
    private static boolean isAboutProcedures(Set<String> faulty, RulebookFiles files) {
        return !faulty.isEmpty()
                && faulty.stream()
                        .allMatch(name -> !RegisterName.ALL.contains(name)
                                && files.files().containsKey(RulebookFiles.TABLES + name));
    }

    private static List<Finding> told(List<CellFault> faults, Set<String> wanted) {
        Stream<Finding> theirs = faults.stream()
                .filter(fault -> wanted.contains(fault.workbook())
                        || !WorkbookName.is(fault.workbook())
                        || RegisterName.ALL.contains(fault.workbook()))
                .map(Finding::of);
        Stream<Finding> others = faults.stream()
                .map(CellFault::workbook)
                .filter(name -> WorkbookName.is(name) && !wanted.contains(name) && !RegisterName.ALL.contains(name))
                .distinct()
                .map(WorkbookCheck::leftOut);
        return Stream.concat(theirs, others).toList();
    }

    private static Finding leftOut(String workbook) {
        return new Finding(Severity.NOTE, LEFT_OUT_CODE, workbook, "", "", workbook, "", LEFT_OUT, List.of(), null);
    }

    private List<Finding> looked(Rulebook rulebook, Set<String> wanted, @Nullable RulebookFiles base) {
        List<Finding> findings = new ArrayList<>(told(rulebook.faultsOfRules(wanted), wanted));
        Set<String> faulty = findings.stream().map(Finding::workbook).collect(Collectors.toSet());
        if (faulty.stream().anyMatch(name -> !wanted.contains(name))) {
            return findings;
        }
        List<ProcedureTables> sound = tables(rulebook, wanted).stream()
                .filter(tables -> !faulty.contains(tables.file()))
                .toList();
        SideBySide.map(sound, tables -> inspect(new Inspected(tables, rulebook), base))
                .forEach(findings::addAll);
        return findings;
    }

    private static List<ProcedureTables> tables(Rulebook rulebook, Set<String> wanted) {
        return rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .filter(tables -> wanted.contains(tables.file()))
                .toList();
    }

    private List<Finding> inspect(Inspected inspected, @Nullable RulebookFiles base) {
        ProcedureTables tables = inspected.tables();
        RulebookFiles files = inspected.rulebook().files();
        List<Finding> findings = Stream.of(false, true)
                .flatMap(around -> known.ofOne(inspected, around, () -> found(inspected, around)).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (base != null) {
            findings.addAll(KeptMeanings.changed(tables.file(), files, base));
        }
        return new Waivers(tables.file(), tables.waivers(), () -> KeptMeanings.accepted(tables.file(), files))
                .applied(findings).stream().sorted(Leafing.WITHIN_A_WORKBOOK).toList();
    }

    private static List<Finding> found(Inspected inspected, boolean around) {
        return inspections().stream()
                .filter(inspection -> inspection.looksAround() == around)
                .flatMap(inspection -> inspection.findings(inspected).stream())
                .toList();
    }

    /** What forbids publishing first, and what asks for nothing last; by file, and within one as a person leafs. */
    private static List<Finding> sorted(Collection<Finding> findings) {
        TreeMap<String, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.workbook(), name -> new ArrayList<>())
                .add(finding));
        return byFile.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
