package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * Everything a dossier of a procedure may say, as far as its workbook can tell it apart: a product of axes, without the
 * points that {@link #rules} and {@link Link}s exclude.
 */
public final class Space extends Axes {
    private final List<Formula> rules = new ArrayList<>();
    private final Conditions conditions;

    Space(ProcedureTables tables, List<Axis> axes, Asked asked) {
        super(tables, axes, asked);
        this.conditions = new Conditions(this);
    }

    /** What holds of every dossier. */
    List<Formula> rules() {
        return rules;
    }

    void rule(Formula rule) {
        rules.add(rule);
    }

    public Box whole() {
        return Box.whole(axes().stream().map(Axis::size).toList());
    }

    /** That the condition certainly holds. */
    public Formula holds(Condition condition) {
        return conditions.formula(condition, true);
    }

    /** That it certainly fails. */
    public Formula fails(Condition condition) {
        return conditions.formula(condition, false);
    }

    public Formula holds(List<Condition> all) {
        return conditions.holds(all);
    }

    public Formula fails(List<Condition> all) {
        return conditions.fails(all);
    }

    public Conditions conditions() {
        return conditions;
    }
}
