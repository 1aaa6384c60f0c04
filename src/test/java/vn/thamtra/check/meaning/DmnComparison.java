package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Overlap;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** One table of DMN, as our check and as the validator of Drools sees it, at every combination of values that could matter. */
@NullUnmarked
record DmnComparison(DTAnalysis theirs, List<DmnColumn> columns, Sight sight) {

    static DmnComparison of(DecisionTable table, DTAnalysis theirs) {
        List<DmnColumn> columns = IntStream.range(0, table.getInput().size())
                .mapToObj(column -> DmnColumn.of(
                        theirs.getDdtaTable().getInputs().get(column),
                        table.getRule().stream()
                                .map(rule -> DmnCells.test(
                                        rule.getInputEntry().get(column).getText()))
                                .toList()))
                .toList();
        List<FactDeclaration> facts = IntStream.range(0, columns.size())
                .mapToObj(column -> Tables.fact(column, columns.get(column).type(), Absence.UNKNOWN))
                .toList();
        List<List<UnaryTest>> tests = columns.stream().map(DmnColumn::tests).toList();
        List<Tables.Line> lines = IntStream.range(0, table.getRule().size())
                .mapToObj(row -> new Tables.Line(
                        tests.stream().map(column -> column.get(row)).toList(), 1 + row))
                .toList();
        return new DmnComparison(theirs, columns, Tables.sight(Tables.ofValues(facts, lines, HitPolicy.UNIQUE)));
    }

    /** A value for each input, in their words and in ours. */
    private record Point(List<Object> values, List<Object> held) {}

    private List<Row.Value> rows() {
        ProcedureTables tables = sight.space().tables();
        return tables.rowsOf(tables.valueTables().get(0));
    }

    /** What the two do not see alike. */
    List<String> apart() {
        List<Point> points = points();
        List<Scene> gaps = scenes(List.of(sight.rows().allFail(rows())));
        List<Point> missing = points.stream().filter(this::gap).toList();
        List<String> apart = new ArrayList<>();
        boolean same = points.stream().allMatch(point -> lies(gaps, point) == gap(point))
                && gaps.stream().allMatch(scene -> missing.stream().anyMatch(point -> lies(List.of(scene), point)));
        if (!same || told("GAP_IN_VALUES").count() != gaps.size()) {
            apart.add("gaps");
        }
        if (!overlapsAreSame(points)) {
            apart.add("overlaps");
        }
        return apart;
    }

    private boolean overlapsAreSame(List<Point> points) {
        Set<String> pairs = new HashSet<>();
        List<Formula> holds =
                rows().stream().map(row -> sight.rows().holds(row)).toList();
        boolean same = true;
        for (int one = 0; one < holds.size(); one++) {
            for (int other = one + 1; other < holds.size(); other++) {
                List<Integer> pair = List.of(1 + one, 1 + other);
                List<Scene> both = scenes(List.of(holds.get(one), holds.get(other)));
                List<Overlap> overlaps = overlaps(pair);
                same &= points.stream().allMatch(point -> lies(both, point) == overlap(overlaps, point));
                pairs.addAll(overlaps.isEmpty() ? Set.of() : Set.of(pair.toString()));
            }
        }
        return same
                && told("OVERLAPPING_VALUES")
                        .map(DmnComparison::pair)
                        .collect(Collectors.toSet())
                        .equals(pairs);
    }

    private List<Overlap> overlaps(List<Integer> pair) {
        return theirs.getOverlaps().stream()
                .filter(overlap -> overlap.getRules().containsAll(pair))
                .toList();
    }

    private static boolean overlap(List<Overlap> overlaps, Point point) {
        return overlaps.stream().anyMatch(overlap -> inside(overlap.getOverlap(), point.values()));
    }

    private static String pair(Finding finding) {
        return List.of(number(finding.related().get(0).cell()), number(finding.cell()))
                .toString();
    }

    private static int number(String cell) {
        return Integer.parseInt(cell.substring(1)) - 2;
    }

    private Stream<Finding> told(String code) {
        return new ValueRows(sight)
                .findings().stream().filter(finding -> finding.code().equals(code));
    }

    private List<Scene> scenes(List<Formula> open) {
        List<Scene> scenes = new ArrayList<>();
        assertThat(new Gaps(sight).each(open, scenes::add))
                .as("more than are told")
                .isFalse();
        return scenes;
    }

    private boolean lies(List<Scene> scenes, Point point) {
        return scenes.stream().anyMatch(scene -> DecisionTablesTest.holds(sight.space(), scene.box(), point.held()));
    }

    private boolean gap(Point point) {
        return theirs.getGaps().stream().anyMatch(gap -> inside(gap, point.values()));
    }

    /** An area has no edge where everything that follows is inside. */
    private static boolean inside(Hyperrectangle area, List<Object> point) {
        return IntStream.range(0, area.getEdges().size())
                .allMatch(column -> DmnInterval.contains(area.getEdges().get(column), point.get(column)));
    }

    private List<Point> points() {
        List<List<Object>> points = List.of(List.of());
        for (int column = 0; column < columns.size(); column++) {
            List<Object> values = columns.get(column).points(bounds(column));
            points = points.stream()
                    .flatMap(point -> values.stream().map(value -> Stream.concat(point.stream(), Stream.of(value))
                            .toList()))
                    .toList();
        }
        return points.stream()
                .map(point -> new Point(
                        point,
                        IntStream.range(0, point.size())
                                .mapToObj(column -> columns.get(column).held(point.get(column)))
                                .toList()))
                .toList();
    }

    /** The bounds of what they found. */
    private Set<Object> bounds(int column) {
        Set<Object> bounds = new HashSet<>();
        Stream.concat(theirs.getGaps().stream(), theirs.getOverlaps().stream().map(Overlap::getOverlap))
                .filter(area -> area.getEdges().size() > column)
                .forEach(area -> DmnInterval.bounds(area.getEdges().get(column)).forEach(bounds::add));
        return bounds;
    }
}
