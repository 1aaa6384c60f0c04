package vn.thamtra.check.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.ProcedureTables.Validity;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;

/** Mistakes in what a workbook declares: what an absent fact does, and the first and last day in force. */
final class DeclarationSwaps {
    private final ProcedureTables tables;
    private final CellText text;

    DeclarationSwaps(ProcedureTables tables) {
        this.tables = tables;
        this.text = new CellText(tables);
    }

    /**
     * Facts absent with another effect, where an example can tell: a demand tells all three apart, a condition only whether
     * absence fails, and a test of presence nothing.
     */
    List<Mutant> absences() {
        List<Mutant> mutants = new ArrayList<>();
        tables.vocabulary().facts().values().forEach(fact -> others(fact)
                .forEach(other -> mutants.add(absent(fact, other))));
        return mutants;
    }

    private List<Absence> others(FactDeclaration fact) {
        Operand operand = new Operand.OfFact(fact.id());
        boolean demanded =
                tables.requirements().stream().map(Row.Requirement::demand).anyMatch(demand -> isOf(demand, operand));
        boolean asked = Stream.concat(
                        tables.rows().stream().map(Row::conditions),
                        tables.terms().stream()
                                .flatMap(term -> term.rows().stream())
                                .map(Term.Definition::conditions))
                .flatMap(List::stream)
                .anyMatch(condition -> isOf(condition, operand));
        return Stream.of(Absence.values())
                .filter(other -> other != fact.absence())
                .filter(other -> demanded || (asked && isOther(other, fact.absence())))
                .toList();
    }

    private static boolean isOf(Condition condition, Operand operand) {
        return condition.operand().equals(operand) && !condition.test().asksPresence();
    }

    private static boolean isOther(Absence one, Absence other) {
        return one == Absence.NO_EFFECT || (other == Absence.NO_EFFECT && one == Absence.UNKNOWN);
    }

    private Mutant absent(FactDeclaration fact, Absence other) {
        String change = text.heading(new Operand.OfFact(fact.id())) + ", Khi vắng: " + said(fact.absence()) + " → "
                + said(other);
        FactDeclaration changed =
                new FactDeclaration(fact.id(), fact.name(), fact.type(), fact.attestation(), other, fact.change());
        return mutant(
                Mistake.ABSENCE_CHANGED,
                SheetName.FACTS,
                "",
                fact.id(),
                change,
                List.of(new Operand.OfFact(fact.id())),
                () -> with(changed));
    }

    private static String said(Absence absence) {
        return switch (absence) {
            case MISSING -> "thiếu";
            case UNKNOWN -> "chưa rõ";
            case NO_EFFECT -> "không ảnh hưởng";
        };
    }

    private ProcedureTables with(FactDeclaration changed) {
        Vocabulary old = tables.vocabulary();
        Map<String, FactDeclaration> facts = new LinkedHashMap<>(old.facts());
        facts.put(changed.id(), changed);
        return with(tables.validity(), new Vocabulary(old.procedure(), facts, old.documents(), old.events()));
    }

    private ProcedureTables with(Validity validity, Vocabulary vocabulary) {
        return new ProcedureTables(
                tables.identity(),
                validity,
                tables.oneStop(),
                tables.overall(),
                vocabulary,
                tables.definitions(),
                tables.rules(),
                tables.notes());
    }

    /** The first and last day in force moved by one, where no other version begins or ends beside it. */
    List<Mutant> validity(boolean alone) {
        Validity validity = tables.validity();
        List<Mutant> mutants = new ArrayList<>();
        if (alone) {
            for (LocalDate from :
                    List.of(validity.from().minusDays(1), validity.from().plusDays(1))) {
                mutants.add(moved("ngày hiệu lực", validity.from(), from, on(from, validity.to())));
            }
            @Nullable LocalDate to = validity.to();
            if (to != null) {
                for (LocalDate other : List.of(to.minusDays(1), to.plusDays(1))) {
                    mutants.add(moved("ngày hết hiệu lực", to, other, on(validity.from(), other)));
                }
            }
        }
        return mutants;
    }

    private Validity on(LocalDate from, @Nullable LocalDate to) {
        Validity old = tables.validity();
        return new Validity(
                from,
                to,
                old.confirmedUntil(),
                old.cell(),
                old.readings(),
                old.restsOn(),
                old.comparedWith(),
                old.succession());
    }

    private Mutant moved(String property, LocalDate old, LocalDate now, Validity validity) {
        return mutant(
                Mistake.DAY_MOVED,
                SheetName.PROCEDURE,
                tables.effectiveCell(),
                property,
                property + ": " + old + " → " + now,
                List.of(),
                () -> with(validity, tables.vocabulary()));
    }

    private static Mutant mutant(
            Mistake kind,
            SheetName sheet,
            String cell,
            String row,
            String change,
            List<Operand> about,
            Supplier<ProcedureTables> made) {
        return new Mutant(kind, sheet.title(), cell, row, new Message(change, change), about, made);
    }
}
