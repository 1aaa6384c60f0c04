package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.UnaryTest;

/** Decision tables nobody has written: at random, or a partition of everything that can be said. */
@NullUnmarked
public final class RandomLines {
    public static final int MOST = 1_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final Random random;

    public RandomLines(long seed) {
        this.random = new Random(seed);
    }

    public List<FactDeclaration> facts(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        Tables.fact(column, type(), List.of(Absence.values()).get(random.nextInt(3))))
                .toList();
    }

    /** Where what is not given leaves every row open: what is not known is no gap. */
    public List<FactDeclaration> knownFacts(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> Tables.fact(
                        column,
                        type(),
                        List.of(Absence.MISSING, Absence.UNKNOWN).get(random.nextInt(2))))
                .toList();
    }

    private FactType type() {
        return switch (random.nextInt(5)) {
            case 0 -> new FactType.YesNo();
            case 1 ->
                new FactType.Choice(List.of("A", "B", "C", "D").stream()
                        .map(code -> new FactType.Option(code, code))
                        .toList());
            case 2 -> new FactType.Date();
            case 3 -> new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(MOST), true, "");
            default -> new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(MOST), false, "");
        };
    }

    public List<Tables.Line> lines(List<FactDeclaration> facts, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new Tables.Line(
                        new ArrayList<>(facts.stream()
                                .map(fact -> random.nextInt(3) == 0 ? null : test(fact.type()))
                                .toList()),
                        1 + random.nextInt(3)))
                .toList();
    }

    private UnaryTest test(FactType type) {
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? new UnaryTest.Absent() : new UnaryTest.Present();
        }
        if (type instanceof FactType.YesNo) {
            return Tables.one(random.nextBoolean());
        }
        if (type instanceof FactType.Choice) {
            List<Object> codes = new ArrayList<>(List.of("A", "B", "C", "D"));
            Collections.shuffle(codes, random);
            List<Object> some = List.copyOf(codes.subList(0, 1 + random.nextInt(3)));
            return random.nextBoolean() ? new UnaryTest.OneOf(some) : new UnaryTest.NoneOf(some);
        }
        Object one = value(type);
        Object other = value(type);
        boolean ordered = number(one).compareTo(number(other)) <= 0;
        return switch (random.nextInt(6)) {
            case 4 -> new UnaryTest.AnyOf(List.of(Tables.one(one), compare(other)));
            case 5 -> one.equals(other) ? Tables.one(one) : halfOpen(ordered ? one : other, ordered ? other : one);
            case 0 -> new UnaryTest.Between(ordered ? one : other, ordered ? other : one);
            case 1 -> Tables.one(one);
            default -> compare(one);
        };
    }

    private UnaryTest compare(Object bound) {
        return new UnaryTest.Compare(List.of(UnaryTest.Operator.values()).get(random.nextInt(4)), bound);
    }

    private static UnaryTest halfOpen(Object low, Object high) {
        return new UnaryTest.Between(
                new UnaryTest.Compare(UnaryTest.Operator.MORE_THAN, low),
                new UnaryTest.Compare(UnaryTest.Operator.AT_MOST, high));
    }

    /** Few values, so that rows meet. */
    private Object value(FactType type) {
        return type instanceof FactType.Date
                ? LocalDate.of(2024, 1, 1 + random.nextInt(5))
                : BigDecimal.valueOf(random.nextInt(5));
    }

    private static BigDecimal number(Object value) {
        return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) value;
    }

    /** Rows that share out all values of all facts among them: cut in two again and again, each with an answer of its own. */
    public List<Tables.Line> partition(List<FactDeclaration> facts, int rows) {
        List<Tables.Line> lines = new ArrayList<>();
        List<UnaryTest> whole = new ArrayList<>(Collections.nCopies(facts.size(), null));
        lines.add(new Tables.Line(whole, 0));
        int tries = 0;
        while (lines.size() < rows && tries++ < 50 * rows) {
            int cut = random.nextInt(lines.size());
            int column = random.nextInt(facts.size());
            List<UnaryTest> halves =
                    halves(facts.get(column).type(), lines.get(cut).tests().get(column));
            if (!halves.isEmpty()) {
                Tables.Line line = lines.get(cut);
                lines.set(cut, line.with(column, halves.get(0)));
                lines.add(line.with(column, halves.get(1)));
            }
        }
        List<Tables.Line> answered = new ArrayList<>();
        lines.forEach(line -> answered.add(new Tables.Line(line.tests(), 1 + answered.size() % 9_000)));
        return answered;
    }

    private List<UnaryTest> halves(FactType type, UnaryTest now) {
        if (type instanceof FactType.YesNo) {
            return now == null ? List.of(Tables.one(true), Tables.one(false)) : List.of();
        }
        if (type instanceof FactType.Choice) {
            List<Object> codes = now == null ? List.of("A", "B", "C", "D") : ((UnaryTest.OneOf) now).values();
            int at = codes.size() < 2 ? 0 : 1 + random.nextInt(codes.size() - 1);
            return at == 0
                    ? List.of()
                    : List.of(
                            new UnaryTest.OneOf(List.copyOf(codes.subList(0, at))),
                            new UnaryTest.OneOf(List.copyOf(codes.subList(at, codes.size()))));
        }
        return type instanceof FactType.Date ? halvesOfDays(now) : halvesOfNumbers((FactType.Number) type, now);
    }

    private List<UnaryTest> halvesOfDays(UnaryTest now) {
        LocalDate low = now == null ? FIRST : (LocalDate) ((UnaryTest.Between) now).low();
        LocalDate high = now == null ? LAST : (LocalDate) ((UnaryTest.Between) now).high();
        long days = high.toEpochDay() - low.toEpochDay();
        if (days < 4) {
            return List.of();
        }
        LocalDate middle = low.plusDays(1 + random.nextInt((int) days - 2));
        return List.of(new UnaryTest.Between(low, middle), new UnaryTest.Between(middle.plusDays(1), high));
    }

    /** Decimals are cut once: between two numbers there is always another. */
    private List<UnaryTest> halvesOfNumbers(FactType.Number type, UnaryTest now) {
        if (type.decimals()) {
            BigDecimal at = BigDecimal.valueOf(1 + random.nextInt(MOST - 1));
            return now == null
                    ? List.of(
                            new UnaryTest.Compare(UnaryTest.Operator.LESS_THAN, at),
                            new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, at))
                    : List.of();
        }
        int low = now == null ? 0 : ((BigDecimal) ((UnaryTest.Between) now).low()).intValueExact();
        int high = now == null ? MOST : ((BigDecimal) ((UnaryTest.Between) now).high()).intValueExact();
        if (high - low < 4) {
            return List.of();
        }
        int middle = low + 1 + random.nextInt(high - low - 2);
        return List.of(Tables.between(low, middle), Tables.between(middle + 1, high));
    }
}
