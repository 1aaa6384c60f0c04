package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions of one row, from its named columns.
 *
 * @param sound whether every cell was understood
 */
record Conditions(List<Condition> list, boolean sound) {

    static Conditions read(Line line, Map<String, Names.Named> names) {
        List<Condition> conditions = new ArrayList<>();
        boolean sound = true;
        for (Table.Column column : line.table().named()) {
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

    /** Whether both ask the same, wherever they stand. */
    boolean same(Conditions other) {
        return sound && other.sound && asked().equals(other.asked());
    }

    private Set<Condition> asked() {
        Set<Condition> asked = new HashSet<>();
        list.forEach(condition -> asked.add(new Condition(condition.operand(), condition.test(), "")));
        return asked;
    }
}
