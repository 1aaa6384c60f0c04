package vn.thamtra.rulebook.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.rulebook.interpreter.Conditions;
import vn.thamtra.rulebook.interpreter.ConditionsRead;
import vn.thamtra.rulebook.judgement.Assessor;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valuation;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Findings;
import vn.thamtra.rules.Handling;
import vn.thamtra.workbook.drl.DrlParts;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * One version of one procedure, ready to judge: the rules compiled, and all that Java adds up prepared.
 *
 * @param facts what may be asked for, in the order of the dictionary: facts of the dossier, then of its events
 */
public record CompiledProcedure(
        ProcedureTables tables,
        RulePlan plan,
        Wording wording,
        RowWording words,
        Map<String, FactDeclaration> facts,
        TableRules rows,
        HandWrittenRules handWritten,
        Conditions conditions,
        Assessor assessor,
        List<PlannedRow> limits,
        Valuation valuation)
        implements JudgingRules {

    /** The rules made from the tables, each with its cell, as text for people and for other engines. */
    public static DrlParts drl(ProcedureTables tables) {
        return DrlWriter.parts(tables, RulePlan.of(tables), DossierFacts.class.getName());
    }

    /**
     * Makes the rows of the workbook ready, and compiles the hand-written DRL that concerns the procedure.
     *
     * @param written hand-written files by path below {@code rules/}
     * @param wording what the rulebook says of its own
     * @throws FaultyRules where the hand-written rules are at fault
     */
    public static CompiledProcedure compile(
            ProcedureTables tables, SortedMap<String, String> written, Wording wording, RuleCompiler compiler) {
        RulePlan plan = RulePlan.of(tables);
        return compile(tables, plan, TableRules.of(tables, plan), written, wording, compiler);
    }

    public static CompiledProcedure compile(
            ProcedureTables tables,
            RulePlan plan,
            TableRules rows,
            SortedMap<String, String> written,
            Wording wording,
            RuleCompiler compiler) {
        HandWrittenRules handWritten = HandWrittenRules.compile(tables, written, wording, compiler);
        RowWording words = wording.rows(tables);
        Valuation valuation = new Valuation(tables, plan);
        return new CompiledProcedure(
                tables,
                plan,
                wording,
                words,
                facts(tables.vocabulary()),
                rows,
                handWritten,
                Conditions.of(tables, plan),
                new Assessor(tables, plan, handWritten.told(), words, valuation),
                plan.limits(),
                valuation);
    }

    static Map<String, FactDeclaration> facts(Vocabulary vocabulary) {
        Map<String, FactDeclaration> facts = new LinkedHashMap<>(vocabulary.facts());
        vocabulary.events().values().forEach(event -> event.facts()
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact)));
        return facts;
    }

    @Override
    public WrittenRules written() {
        return handWritten.told();
    }

    @Override
    public Found find(Subject subject, Circumstances circumstances) {
        Map<String, Valued> values = values(subject, circumstances);
        Findings findings = handWritten.match(subject, circumstances, values).getFindings();
        return rows(subject, circumstances, values, findings);
    }

    @Override
    public List<String> writtenFound(Subject subject, Circumstances circumstances) {
        return handWritten
                .match(subject, circumstances, values(subject, circumstances))
                .getFindings()
                .found();
    }

    /** What rows may ask of tables of values, round by round. */
    private Map<String, Valued> values(Subject subject, Circumstances circumstances) {
        Map<String, Valued> values = Map.of();
        for (int round = 0; round < valuation.rounds(); round++) {
            values = valuation.values(rows(subject, circumstances, values, new Findings()));
        }
        return values;
    }

    private Found rows(Subject subject, Circumstances circumstances, Map<String, Valued> values, Findings findings) {
        ConditionsRead read = conditions.read(subject, circumstances, values);
        rows.match(read, circumstances.history().receivedOn(), findings);
        return new Found(findings, read);
    }

    @Override
    public void look(Handling handling) {
        handWritten.match(handling);
    }
}
