package vn.thamtra.evidence.verify.stored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of one table in the order of its keys, a page in memory at a time; each page begins in the index. */
final class TableWalk {
    private static final int PAGE = 500;
    private static final String FIRST = " fetch first " + PAGE + " rows only";

    private final Tables tables;
    private final Stored table;
    private List<Row> page;
    private int next;

    TableWalk(Tables tables, Stored table) {
        this.tables = tables;
        this.table = table;
        String sealed = table.isSealed() ? " where t.entry is not null" : "";
        this.page = table.keys().isEmpty()
                ? tables.rows(table, "", List.of())
                : tables.rows(table, sealed + " order by " + columns(table.keys()) + FIRST, List.of());
    }

    private String columns(List<String> keys) {
        return keys.stream().map(table::sql).collect(Collectors.joining(", "));
    }

    Optional<Row> peek() {
        if (next == page.size() && !page.isEmpty()) {
            page = table.keys().isEmpty() ? List.of() : after(page.get(next - 1));
            next = 0;
        }
        return next < page.size() ? Optional.of(page.get(next)) : Optional.empty();
    }

    void advance() {
        next++;
    }

    /** First those that differ from the last row in the last key only, then in the last but one, and so on. */
    private List<Row> after(Row last) {
        for (int same = table.keys().size() - 1; same >= 0; same--) {
            List<Row> found = after(last, same);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Row> after(Row last, int same) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= same; i++) {
            String key = table.keys().get(i);
            conditions.add(table.sql(key) + (i < same ? " = ?" : " > ?"));
            values.add(Tables.parameter(last, key));
        }
        String order = columns(table.keys().subList(same, table.keys().size()));
        return Collections.unmodifiableList(tables.rows(
                table, " where " + String.join(" and ", conditions) + " order by " + order + FIRST, values));
    }
}
