package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.ValueTable;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/**
 * What a table gives, the slow and obvious way: every row that is open is tried as one that holds and as one that does not,
 * and what all of these worlds agree on is known, if some row holds in every one of them.
 */
@NullUnmarked
record PlainValues(ProcedureTables tables, PlainConditions conditions) {
    private static final Object NONE = "none";
    private static final Object CONFLICT = "conflict";

    record Opinion(ValueState state, @Nullable Object is) {}

    Opinion of(String value) {
        ValueTable table = tables.valueTables().stream()
                .filter(one -> one.values().contains(value))
                .findFirst()
                .orElseThrow();
        List<Row.Value> rows = tables.rowsOf(table).stream()
                .filter(row -> row.days().include(conditions.history().receivedOn()))
                .toList();
        List<Row.Value> open = rows.stream()
                .filter(row -> !row.otherwise() && conditions.all(row.conditions()) == null)
                .toList();
        Set<Object> answers = new HashSet<>();
        Set<Row.Value> always = new HashSet<>(rows);
        for (int world = 0; world < 1 << open.size(); world++) {
            List<Row.Value> holding = holding(rows, open, world);
            answers.add(answer(table.policy(), value, holding));
            always.retainAll(holding);
        }
        if (answers.equals(Set.of(NONE))) {
            return new Opinion(ValueState.NOT_GIVEN, null);
        }
        boolean known = answers.size() == 1 && !answers.contains(CONFLICT) && !always.isEmpty();
        return known ? new Opinion(ValueState.KNOWN, answers.iterator().next()) : new Opinion(ValueState.OPEN, null);
    }

    private List<Row.Value> holding(List<Row.Value> rows, List<Row.Value> open, int world) {
        List<Row.Value> holding = new ArrayList<>();
        for (Row.Value row : rows) {
            int place = open.indexOf(row);
            boolean holds = row.otherwise()
                    ? holding.isEmpty()
                    : place < 0 ? Boolean.TRUE.equals(conditions.all(row.conditions())) : (world >> place & 1) == 1;
            if (holds) {
                holding.add(row);
            }
        }
        return holding;
    }

    private static Object answer(HitPolicy policy, String value, List<Row.Value> holding) {
        List<Object> all = holding.stream()
                .map(row -> Objects.requireNonNullElse(row.is(value), NONE))
                .toList();
        List<Object> given = all.stream().filter(is -> is != NONE).toList();
        return switch (policy) {
            case UNIQUE, ANY -> all.isEmpty() ? NONE : all.stream().distinct().count() > 1 ? CONFLICT : all.get(0);
            case FIRST -> all.isEmpty() ? NONE : all.get(0);
            case SUM, COUNT ->
                given.isEmpty()
                        ? NONE
                        : given.stream().mapToLong(PlainValues::whole).sum();
            case LEAST ->
                given.isEmpty()
                        ? NONE
                        : given.stream().mapToLong(PlainValues::whole).min().getAsLong();
            case GREATEST ->
                given.isEmpty()
                        ? NONE
                        : given.stream().mapToLong(PlainValues::whole).max().getAsLong();
            case LIST -> given.isEmpty() ? NONE : given;
        };
    }

    private static long whole(Object is) {
        return new BigDecimal(is.toString()).longValueExact();
    }
}
