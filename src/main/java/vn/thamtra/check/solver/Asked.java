package vn.thamtra.check.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    static Operand ofEvent(String event, Operand operand) {
        return new Operand.OfEventFact(event, ((Operand.OfFact) operand).id());
    }

    private void row(Row row) {
        all(row.conditions());
        if (row instanceof Row.Requirement requirement) {
            add(requirement.subject(), requirement.demanded());
        } else if (row instanceof Row.Alternative alternative && alternative.appliesWhen() != null) {
            all(List.of(alternative.appliesWhen()));
        } else if (row instanceof Row.Limit limit) {
            limit(limit);
        }
    }

    private void limit(Row.Limit limit) {
        if (limit.amountFact() != null) {
            tests.computeIfAbsent(new Operand.OfFact(limit.amountFact()), any -> new ArrayList<>());
        }
        if (limit.start() instanceof Row.Start.OfEvent start) {
            tests.computeIfAbsent(new Operand.OfEvent(start.type()), any -> new ArrayList<>());
            if (start.when() != null) {
                all(List.of(start.when()));
            }
            if (limit.fixedDate() instanceof Row.FixedDate.OfEvent given) {
                tests.computeIfAbsent(new Operand.OfEventFact(start.type(), given.fact()), any -> new ArrayList<>());
            }
        }
    }

    private void all(List<Condition> conditions) {
        conditions.forEach(condition -> add(condition.operand(), condition.test()));
    }

    private void add(Operand operand, UnaryTest test) {
        tests.computeIfAbsent(operand, any -> new ArrayList<>()).add(test);
        if (test instanceof UnaryTest.Share share) {
            tests.computeIfAbsent(share.whole(), any -> new ArrayList<>());
        }
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

    <O extends Operand> List<O> operands(Class<O> kind) {
        return tests.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
