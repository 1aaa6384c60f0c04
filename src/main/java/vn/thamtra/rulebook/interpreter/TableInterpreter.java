package vn.thamtra.rulebook.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Event;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rules.Findings;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Finds what the rows of a workbook find by reading them, row by row, without compiling: slower for one dossier and very
 * much faster for one workbook in a thousand variants. Says exactly what the compiled rows say.
 */
public final class TableInterpreter {
    private final RulePlan plan;
    private final Map<String, FactDeclaration> facts;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, List<List<PlannedCondition>>> terms = new HashMap<>();

    TableInterpreter(ProcedureTables tables, RulePlan plan) {
        this.plan = plan;
        this.facts = tables.vocabulary().facts();
        tables.counts().forEach(count -> counts.put(count.id(), count));
        plan.terms().forEach(term -> terms.put(term.term().id(), term.rows()));
    }

    /** Adds what is certain of each row and condition. */
    void find(Subject subject, Circumstances circumstances, Findings findings) {
        View view = new View(subject, circumstances);
        terms.values().forEach(rows -> rows.forEach(row -> fail(row, view, findings)));
        for (PlannedRow row : plan.rows()) {
            if (fail(row.conditions(), view, findings) && !row.conditions().isEmpty()) {
                findings.holds(row.number());
            }
            fail(row.applies(), view, findings);
            if (!isLaw(row.row(), circumstances)) {
                findings.outside(row.number());
            }
        }
    }

    private static boolean isLaw(Row row, Circumstances circumstances) {
        return row.days().include(circumstances.history().receivedOn());
    }

    /** Whether all conditions certainly hold. */
    private boolean fail(List<PlannedCondition> conditions, View view, Findings findings) {
        boolean holding = true;
        for (PlannedCondition planned : conditions) {
            Certainty certainty = new ConditionInterpreter(this, view).of(planned);
            holding &= certainty == Certainty.HOLDS;
            if (certainty == Certainty.FAILS) {
                findings.fails(planned.number());
            }
        }
        return holding;
    }

    /** How every row, of terms first, and each of its conditions stands; in the order of the workbook. */
    public List<RowStanding> standings(Subject subject, Circumstances circumstances) {
        ConditionInterpreter interpreter = new ConditionInterpreter(this, new View(subject, circumstances));
        List<RowStanding> standings = new ArrayList<>();
        for (RulePlan.PlannedTerm term : plan.terms()) {
            for (int i = 0; i < term.rows().size(); i++) {
                String cell = term.term().rows().get(i).cell();
                standings.add(standing(
                        "Khái niệm", cell, term.term().id(), term.rows().get(i), interpreter));
            }
        }
        for (PlannedRow row : plan.rows()) {
            Row told = row.row();
            RowStanding standing = standing(told.sheet(), told.cell(), told.id(), row.conditions(), interpreter);
            standings.add(isLaw(told, circumstances) ? standing : standing.excluded());
        }
        return standings;
    }

    private static RowStanding standing(
            String sheet, String cell, String id, List<PlannedCondition> conditions, ConditionInterpreter interpreter) {
        List<RowStanding.OfCondition> each = conditions.stream()
                .map(planned ->
                        new RowStanding.OfCondition(planned.condition(), planned.demand(), interpreter.of(planned)))
                .toList();
        Certainty all = each.stream().map(RowStanding.OfCondition::certainty).reduce(Certainty.HOLDS, Certainty::and);
        return new RowStanding(sheet, cell, id, all, each);
    }

    FactDeclaration fact(String id) {
        return Objects.requireNonNull(facts.get(id), id);
    }

    Count count(String id) {
        return Objects.requireNonNull(counts.get(id), id);
    }

    List<List<PlannedCondition>> term(String id) {
        return Objects.requireNonNull(terms.get(id), id);
    }

    /** What is read for one subject. */
    record View(Subject subject, Circumstances circumstances) {
        boolean happened(String type) {
            return circumstances.history().last(type).isPresent();
        }

        /** A fact of the last event of its type that has happened. */
        @Nullable
        Object eventFact(Operand.OfEventFact operand) {
            return circumstances
                    .history()
                    .last(operand.type())
                    .map(Event::facts)
                    .map(given -> given.get(operand.fact()))
                    .orElse(null);
        }

        @Nullable
        Object value(Operand operand) {
            return operand.asEventFact().map(this::eventFact).orElseGet(() -> subject.facts()
                    .get(operand.subject()));
        }
    }
}
