package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.UnaryTest.Operator;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/**
 * Tables of the shapes by which the validator of Drools for DMN is tested, single rows among them: every gap and every
 * overlap with its bounds, and nothing where there is none.
 */
@NullUnmarked
class DmnGapsTest {
    private static final FactType ANY =
            new FactType.Number(BigDecimal.valueOf(-100), BigDecimal.valueOf(100), true, "");
    private static final FactType PERCENT = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(100), true, "");
    private static final FactType PET = new FactType.Choice(List.of("CAT", "DOG").stream()
            .map(code -> new FactType.Option(code, code))
            .toList());
    private static final FactType FLAG = new FactType.YesNo();

    /**
     * A table.
     *
     * @param overlaps pairs of rows that hold together, from one
     */
    record Shape(String name, List<FactType> types, List<Tables.Line> lines, int gaps, String... overlaps) {
        @Override
        public String toString() {
            return name;
        }

        List<FactDeclaration> facts() {
            return IntStream.range(0, types.size())
                    .mapToObj(column -> Tables.fact(column, types.get(column), Absence.UNKNOWN))
                    .toList();
        }
    }

    private static Tables.Line row(int answer, UnaryTest... tests) {
        return new Tables.Line(new ArrayList<>(Arrays.asList(tests)), answer);
    }

    private static UnaryTest is(Operator operator, long bound) {
        return new UnaryTest.Compare(operator, BigDecimal.valueOf(bound));
    }

    private static UnaryTest day(Operator operator, String bound) {
        return new UnaryTest.Compare(operator, LocalDate.parse(bound));
    }

    private static UnaryTest days(String low, String high) {
        return new UnaryTest.Between(LocalDate.parse(low), LocalDate.parse(high));
    }

    private static UnaryTest range(Operator from, long low, long high, Operator to) {
        return new UnaryTest.Between(
                new UnaryTest.Compare(from, BigDecimal.valueOf(low)),
                new UnaryTest.Compare(to, BigDecimal.valueOf(high)));
    }

    private static UnaryTest number(long value) {
        return Tables.one(BigDecimal.valueOf(value));
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape(
                        "half planes that leave three out",
                        List.of(ANY, ANY),
                        List.of(
                                row(1, is(Operator.LESS_THAN, 0), is(Operator.AT_MOST, 0)),
                                row(2, number(0), is(Operator.LESS_THAN, 0)),
                                row(3, is(Operator.MORE_THAN, 0), is(Operator.AT_LEAST, 0))),
                        3),
                new Shape(
                        "four rectangles",
                        List.of(ANY, ANY),
                        List.of(
                                row(1, Tables.between(0, 4), Tables.between(0, 2)),
                                row(2, Tables.between(1, 3), Tables.between(5, 6)),
                                row(3, Tables.between(2, 5), Tables.between(1, 4)),
                                row(4, Tables.between(6, 7), Tables.between(0, 3))),
                        -1,
                        "1 3"),
                new Shape(
                        "ages of pets",
                        List.of(PERCENT, PET),
                        List.of(
                                row(1, is(Operator.AT_LEAST, 12), Tables.one("CAT")),
                                row(2, range(Operator.AT_LEAST, 12, 15, Operator.LESS_THAN), Tables.one("DOG")),
                                row(3, is(Operator.AT_LEAST, 18), Tables.one("DOG"))),
                        2),
                new Shape(
                        "two answers of no",
                        List.of(FLAG, FLAG),
                        List.of(row(1, Tables.one(false), null), row(2, null, Tables.one(false))),
                        1,
                        "1 2"),
                new Shape(
                        "a bound that two rows share",
                        List.of(ANY),
                        List.of(
                                row(1, is(Operator.LESS_THAN, 10)),
                                row(2, Tables.between(10, 30)),
                                row(3, is(Operator.AT_LEAST, 30))),
                        0,
                        "2 3"),
                new Shape(
                        "months side by side",
                        List.of(new FactType.Date()),
                        List.of(
                                row(1, day(Operator.LESS_THAN, "2021-03-01")),
                                row(2, days("2021-03-01", "2021-03-31")),
                                row(3, days("2021-04-01", "2021-04-30")),
                                row(4, day(Operator.AT_LEAST, "2021-05-01"))),
                        0),
                new Shape(
                        "one number and all others",
                        List.of(ANY),
                        List.of(row(1, number(47)), row(2, new UnaryTest.NoneOf(List.of(BigDecimal.valueOf(47))))),
                        0),
                new Shape(
                        "one row without its ends",
                        List.of(PERCENT),
                        List.of(row(1, range(Operator.MORE_THAN, 0, 100, Operator.LESS_THAN))),
                        1),
                new Shape("one row for everything", List.of(PERCENT), List.of(row(1, Tables.between(0, 100))), 0),
                new Shape(
                        "a corner of a cube",
                        List.of(ANY, ANY, ANY),
                        List.of(
                                row(1, is(Operator.LESS_THAN, 0), null, null),
                                row(2, is(Operator.AT_LEAST, 0), is(Operator.LESS_THAN, 0), null),
                                row(3, is(Operator.AT_LEAST, 0), is(Operator.AT_LEAST, 0), is(Operator.AT_MOST, 0))),
                        1),
                new Shape(
                        "one row inside another",
                        List.of(ANY),
                        List.of(
                                row(1, is(Operator.LESS_THAN, 50)),
                                row(2, is(Operator.LESS_THAN, 20)),
                                row(3, is(Operator.AT_LEAST, 50))),
                        0,
                        "1 2"),
                new Shape(
                        "ranges in a list",
                        List.of(PERCENT),
                        List.of(
                                row(
                                        1,
                                        new UnaryTest.AnyOf(
                                                List.of(is(Operator.LESS_THAN, 18), is(Operator.AT_LEAST, 60)))),
                                row(2, range(Operator.MORE_THAN, 18, 60, Operator.LESS_THAN))),
                        1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_gap_and_every_overlap_is_told_and_nothing_else(Shape shape) {
        Sight sight = Tables.sight(Tables.ofValues(shape.facts(), shape.lines(), HitPolicy.UNIQUE));
        List<Finding> found = new ValueRows(sight).findings();
        PlainTable plain = new PlainTable(shape.facts(), shape.lines());

        ProcedureTables tables = sight.space().tables();
        List<Row.Value> rows = tables.rowsOf(tables.valueTables().get(0));
        List<Scene> gaps = new ArrayList<>();
        new Gaps(sight).each(List.of(sight.rows().allFail(rows)), gaps::add);
        for (List<Object> point : plain.points()) {
            boolean gap = IntStream.range(0, shape.lines().size())
                    .allMatch(row -> Boolean.FALSE.equals(plain.value(row, point)));
            assertThat(gaps.stream().anyMatch(scene -> DecisionTablesTest.holds(sight.space(), scene.box(), point)))
                    .as("%s", point)
                    .isEqualTo(gap);
        }
        TreeSet<String> pairs = found.stream()
                .filter(finding -> finding.code().equals("OVERLAPPING_VALUES"))
                .map(finding -> number(finding.related().get(0).cell()) + " " + number(finding.cell()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pairs).containsExactly(shape.overlaps());
        long told = found.stream()
                .filter(finding -> finding.code().equals("GAP_IN_VALUES"))
                .count();
        assertThat(told).isEqualTo(gaps.size());
        assertThat(shape.gaps() < 0 ? gaps.size() > 1 : gaps.size() == shape.gaps())
                .as("%s", gaps.size())
                .isTrue();
    }

    private static int number(String cell) {
        return Integer.parseInt(cell.substring(1)) - 2;
    }

    private static List<String> told(Shape shape) {
        return new ValueRows(Tables.sight(Tables.ofValues(shape.facts(), shape.lines(), HitPolicy.UNIQUE)))
                .findings().stream().map(finding -> finding.message().vi()).toList();
    }

    private static Shape shape(String name) {
        return shapes().filter(shape -> shape.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void bounds_are_exact() {
        assertThat(told(shape("a bound that two rows share")))
                .singleElement()
                .asString()
                .contains("khi cột 0 = 30,");
        assertThat(told(shape("one row without its ends")))
                .singleElement()
                .asString()
                .contains("trường hợp cột 0 = 0; 100;");
        assertThat(told(shape("ages of pets")))
                .anyMatch(vi -> vi.contains("cột 0 = ≥ 0 và < 12;"))
                .anyMatch(vi -> vi.contains("cột 0 = ≥ 15 và < 18, cột 1 = DOG;"));
        assertThat(told(shape("ranges in a list"))).singleElement().asString().contains("trường hợp cột 0 = 18;");
    }

    @Test
    void rows_that_share_a_case_are_told_by_what_the_hit_policy_makes_of_it() {
        Shape shape = shape("a bound that two rows share");
        for (HitPolicy policy : HitPolicy.values()) {
            boolean told = new ValueRows(Tables.sight(Tables.ofValues(shape.facts(), shape.lines(), policy)))
                    .findings().stream().anyMatch(finding -> finding.code().equals("OVERLAPPING_VALUES"));

            assertThat(told).as("%s", policy).isEqualTo(policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY);
        }
    }
}
