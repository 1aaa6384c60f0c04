package vn.thamtra.rulebook.interpreter;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.judgement.Assessor;
import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rulebook.judgement.Valuation;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rules.Handling;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * Tables put in the place of those of a compiled version, and interpreted instead of compiled. The hand-written rules stay
 * those of the compiled version, and see what they would see there.
 */
public record InterpretedProcedure(
        ProcedureTables tables,
        RulePlan plan,
        JudgingRules compiled,
        RowWording words,
        WrittenFindings writtenFindings,
        TableInterpreter rows,
        Assessor assessor,
        List<PlannedRow> limits,
        Valuation valuation)
        implements JudgingRules {

    /** The compiled version with other tables. */
    public static InterpretedProcedure of(ProcedureTables tables, JudgingRules compiled, WrittenFindings written) {
        RulePlan plan = compiled.plan().with(tables);
        RowWording words = compiled.wording().rows(tables);
        Valuation valuation = new Valuation(tables, plan);
        return new InterpretedProcedure(
                tables,
                plan,
                compiled,
                words,
                written,
                new TableInterpreter(tables, plan, valuation),
                new Assessor(tables, plan, compiled.written(), words, valuation),
                plan.limits(),
                valuation);
    }

    @Override
    public Wording wording() {
        return compiled.wording();
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
    public Found find(Subject subject, Circumstances circumstances) {
        Found found = rows.find(subject, circumstances);
        writtenFound(subject, circumstances).forEach(found.findings()::found);
        return found;
    }

    @Override
    public List<String> writtenFound(Subject subject, Circumstances circumstances) {
        return writtenFindings.of(subject, circumstances);
    }

    @Override
    public void look(Handling handling) {
        compiled.look(handling);
    }
}
