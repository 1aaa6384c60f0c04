package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Time limits that are rows of one table: they bind the same party to the same deed, or have one id. */
record Duties(ProcedureTables tables) {

    /** In the order of the workbook. */
    List<List<Row.Limit>> byDuty() {
        List<Row.Limit> limits = tables.limits();
        int[] first = IntStream.range(0, limits.size()).toArray();
        Map<Object, Integer> owner = new LinkedHashMap<>();
        for (int row = 0; row < limits.size(); row++) {
            Row.Limit limit = limits.get(row);
            join(first, row, owner, limit.id());
            if (!limit.fulfilledBy().isEmpty()) {
                join(first, row, owner, List.of(limit.boundParty(), limit.fulfilledBy()));
            }
        }
        Map<Integer, List<Row.Limit>> duties = new LinkedHashMap<>();
        for (int row = 0; row < limits.size(); row++) {
            duties.computeIfAbsent(root(first, row), any -> new ArrayList<>()).add(limits.get(row));
        }
        return List.copyOf(duties.values());
    }

    private static void join(int[] first, int row, Map<Object, Integer> owner, Object key) {
        int other = Objects.requireNonNullElse(owner.putIfAbsent(key, row), row);
        int root = root(first, other);
        int own = root(first, row);
        first[Math.max(root, own)] = Math.min(root, own);
    }

    private static int root(int[] first, int row) {
        int root = row;
        while (first[root] != root) {
            root = first[root];
        }
        return root;
    }

    Collection<List<Row.Limit>> byId() {
        Map<String, List<Row.Limit>> limits = new LinkedHashMap<>();
        tables.limits().forEach(limit -> limits.computeIfAbsent(limit.id(), id -> new ArrayList<>())
                .add(limit));
        return limits.values();
    }

    /** Whether two rows are rivals: of one id, or counted from the same start the same way. */
    static boolean rivals(Row.Limit one, Row.Limit other) {
        return one.id().equals(other.id())
                || (one.start().equals(other.start()) && one.direction() == other.direction());
    }

    /** What a row answers: how long, from when. */
    static List<Object> answer(Row.Limit limit) {
        return Arrays.asList(
                limit.start(),
                limit.amount(),
                limit.amountFact(),
                limit.amountValue(),
                limit.unit(),
                limit.unitSetting(),
                limit.direction(),
                limit.fixedDate());
    }
}
