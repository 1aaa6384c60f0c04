package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Distance;

/** Rows that compare facts with each other: two of them meet, or leave a case out, exactly where trying everything says so. */
@NullUnmarked
class ComparedFactsTest {
    private static final int TABLES = 60;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final FactType CHOICE = new FactType.Choice(List.of("A", "B", "C").stream()
            .map(code -> new FactType.Option(code, code))
            .toList());
    private static final FactType WHOLE = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(8), false, "");

    @Test
    void of_three_days() {
        verify(new FactType.Date(), 3, Distance.Form.values().length, days(-14, 20));
    }

    @Test
    void of_two_numbers() {
        List<Object> numbers = new ArrayList<>();
        IntStream.rangeClosed(0, 8).forEach(number -> numbers.add((long) number));
        verify(WHOLE, 2, 6, numbers);
    }

    @Test
    void of_three_choices() {
        verify(CHOICE, 3, 2, List.of("A", "B", "C"));
    }

    private static List<Object> days(int from, int to) {
        List<Object> days = new ArrayList<>();
        IntStream.rangeClosed(from, to).forEach(day -> days.add(FIRST.plusDays(day)));
        return days;
    }

    private static void verify(FactType type, int columns, int forms, List<Object> values) {
        int meeting = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            List<FactDeclaration> facts = IntStream.range(0, columns)
                    .mapToObj(column -> Tables.fact(column, type, absence(random)))
                    .toList();
            List<Tables.Line> lines = IntStream.range(0, 3)
                    .mapToObj(row -> new Tables.Line(tests(random, type, columns, forms), 1 + row))
                    .toList();
            Sight sight = Tables.sight(Tables.ofLimits(facts, lines));
            List<Formula> holds = sight.space().tables().limits().stream()
                    .map(row -> sight.rows().holds(row))
                    .toList();
            List<Formula> fails = sight.space().tables().limits().stream()
                    .map(sight.rows()::fails)
                    .toList();

            for (List<Formula> wanted : List.of(
                    List.of(holds.get(0)),
                    List.of(holds.get(0), holds.get(1)),
                    List.of(holds.get(1), fails.get(2)),
                    fails)) {
                Optional<Scene> found = sight.finder().find(wanted);
                boolean there =
                        points(columns, values).anyMatch(point -> holds(wanted, holds, fails, facts, lines, point));

                assertThat(found.isPresent())
                        .as("table %d: %s of %s", seed, wanted, lines)
                        .isEqualTo(there);
                found.ifPresent(scene -> assertThat(holds(wanted, holds, fails, facts, lines, point(columns, scene)))
                        .as("%s", scene.sketch().dossier().facts())
                        .isTrue());
                meeting += there ? 1 : 0;
            }
        }
        assertThat(meeting).isBetween(TABLES, 4 * TABLES - 5);
    }

    private static Absence absence(Random random) {
        return random.nextInt(4) == 0 ? Absence.NO_EFFECT : Absence.UNKNOWN;
    }

    /** Every second test compares with another column. */
    private static List<UnaryTest> tests(Random random, FactType type, int columns, int forms) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int other = (column + 1 + random.nextInt(columns - 1)) % columns;
            tests.add(
                    random.nextInt(4) == 0
                            ? null
                            : random.nextBoolean() ? apart(random, "f" + other, forms) : plain(random, type));
        }
        return tests;
    }

    private static UnaryTest apart(Random random, String other, int forms) {
        Distance.Form form = List.of(Distance.Form.values()).get(random.nextInt(forms));
        BigDecimal days = form.cell().contains(" n ") ? BigDecimal.valueOf(1 + random.nextInt(4)) : BigDecimal.ZERO;
        return new UnaryTest.Apart(new Operand.OfFact(other), new Distance(form, days).difference());
    }

    private static UnaryTest plain(Random random, FactType type) {
        if (type instanceof FactType.Choice) {
            return Tables.one(List.of("A", "B", "C").get(random.nextInt(3)));
        }
        int bound = 1 + random.nextInt(5);
        Object value = type instanceof FactType.Date ? FIRST.plusDays(bound) : BigDecimal.valueOf(bound);
        return new UnaryTest.Compare(List.of(UnaryTest.Operator.values()).get(random.nextInt(4)), value);
    }

    private static Stream<List<@Nullable Object>> points(int columns, List<Object> values) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(null);
        Stream<List<@Nullable Object>> points = Stream.of(Arrays.asList());
        for (int column = 0; column < columns; column++) {
            points = points.flatMap(point -> all.stream().map(value -> {
                List<@Nullable Object> longer = new ArrayList<>(point);
                longer.add(value);
                return longer;
            }));
        }
        return points;
    }

    private static List<@Nullable Object> point(int columns, Scene scene) {
        List<@Nullable Object> point = new ArrayList<>();
        IntStream.range(0, columns)
                .forEach(column -> point.add(scene.sketch().dossier().facts().get("f" + column)));
        return point;
    }

    private static boolean holds(
            List<Formula> wanted,
            List<Formula> holds,
            List<Formula> fails,
            List<FactDeclaration> facts,
            List<Tables.Line> lines,
            List<@Nullable Object> point) {
        return wanted.stream().allMatch(formula -> {
            boolean holding = holds.contains(formula);
            Tables.Line line = lines.get((holding ? holds : fails).indexOf(formula));
            return Objects.equals(value(facts, line, point), holding);
        });
    }

    /** Kleene's value of a row; null where it is open. */
    private static @Nullable Boolean value(
            List<FactDeclaration> facts, Tables.Line line, List<@Nullable Object> point) {
        boolean open = false;
        for (int column = 0; column < facts.size(); column++) {
            Boolean value = value(facts, line.tests().get(column), column, point);
            if (Boolean.FALSE.equals(value)) {
                return false;
            }
            open |= value == null;
        }
        return open ? null : (Boolean) true;
    }

    private static @Nullable Boolean value(
            List<FactDeclaration> facts, @Nullable UnaryTest test, int column, List<@Nullable Object> point) {
        if (test == null) {
            return true;
        } else if (test instanceof UnaryTest.Apart apart) {
            return apart(facts, apart, column, point);
        }
        return PlainTable.value(test, point.get(column), facts.get(column).absence());
    }

    private static @Nullable Boolean apart(
            List<FactDeclaration> facts, UnaryTest.Apart apart, int column, List<@Nullable Object> point) {
        int other = Integer.parseInt(apart.other().subject().substring(1));
        for (int side : List.of(column, other)) {
            if (point.get(side) == null && facts.get(side).absence() == Absence.NO_EFFECT) {
                return false;
            }
        }
        return (point.get(column) == null || point.get(other) == null)
                ? null
                : PlainTable.value(
                        apart.difference(), difference(point.get(column), point.get(other)), Absence.UNKNOWN);
    }

    private static BigDecimal difference(Object one, Object other) {
        return BigDecimal.valueOf(
                one instanceof LocalDate day
                        ? day.toEpochDay() - ((LocalDate) other).toEpochDay()
                        : one instanceof Long whole ? Long.signum(whole - (long) other) : one.equals(other) ? 0 : 1);
    }
}
