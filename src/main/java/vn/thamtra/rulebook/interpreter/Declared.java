package vn.thamtra.rulebook.interpreter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** What the conditions of a workbook name, by id. */
record Declared(
        Map<String, FactDeclaration> facts,
        Map<String, Count> counts,
        Map<String, List<List<PlannedCondition>>> terms) {

    static Declared in(ProcedureTables tables, RulePlan plan) {
        Map<String, Count> counts = new HashMap<>();
        tables.counts().forEach(count -> counts.put(count.id(), count));
        Map<String, List<List<PlannedCondition>>> terms = new HashMap<>();
        plan.terms().forEach(term -> terms.put(term.term().id(), term.rows()));
        return new Declared(tables.vocabulary().facts(), counts, terms);
    }

    FactDeclaration fact(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    /** Whether a comparison certainly fails where nothing is said. */
    boolean absentFails(Operand operand) {
        return operand.asFact()
                .filter(fact -> fact(fact.id()).absence() == Absence.NO_EFFECT)
                .isPresent();
    }

    Count count(String id) {
        return Objects.requireNonNull(counts.get(id), id);
    }

    List<List<PlannedCondition>> term(String id) {
        return Objects.requireNonNull(terms.get(id), id);
    }
}
