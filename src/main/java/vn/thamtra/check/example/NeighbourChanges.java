package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/** Mistakes with what stands beside: the next value of a list, the column of the next fact of the type, the next paper. */
final class NeighbourChanges {
    private final ProcedureTables tables;

    NeighbourChanges(ProcedureTables tables) {
        this.tables = tables;
    }

    /** Another value than the one meant, and each value of several left out. */
    List<Condition> values(Condition condition) {
        List<Object> listed = condition.test().listed();
        List<String> options = options(condition.operand());
        if (listed.isEmpty() || options.isEmpty()) {
            return List.of();
        }
        List<Condition> mistaken = new ArrayList<>();
        next(options, listed.get(0).toString(), Set.copyOf(listed)).ifPresent(other -> {
            List<Object> values = new ArrayList<>(listed);
            values.set(0, other);
            mistaken.add(with(condition, values));
        });
        if (listed.size() > 1) {
            listed.forEach(left -> mistaken.add(with(
                    condition,
                    listed.stream().filter(value -> !value.equals(left)).toList())));
        }
        return mistaken;
    }

    private static Condition with(Condition condition, List<Object> values) {
        UnaryTest test = condition
                .test()
                .match(
                        one -> new UnaryTest.OneOf(values),
                        none -> new UnaryTest.NoneOf(values),
                        compare -> compare,
                        between -> between,
                        absent -> absent,
                        present -> present,
                        passed -> passed,
                        byReceipt -> byReceipt,
                        share -> share,
                        apart -> apart,
                        any -> any);
        return new Condition(condition.operand(), test, condition.cell());
    }

    private List<String> options(Operand operand) {
        return fact(operand).stream()
                .flatMap(fact -> fact.type().options().stream())
                .map(FactType.Option::code)
                .toList();
    }

    private Optional<FactDeclaration> fact(Operand operand) {
        return operand.asFact()
                .map(fact -> Objects.requireNonNull(tables.vocabulary().facts().get(fact.id())));
    }

    /** The same test of the next fact of the type, or of the next paper, that the row does not ask about. */
    Optional<Operand> column(Operand operand, List<Condition> asked) {
        Set<Operand> taken =
                asked.stream().map(Condition::operand).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<Operand> fact = fact(operand).flatMap(declared -> {
            List<Operand> alike = tables.vocabulary().facts().values().stream()
                    .filter(other -> isAlike(other.type(), declared.type()))
                    .<Operand>map(other -> new Operand.OfFact(other.id()))
                    .toList();
            return next(alike, operand, taken);
        });
        return fact.or(() -> operand.asDocument().flatMap(document -> {
            List<Operand> papers = tables.vocabulary().documents().keySet().stream()
                    .<Operand>map(Operand.OfDocument::new)
                    .toList();
            return next(papers, operand, taken);
        }));
    }

    private static boolean isAlike(FactType one, FactType other) {
        return one.kind() == other.kind()
                && one.decimals() == other.decimals()
                && one.options().equals(other.options());
    }

    private static <T> Optional<T> next(List<T> all, T from, Set<?> taken) {
        int place = all.indexOf(from);
        return Stream.concat(all.subList(place + 1, all.size()).stream(), all.subList(0, Math.max(place, 0)).stream())
                .filter(other -> !taken.contains(other))
                .findFirst();
    }
}
