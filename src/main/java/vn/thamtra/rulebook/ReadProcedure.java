package vn.thamtra.rulebook;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.ProcedureTables;
import vn.thamtra.workbook.Row;
import vn.thamtra.workbook.RulePlan;
import vn.thamtra.workbook.RulePlan.PlannedRow;

/**
 * Tables put in the place of those of a compiled version, and interpreted instead of compiled. The hand-written rules stay
 * those of the compiled version, and see what they would see there.
 */
public record ReadProcedure(
        ProcedureTables tables,
        RulePlan plan,
        JudgingRules compiled,
        WrittenFindings writtenFindings,
        TableReading rows,
        Assessor assessor,
        List<PlannedRow> limits)
        implements JudgingRules {

    /** The compiled version with other tables. */
    public static ReadProcedure of(ProcedureTables tables, JudgingRules compiled, WrittenFindings written) {
        RulePlan plan = RulePlan.of(tables);
        return new ReadProcedure(
                tables,
                plan,
                compiled,
                written,
                new TableReading(tables, plan),
                new Assessor(tables, plan, compiled.written()),
                plan.rows().stream()
                        .filter(row -> row.row() instanceof Row.Limit)
                        .toList());
    }

    @Override
    public WrittenRules written() {
        return compiled.written();
    }

    @Override
    public Map<String, FactDeclaration> facts() {
        return compiled.facts();
    }

    @Override
    public Findings find(Subject subject, Circumstances circumstances) {
        Findings findings = new Findings();
        rows.find(subject, circumstances, findings);
        writtenFindings.of(subject, circumstances).forEach(findings::found);
        return findings;
    }

    @Override
    public void look(Handling handling) {
        compiled.look(handling);
    }
}
