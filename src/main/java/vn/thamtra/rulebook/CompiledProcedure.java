package vn.thamtra.rulebook;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kie.api.KieBase;
import vn.thamtra.workbook.DrlNames;
import vn.thamtra.workbook.DrlWriter;
import vn.thamtra.workbook.ProcedureTables;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.RulePlan;
import vn.thamtra.workbook.RulePlan.PlannedRow;

/** One version of one procedure, ready to judge: the rules compiled, and all that Java adds up prepared. */
record CompiledProcedure(
        ProcedureTables tables, FactsFiller filler, RuleMatcher matcher, Assessor assessor, List<PlannedRow> limits) {

    /**
     * Compiles the rows of the workbook together with the hand-written DRL that concerns the procedure.
     *
     * @param written hand-written files by path below {@code rules/}
     */
    static CompiledProcedure compile(
            ProcedureTables tables, SortedMap<String, String> written, RuleCompiler compiler) {
        RulePlan plan = RulePlan.of(tables);
        String rules = DrlWriter.write(tables, plan, DossierFacts.class.getName());
        return compile(tables, plan, rules, written, compiler);
    }

    static CompiledProcedure compile(
            ProcedureTables tables,
            RulePlan plan,
            String rules,
            SortedMap<String, String> written,
            RuleCompiler compiler) {
        SortedMap<String, String> drl = new TreeMap<>(written);
        drl.put(RulebookFiles.RULES + DrlNames.packageOf(tables).replace('.', '/') + "/tables.drl", rules);
        KieBase base = compiler.compile(drl);
        WrittenRules findings = new WrittenRules(base, written, tables.instrument());
        return new CompiledProcedure(
                tables,
                new FactsFiller(tables, new FactsMaker(base, tables)),
                new RuleMatcher(base),
                new Assessor(tables, plan, findings),
                plan.rows().stream().filter(row -> row.row() instanceof Row.Limit).toList());
    }
}
