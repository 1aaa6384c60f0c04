package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** Every test that a workbook makes, by what it is a test of. */
final class Asked {
    private final Map<Operand, List<UnaryTest>> tests = new LinkedHashMap<>();

    Asked(ProcedureTables tables) {
        tables.terms().forEach(term -> term.rows().forEach(row -> all(row.conditions())));
        tables.counts().forEach(count -> count.conditions()
                .forEach(condition -> add(ofEvent(count.event(), condition.operand()), condition.test())));
        tables.rows().forEach(this::row);
    }

    /** The facts that a count asks about are those of its event. */
    static Operand.OfEventFact ofEvent(String event, Operand fact) {
        return new Operand.OfEventFact(event, fact.subject());
    }

    private void row(Row row) {
        all(row.conditions());
        row.dispatch(
                requirement -> all(List.of(requirement.demand())),
                alternative -> maybe(alternative.appliesWhen()),
                bar -> {},
                notice -> {},
                this::limit,
                value -> {});
    }

    private void maybe(@Nullable Condition condition) {
        if (condition != null) {
            all(List.of(condition));
        }
    }

    private void limit(Row.Limit limit) {
        if (limit.amountFact() != null) {
            tests.computeIfAbsent(new Operand.OfFact(limit.amountFact()), any -> new ArrayList<>());
        }
        limit.startEvent().ifPresent(start -> {
            tests.computeIfAbsent(new Operand.OfEvent(start.type()), any -> new ArrayList<>());
            maybe(start.when());
            limit.dayOfEvent()
                    .map(given -> new Operand.OfEventFact(start.type(), given.fact()))
                    .ifPresent(given -> tests.computeIfAbsent(given, any -> new ArrayList<>()));
        });
    }

    private void all(List<Condition> conditions) {
        conditions.forEach(condition -> add(condition.operand(), condition.test()));
    }

    private void add(Operand operand, UnaryTest test) {
        tests.computeIfAbsent(operand, any -> new ArrayList<>()).add(test);
        test.beside().ifPresent(other -> tests.computeIfAbsent(other, any -> new ArrayList<>()));
    }

    boolean asks(Operand operand) {
        return tests.containsKey(operand);
    }

    List<UnaryTest> of(Operand operand) {
        return tests.getOrDefault(operand, List.of()).stream().distinct().toList();
    }

    Stream<Map.Entry<Operand, UnaryTest>> stream() {
        return tests.entrySet().stream()
                .flatMap(asked -> asked.getValue().stream().distinct().map(test -> Map.entry(asked.getKey(), test)));
    }

    <O extends Operand> List<O> operands(Function<Operand, Optional<O>> ofKind) {
        return tests.keySet().stream()
                .flatMap(operand -> ofKind.apply(operand).stream())
                .toList();
    }
}
