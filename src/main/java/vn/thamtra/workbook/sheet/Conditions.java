package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Columns;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The conditions of one row, from its named columns.
 *
 * @param sound whether every cell was understood
 */
record Conditions(List<Condition> list, boolean sound) {

    static Conditions read(Line line, Map<String, Names.Named> names) {
        List<Condition> conditions = new ArrayList<>();
        boolean sound = true;
        for (Columns.Column column : line.columns().named()) {
            Slot slot = line.slot(column);
            Names.Named named = names.get(column.heading());
            UnaryTest test = named == null ? null : UnaryTestParser.parse(slot, named.type(), names);
            if (named != null && test != null) {
                conditions.add(new Condition(named.operand(), test, slot.address()));
            } else {
                sound &= slot.none();
            }
        }
        return new Conditions(List.copyOf(conditions), sound);
    }

    /** What rows of one owner ask, wherever it stands. */
    record Asked(String owner, Set<Condition> conditions) {}

    /** Tells a row that asks what an earlier one of its owner does. */
    void repeated(Map<Asked, Integer> rows, String owner, int row, Slot id) {
        Set<Condition> asked = new HashSet<>();
        list.forEach(condition -> asked.add(new Condition(condition.operand(), condition.test(), "")));
        @Nullable Integer earlier = sound ? rows.putIfAbsent(new Asked(owner, asked), row) : null;
        if (earlier != null) {
            id.fault(FaultCode.DUPLICATE_ROW, earlier);
        }
    }
}
