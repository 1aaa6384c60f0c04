package vn.thamtra.check.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.ProcedureTables;

/** What a dossier of a procedure may say, an axis for each thing. */
class Axes {
    private final ProcedureTables tables;
    private final List<Axis> axes;
    private final Asked asked;
    private final Map<Aspect, Integer> index = new HashMap<>();

    Axes(ProcedureTables tables, List<Axis> axes, Asked asked) {
        this.tables = tables;
        this.asked = asked;
        this.axes = List.copyOf(axes);
        for (int axis = 0; axis < axes.size(); axis++) {
            index.put(axes.get(axis).aspect(), axis);
        }
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

    public Formula literal(Aspect aspect, Regions regions) {
        return new Formula.Literal(at(aspect), regions);
    }
}
