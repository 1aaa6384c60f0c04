package vn.thamtra.workbook.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values of tables are asked about, and in how many rounds they are all known: one table may ask what another gives. */
public final class AskedValues {
    private final ProcedureTables tables;
    private final Map<String, ValueTable> giving = new HashMap<>();
    private final Map<ValueTable, Integer> levels = new HashMap<>();

    private AskedValues(ProcedureTables tables) {
        this.tables = tables;
        tables.valueTables().forEach(table -> table.values().forEach(value -> giving.put(value, table)));
    }

    /** Ids of those that a condition of any row or term asks about. */
    public static Set<String> in(ProcedureTables tables) {
        Set<String> asked = new LinkedHashSet<>();
        if (!tables.valueTables().isEmpty()) {
            asked.addAll(by(tables, tables.rows()));
            tables.terms().forEach(term -> term.rows().forEach(row -> row.conditions().stream()
                    .flatMap(condition -> condition.operand().asValue().stream())
                    .forEach(value -> asked.add(value.id()))));
        }
        return asked;
    }

    /** Ids of those that some rows ask about, directly or by a term. */
    public static Set<String> by(ProcedureTables tables, List<? extends Row> rows) {
        Set<String> asked = new LinkedHashSet<>();
        Asked.by(tables, rows).stream()
                .flatMap(operand -> operand.asValue().stream())
                .forEach(value -> asked.add(value.id()));
        return asked;
    }

    /** How often rows have to be matched again after the first time; none where no condition asks about a value. */
    public static int rounds(ProcedureTables tables) {
        AskedValues order = new AskedValues(tables);
        int rounds = 0;
        for (String value : in(tables)) {
            ValueTable table = order.giving.get(value);
            rounds = Math.max(rounds, table == null ? 0 : order.level(table));
        }
        return rounds;
    }

    /** One more than the tables whose values it asks about; a circle, which no workbook read without fault has, ends. */
    private int level(ValueTable table) {
        Integer known = levels.putIfAbsent(table, 1);
        if (known != null) {
            return known;
        }
        int level = 1;
        for (String value : by(tables, tables.rowsOf(table))) {
            ValueTable before = giving.get(value);
            level = Math.max(level, before == null ? 1 : 1 + level(before));
        }
        levels.put(table, level);
        return level;
    }
}
