package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;

/**
 * Facts, terms, counts and lapses that no rule names. The versions of a procedure share their facts, so that a fact that
 * one of them uses is used.
 */
final class Unused implements Look {
    private final Sight sight;
    private final List<Uses> uses;
    private final Set<String> written;
    private final BinaryOperator<String> cells;

    /**
     * A look for what no rule names.
     *
     * @param versions all of the procedure
     * @param written words of the hand-written rules, and names that the program itself knows
     */
    Unused(Sight sight, List<ProcedureTables> versions, Set<String> written, BinaryOperator<String> cells) {
        this.sight = sight;
        this.uses = versions.stream().map(Uses::new).toList();
        this.written = written;
        this.cells = cells;
    }

    @Override
    public Message about() {
        return new Message("dữ liệu, khái niệm, số đếm không dùng", "facts, terms and counts that nothing uses");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        ProcedureTables tables = sight.space().tables();
        Uses own = new Uses(tables);
        for (FactDeclaration fact : tables.vocabulary().facts().values()) {
            Operand operand = new Operand.OfFact(fact.id());
            if (isWritten(fact.id()) || own.names(operand)) {
                continue;
            }
            String cell = cells.apply(SheetName.FACTS.title(), fact.id());
            if (used(operand) && !cell.isEmpty()) {
                findings.add(unusedHere(new Told.At(SheetName.FACTS.title(), cell, fact.id()), fact.name()));
            } else if (!used(operand)) {
                findings.add(unused(new Told.At(SheetName.FACTS.title(), cell, fact.id()), fact.name()));
            }
        }
        for (Term term : tables.terms()) {
            if (!own.names(new Operand.OfTerm(term.id()))) {
                findings.add(unused(at(SheetName.TERMS, term.rows().get(0).cell(), term.id()), term.name()));
            }
        }
        for (Count count : tables.counts()) {
            if (!own.names(new Operand.OfCount(count.id()))) {
                findings.add(unused(at(SheetName.COUNTS, count.cell(), count.id()), count.name()));
            }
        }
        for (Lapse lapse : tables.lapses()) {
            if (!own.names(new Operand.OfLapse(lapse.id()))) {
                findings.add(unused(at(SheetName.LAPSES, lapse.cell(), lapse.id()), lapse.name()));
            }
        }
        return findings;
    }

    private static Told.At at(SheetName sheet, String cell, String id) {
        return new Told.At(sheet.title(), cell, id);
    }

    private boolean used(Operand operand) {
        return uses.stream().anyMatch(version -> version.names(operand));
    }

    private boolean isWritten(String fact) {
        return written.contains(fact) || written.contains("fact_" + fact);
    }

    private Finding unusedHere(Told.At at, Message name) {
        Message message = new Message(
                "“" + name.vi() + "” (" + at.id()
                        + ") được khai báo ở bản này mà không quy định nào của bản này hỏi đến, chỉ bản khác hỏi; dùng nó hoặc bỏ dòng",
                "“" + name.en() + "” (" + at.id()
                        + ") is declared in this version and no rule of it asks, only another version does; use it or remove the row");
        return sight.told().tell(Severity.NOTE, "UNUSED_IN_VERSION", at, message, List.of(), null);
    }

    private Finding unused(Told.At at, Message name) {
        Message message = new Message(
                "“" + name.vi() + "” (" + at.id() + ") được khai báo mà không quy định nào dùng; dùng nó hoặc bỏ dòng",
                "“" + name.en() + "” (" + at.id() + ") is declared and no rule uses it; use it or remove the row");
        Message shows = new Message(
                "Dù hồ sơ ghi “" + name.vi() + "” thế nào, kết quả vẫn như hồ sơ này",
                "Whatever a dossier says of “" + name.en() + "”, the verdict is that of this one");
        Optional<Scene> any = sight.finder().find(List.of());
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "UNUSED_" + kind(at.sheet()),
                        at,
                        message,
                        List.of(),
                        any.map(scene -> scene.showing(shows)).orElse(null));
    }

    private static String kind(String sheet) {
        if (sheet.equals(SheetName.FACTS.title())) {
            return "FACT";
        }
        return sheet.equals(SheetName.TERMS.title()) ? "TERM" : "COUNT";
    }
}
