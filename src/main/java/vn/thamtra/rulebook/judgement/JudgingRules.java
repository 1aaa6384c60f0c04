package vn.thamtra.rulebook.judgement;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.wording.RowWording;
import vn.thamtra.rulebook.wording.Wording;
import vn.thamtra.rules.Handling;
import vn.thamtra.workbook.drl.RulePlan;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.ProcedureTables;

/** One version of one procedure as a judgement asks it: what the rules find, and how findings add up. */
public interface JudgingRules {
    ProcedureTables tables();

    /** The rows of the tables, numbered as findings number them. */
    RulePlan plan();

    /** The hand-written rules that concern the procedure. */
    WrittenRules written();

    /** What the rulebook says of its own. */
    Wording wording();

    /** What it says of the rows of the tables. */
    RowWording words();

    /** What may be asked for, in the order of the dictionary. */
    Map<String, FactDeclaration> facts();

    Assessor assessor();

    List<PlannedRow> limits();

    /** What the tables of values give. */
    Valuation valuation();

    /** What is certain about one subject. */
    Found find(Subject subject, Circumstances circumstances);

    /** What the hand-written rules alone find about one subject: their names, sorted. */
    List<String> writtenFound(Subject subject, Circumstances circumstances);

    /** Lets the hand-written rules look at how the dossier was handled. */
    void look(Handling handling);

    /** Whether the limit is a right of the party it binds. */
    default boolean isRight(String limit) {
        return limits().stream()
                .flatMap(planned -> planned.row().asLimit().stream())
                .anyMatch(row -> row.id().equals(limit) && row.right());
    }
}
