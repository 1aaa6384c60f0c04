package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * Everything a dossier of a procedure may say, as far as its workbook can tell it apart: a product of axes, without the
 * points that {@link #rules} and {@link Link}s exclude.
 */
public final class Space {
    private final ProcedureTables tables;
    private final List<Axis> axes;
    private final Map<Aspect, Integer> index = new HashMap<>();
    private final List<Formula> rules = new ArrayList<>();
    private final Conditions conditions;

    private final Asked asked;

    Space(ProcedureTables tables, List<Axis> axes, Asked asked) {
        this.tables = tables;
        this.asked = asked;
        this.axes = List.copyOf(axes);
        for (int axis = 0; axis < axes.size(); axis++) {
            index.put(axes.get(axis).aspect(), axis);
        }
        this.conditions = new Conditions(this);
    }

    public ProcedureTables tables() {
        return tables;
    }

    Asked asked() {
        return asked;
    }

    List<Axis> axes() {
        return axes;
    }

    public Axis axis(int axis) {
        return axes.get(axis);
    }

    public boolean has(Aspect aspect) {
        return index.containsKey(aspect);
    }

    public int at(Aspect aspect) {
        return Objects.requireNonNull(index.get(aspect), aspect::toString);
    }

    @Nullable
    public Axis find(Aspect aspect) {
        @Nullable Integer axis = index.get(aspect);
        return axis == null ? null : axes.get(axis);
    }

    /** What holds of every dossier. */
    List<Formula> rules() {
        return rules;
    }

    void rule(Formula rule) {
        rules.add(rule);
    }

    public Box whole() {
        return Box.whole(axes.stream().map(Axis::size).toList());
    }

    public Formula literal(Aspect aspect, Regions regions) {
        return new Formula.Literal(at(aspect), regions);
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
        return Formula.all(all.stream().map(this::holds).toList());
    }

    public Formula fails(List<Condition> all) {
        return Formula.any(all.stream().map(this::fails).toList());
    }

    public Conditions conditions() {
        return conditions;
    }
}
