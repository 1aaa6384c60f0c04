package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.solver.Aspect;
import vn.thamtra.check.solver.Box;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.check.solver.Space;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** What is found in random tables is what going through every combination of values finds: no less and no more. */
@NullUnmarked
class DecisionTablesTest {
    private static final int TABLES = 300;

    @Test
    void gaps_are_exactly_the_cases_that_every_row_excludes() {
        int gaps = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Made made = made(seed);
            Sight sight = Tables.sight(Tables.ofLimits(made.facts, made.lines));
            List<Formula> open = sight.space().tables().limits().stream()
                    .map(sight.rows()::fails)
                    .toList();

            List<Scene> found = new ArrayList<>();
            new Gaps(sight).each(open, found::add);

            PlainTable plain = new PlainTable(made.facts, made.lines);
            for (List<Object> point : plain.points()) {
                boolean gap = IntStream.range(0, made.lines.size())
                        .allMatch(row -> Boolean.FALSE.equals(plain.value(row, point)));
                gaps += gap ? 1 : 0;
                assertThat(found.stream().anyMatch(scene -> holds(sight.space(), scene.box(), point)))
                        .as("table %d at %s", seed, point)
                        .isEqualTo(gap);
            }
        }
        assertThat(gaps).isGreaterThan(TABLES);
    }

    @Test
    void rows_overlap_exactly_where_some_case_has_two_answers() {
        for (int seed = 0; seed < TABLES; seed++) {
            Made made = made(seed);
            Sight sight = Tables.sight(Tables.ofLimits(made.facts, made.lines));

            List<Finding> found = new Limits(sight).findings();

            PlainTable plain = new PlainTable(made.facts, made.lines);
            TreeSet<String> expected = new TreeSet<>();
            for (List<Object> point : plain.points()) {
                List<Integer> holding = holding(plain, point);
                for (int one : holding) {
                    for (int other : holding) {
                        if (one < other
                                && made.lines.get(one).answer()
                                        != made.lines.get(other).answer()) {
                            expected.add("A" + (one + 3) + " A" + (other + 3));
                        }
                    }
                }
            }
            TreeSet<String> pairs = found.stream()
                    .filter(finding -> finding.code().equals("OVERLAPPING_LIMITS"))
                    .map(finding -> finding.related().get(0).cell() + " " + finding.cell())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pairs).as("table %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_row_is_covered_or_impossible_exactly_when_no_case_is_its_own() {
        int covered = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Made made = made(seed);
            ProcedureTables tables = Tables.ofAlternatives(made.facts, made.lines);
            Sight sight = Tables.sight(tables);

            List<String> found = new CoveredRows(sight)
                    .findings().stream().map(Finding::cell).toList();
            List<String> impossible = new ImpossibleRows(sight)
                    .findings().stream().map(Finding::cell).toList();

            PlainTable plain = new PlainTable(made.facts, made.lines);
            List<List<Integer>> holding =
                    plain.points().stream().map(point -> holding(plain, point)).toList();
            for (int row = 0; row < made.lines.size(); row++) {
                int self = row;
                boolean possible = holding.stream().anyMatch(rows -> rows.contains(self));
                boolean alone = holding.stream().anyMatch(rows -> rows.equals(List.of(self)));
                covered += possible && !alone ? 1 : 0;
                assertThat(impossible.contains("A" + (row + 3)))
                        .as("table %d row %d", seed, row)
                        .isEqualTo(!possible);
                assertThat(found.contains("A" + (row + 3)))
                        .as("table %d row %d", seed, row)
                        .isEqualTo(possible && !alone);
            }
        }
        assertThat(covered).isGreaterThan(50);
    }

    @Test
    void a_criterion_never_fails_exactly_when_no_case_excludes_all_its_rows() {
        for (int seed = 0; seed < TABLES; seed++) {
            Made made = made(seed);
            Sight sight = Tables.sight(Tables.ofAlternatives(made.facts, made.lines));

            List<String> found =
                    new Criteria(sight).findings().stream().map(Finding::code).toList();

            PlainTable plain = new PlainTable(made.facts, made.lines);
            boolean fails = plain.points().stream().anyMatch(point -> IntStream.range(0, made.lines.size())
                    .allMatch(row -> Boolean.FALSE.equals(plain.value(row, point))));
            boolean met = plain.points().stream()
                    .anyMatch(point -> !holding(plain, point).isEmpty());
            assertThat(found.contains("NEVER_FAILS")).as("table %d", seed).isEqualTo(!fails && met);
            assertThat(found.contains("NEVER_MET")).as("table %d", seed).isEqualTo(!met);
        }
    }

    private record Made(List<FactDeclaration> facts, List<Tables.Line> lines) {}

    private static Made made(int seed) {
        RandomLines random = new RandomLines(seed);
        List<FactDeclaration> facts = random.facts(2 + seed % 2);
        return new Made(facts, random.lines(facts, 2 + seed % 7));
    }

    private static List<Integer> holding(PlainTable plain, List<Object> point) {
        return IntStream.range(0, plain.lines().size())
                .filter(row -> Boolean.TRUE.equals(plain.value(row, point)))
                .boxed()
                .toList();
    }

    static boolean holds(Space space, Box box, List<Object> point) {
        List<Boolean> inside = new ArrayList<>();
        for (int column = 0; column < point.size(); column++) {
            Aspect aspect = new Aspect.Of(new Operand.OfFact("f" + column));
            int axis = space.has(aspect) ? space.at(aspect) : -1;
            inside.add(axis < 0 || box.side(axis).contains(space.axis(axis).regionOf(point.get(column))));
        }
        return !inside.contains(false);
    }
}
