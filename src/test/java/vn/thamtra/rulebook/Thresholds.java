package vn.thamtra.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** The values on either side of every bound that a workbook sets. */
public final class Thresholds {
    /** Parts and wholes of each other: shares are of small numbers of people. */
    private static final List<BigDecimal> COUNTS =
            LongStream.rangeClosed(1, 9).mapToObj(BigDecimal::valueOf).toList();

    private final Random random;
    private final Map<Operand, List<UnaryTest>> tests = new HashMap<>();

    public Thresholds(ProcedureTables tables, Random random) {
        this.random = random;
        conditions(tables).forEach(condition -> {
            note(condition.operand(), condition.test());
            condition.test().beside().ifPresent(other -> note(other, condition.test()));
        });
    }

    private void note(Operand operand, UnaryTest test) {
        tests.computeIfAbsent(operand, any -> new ArrayList<>()).add(test);
    }

    static Stream<Condition> conditions(ProcedureTables tables) {
        return Stream.of(
                        tables.rows().stream().flatMap(row -> row.conditions().stream()),
                        tables.requirements().stream().map(Thresholds::demand),
                        tables.terms().stream()
                                .flatMap(term -> term.rows().stream())
                                .flatMap(row -> row.conditions().stream()))
                .flatMap(conditions -> conditions);
    }

    private static Condition demand(Row.Requirement row) {
        return new Condition(row.subject(), row.demanded(), row.cell());
    }

    /**
     * A value of the type.
     *
     * @param likely how likely a yes is
     */
    public Object value(Operand operand, FactType type, LocalDate received, double likely) {
        if (type instanceof FactType.YesNo) {
            return random.nextDouble() < likely;
        }
        if (type instanceof FactType.Choice choice) {
            return pick(choice.options()).code();
        }
        List<UnaryTest> bounds = tests.getOrDefault(operand, List.of());
        if (type instanceof FactType.Date) {
            return pick(dates(bounds, received)).plusDays(random.nextInt(3) - 1);
        }
        return type instanceof FactType.Number number ? number(number, pick(numbers(bounds, number))) : "chữ";
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<LocalDate> dates(List<UnaryTest> tests, LocalDate received) {
        List<LocalDate> dates = new ArrayList<>(List.of(received));
        for (UnaryTest test : tests) {
            if (test instanceof UnaryTest.MonthsPassed passed) {
                dates.add(received.minusMonths(passed.months()));
            }
            bounds(test).forEach(bound -> dates.add((LocalDate) bound));
            if (test instanceof UnaryTest.Apart apart) {
                apart.difference().named().forEach(days -> {
                    dates.add(received.plusDays(((BigDecimal) days).longValueExact()));
                    dates.add(received.minusDays(((BigDecimal) days).longValueExact()));
                });
            }
        }
        return dates;
    }

    private static List<BigDecimal> numbers(List<UnaryTest> tests, FactType.Number type) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(type.min(), type.max()));
        for (UnaryTest test : tests) {
            if (test.beside().isPresent()) {
                numbers.addAll(COUNTS);
            }
            bounds(test).forEach(bound -> numbers.add((BigDecimal) bound));
        }
        return numbers;
    }

    private static List<Object> bounds(UnaryTest test) {
        if (test instanceof UnaryTest.OneOf one) {
            return one.values();
        }
        if (test instanceof UnaryTest.NoneOf none) {
            return none.values();
        }
        if (test instanceof UnaryTest.Between between) {
            return List.of(between.low(), between.high());
        }
        return test instanceof UnaryTest.Compare compare
                ? List.of(compare.bound())
                : test instanceof UnaryTest.AnyOf any
                        ? any.parts().stream()
                                .flatMap(part -> bounds(part).stream())
                                .toList()
                        : List.of();
    }

    /** The bound, or its neighbour on either side. */
    private Object number(FactType.Number type, BigDecimal bound) {
        BigDecimal step = type.decimals() ? new BigDecimal("0.1") : BigDecimal.ONE;
        BigDecimal near = bound.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1)))
                .max(type.min())
                .min(type.max());
        return type.decimals() ? (Object) near : (Object) near.longValueExact();
    }
}
