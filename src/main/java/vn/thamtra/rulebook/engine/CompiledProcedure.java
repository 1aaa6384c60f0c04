package vn.thamtra.rulebook.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kie.api.KieBase;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.rulebook.interpreter.Conditions;
import vn.thamtra.rulebook.judgement.Assessor;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valuation;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Handling;
import vn.thamtra.workbook.drl.DrlNames;
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
        WrittenRules written,
        Wording wording,
        RowWording words,
        Map<String, FactDeclaration> facts,
        FactsFiller filler,
        RuleMatcher matcher,
        Conditions conditions,
        Assessor assessor,
        List<PlannedRow> limits,
        Valuation valuation)
        implements JudgingRules {

    /** The rules made from the tables, as they are compiled, each with its cell. */
    public static DrlParts drl(ProcedureTables tables) {
        return DrlWriter.parts(tables, RulePlan.of(tables), DossierFacts.class.getName());
    }

    /**
     * Compiles the rows of the workbook together with the hand-written DRL that concerns the procedure.
     *
     * @param written hand-written files by path below {@code rules/}
     * @param wording what the rulebook says of its own
     */
    public static CompiledProcedure compile(
            ProcedureTables tables, SortedMap<String, String> written, Wording wording, RuleCompiler compiler) {
        RulePlan plan = RulePlan.of(tables);
        String rules = DrlWriter.write(tables, plan, DossierFacts.class.getName());
        return compile(tables, plan, rules, written, wording, compiler);
    }

    public static CompiledProcedure compile(
            ProcedureTables tables,
            RulePlan plan,
            String rules,
            SortedMap<String, String> written,
            Wording wording,
            RuleCompiler compiler) {
        SortedMap<String, String> drl = new TreeMap<>();
        written.forEach((path, text) -> drl.put(path, FrozenNames.today(text)));
        drl.put(RulebookFiles.RULES + DrlNames.packageOf(tables).replace('.', '/') + "/tables.drl", rules);
        KieBase base = compiler.compile(drl);
        WrittenRules findings = WrittenRulesReader.read(base, written, tables.instrument(), wording);
        RowWording words = wording.rows(tables);
        return new CompiledProcedure(
                tables,
                plan,
                findings,
                wording,
                words,
                facts(tables.vocabulary()),
                new FactsFiller(tables, new FactsMaker(base, tables)),
                new RuleMatcher(base),
                Conditions.of(tables, plan),
                new Assessor(tables, plan, findings, words),
                plan.limits(),
                new Valuation(tables, plan));
    }

    static Map<String, FactDeclaration> facts(Vocabulary vocabulary) {
        Map<String, FactDeclaration> facts = new LinkedHashMap<>(vocabulary.facts());
        vocabulary.events().values().forEach(event -> event.facts()
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact)));
        return facts;
    }

    @Override
    public Found find(Subject subject, Circumstances circumstances) {
        Found found = find(subject, circumstances, Map.of());
        for (int round = 0; round < valuation.rounds(); round++) {
            found = find(subject, circumstances, valuation.values(found));
        }
        return found;
    }

    private Found find(Subject subject, Circumstances circumstances, Map<String, Valued> known) {
        DossierFacts filled = filler.fill(subject, circumstances, known);
        matcher.match(filled);
        return new Found(filled.getFindings(), conditions.failing(subject, circumstances, known));
    }

    @Override
    public void look(Handling handling) {
        matcher.match(handling);
    }
}
