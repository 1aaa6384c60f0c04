package vn.thamtra.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.Ink;
import vn.thamtra.check.output.Language;
import vn.thamtra.check.output.TextReport;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.engine.CompiledProcedure;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.drl.DrlParts;
import vn.thamtra.workbook.drl.RuleOfCell;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;

/** {@code rules}: the DRL made from a workbook, each rule below its cell. Hand-written rules are not repeated. */
final class RulesCommand implements Command {
    private static final Set<String> OPTIONS =
            Stream.concat(Arguments.SETTINGS.stream(), Stream.of("--lang=")).collect(Collectors.toUnmodifiableSet());
    private static final List<Message> HOW_TO_READ = List.of(
            new Message(
                    "holds: mọi điều kiện của dòng chắc chắn đúng.",
                    "holds: every condition of the row certainly holds."),
            new Message(
                    "Dòng không quy tắc nào báo: chương trình đọc từng điều kiện để biết điều nào không đúng, điều nào chưa biết.",
                    "Of a row that no rule reports the program reads each condition, whether it fails or is unknown."),
            new Message("Kết luận do chương trình tổng hợp.", "The program adds the findings up."));
    private static final Message ALWAYS =
            new Message("dòng không có điều kiện, luôn đúng", "a row without conditions, which always holds");

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return OPTIONS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Language language = arguments.language();
        arguments.only();
        CheckOrder order = CheckOrder.of(arguments);
        Rulebook.Opening opening = Rulebook.open(alone(order), CompileCache.none());
        if (opening instanceof Rulebook.Opening.Refused refused) {
            return told(refused.faults(), order, language);
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        List<ProcedureTables> procedures = rulebook.procedures().stream()
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
        if (procedures.isEmpty()) {
            throw new Misunderstood(
                    "Sổ này không phải sổ của một thủ tục, nên không có quy tắc",
                    "this workbook is not that of a procedure and makes no rules");
        }
        procedures.forEach(tables -> print(tables, language));
        return terminal.out().checkError() ? Exit.FAILED : Exit.WELL;
    }

    /** Faults of other workbooks do not matter here. */
    private static RulebookFiles alone(CheckOrder order) {
        Set<String> others = new HashSet<>();
        order.files().files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .map(path -> path.substring(RulebookFiles.TABLES.length()))
                .filter(name ->
                        !RegisterName.ALL.contains(name) && !order.given().containsKey(name))
                .forEach(others::add);
        return order.files().without(others);
    }

    private int told(List<CellFault> faults, CheckOrder order, Language language) throws IOException {
        List<Finding> findings = faults.stream()
                .sorted(Comparator.comparing(CellFault::workbook))
                .map(Finding::of)
                .toList();
        Report report = new Report(List.copyOf(order.wanted()), findings);
        new TextReport(order.paths(), language, Ink.PLAIN)
                .lines(report, Map.of())
                .forEach(terminal.out()::println);
        return Exit.FAULTS;
    }

    private void print(ProcedureTables tables, Language language) {
        PrintStream out = terminal.out();
        DrlParts drl = CompiledProcedure.drl(tables);
        out.println("// " + tables.file());
        HOW_TO_READ.forEach(line -> out.println("// " + language.of(line)));
        out.print(drl.head());
        drl.rules().forEach(rule -> print(rule, language));
    }

    private void print(RuleOfCell rule, Language language) {
        String cell = "// '" + rule.sheet() + "'!" + rule.cell();
        terminal.out().println();
        if (rule.text().isEmpty()) {
            terminal.out().println(cell + "  " + rule.id() + ": " + language.of(ALWAYS));
        } else {
            terminal.out().println(cell);
            terminal.out().print(rule.text().stripLeading());
        }
    }
}
