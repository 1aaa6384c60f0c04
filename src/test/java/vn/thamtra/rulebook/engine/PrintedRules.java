package vn.thamtra.rulebook.engine;

import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieBase;
import vn.thamtra.rulebook.interpreter.Conditions;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valuation;
import vn.thamtra.rulebook.judgement.Valued;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.workbook.drl.DrlNames;
import vn.thamtra.workbook.drl.DrlWriter;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The rules as {@code rules} prints them, compiled by the engine from their text and matched against the declared type: what
 * anybody sees who gives that text to an engine of his own.
 */
public final class PrintedRules {
    private final FactsFiller filler;
    private final RuleMatcher matcher;
    private final Conditions conditions;
    private final Valuation valuation;

    private PrintedRules(ProcedureTables tables, RulePlan plan, KieBase base) {
        this.filler = new FactsFiller(tables, new FactsMaker(base, tables));
        this.matcher = new RuleMatcher(base);
        this.conditions = Conditions.of(tables, plan);
        this.valuation = new Valuation(tables, plan);
    }

    public static PrintedRules of(ProcedureTables tables, CompileCache cache) {
        RulePlan plan = RulePlan.of(tables);
        String drl = DrlWriter.write(tables, plan, DossierFacts.class.getName());
        String path = "rules/" + DrlNames.packageOf(tables).replace('.', '/') + "/tables.drl";
        return new PrintedRules(tables, plan, new RuleCompiler(cache).compile(new TreeMap<>(Map.of(path, drl))));
    }

    /** Which rows hold and which are not law; what fails is read, as the text does not say it. */
    public Found find(Subject subject, Circumstances circumstances) {
        Map<String, Valued> values = Map.of();
        for (int round = 0; round < valuation.rounds(); round++) {
            values = valuation.values(find(subject, circumstances, values));
        }
        return find(subject, circumstances, values);
    }

    private Found find(Subject subject, Circumstances circumstances, Map<String, Valued> values) {
        DossierFacts filled = filler.fill(subject, circumstances, values);
        matcher.match(filled);
        return new Found(filled.getFindings(), conditions.read(subject, circumstances, values));
    }
}
