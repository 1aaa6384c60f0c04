package vn.thamtra.rulebook;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.ProcedureTables;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.RulePlan;
import vn.thamtra.workbook.RulePlan.PlannedRow;

/**
 * Tables put in the place of those of a compiled version, and read instead of compiled. The hand-written rules stay those
 * of the compiled version, and see what they would see there.
 */
record ReadProcedure(
        ProcedureTables tables,
        CompiledProcedure compiled,
        WrittenFindings written,
        TableReading reading,
        Assessor assessor,
        List<PlannedRow> limits)
        implements JudgingRules {

    static ReadProcedure of(ProcedureTables tables, CompiledProcedure compiled, WrittenFindings written) {
        RulePlan plan = RulePlan.of(tables);
        return new ReadProcedure(
                tables,
                compiled,
                written,
                new TableReading(tables, plan),
                new Assessor(tables, plan, compiled.written()),
                plan.rows().stream()
                        .filter(row -> row.row() instanceof Row.Limit)
                        .toList());
    }

    @Override
    public Map<String, FactDeclaration> facts() {
        return compiled.facts();
    }

    @Override
    public Findings find(Subject subject, Circumstances circumstances) {
        Findings findings = new Findings();
        reading.find(subject, circumstances, findings);
        written.of(subject, circumstances).forEach(findings::found);
        return findings;
    }

    @Override
    public void look(Handling handling) {
        compiled.look(handling);
    }
}
