package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DDTAInputClause;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * An input of a table of DMN.
 *
 * @param domain what it allows
 * @param cells its tests, by row; null for any
 * @param type what a fact must be to be tested so
 */
@NullUnmarked
record DmnColumn(DDTAInputClause domain, List<UnaryTest> cells, FactType type) {
    private static final String ANOTHER = "khác";
    private static final BigDecimal ROOM = BigDecimal.valueOf(1_000);

    static DmnColumn of(DDTAInputClause domain, List<UnaryTest> cells) {
        DmnColumn column = new DmnColumn(domain, cells, new FactType.Text());
        return new DmnColumn(domain, cells, column.typed());
    }

    /** A column of texts of any letters is a choice among those named and one more. */
    private List<?> listed() {
        boolean texts = named().stream().anyMatch(value -> value instanceof String);
        return domain.isDiscreteDomain() || !texts
                ? domain.getDiscreteValues()
                : Stream.concat(named().stream(), Stream.of(ANOTHER)).toList();
    }

    private List<Object> named() {
        return cells.stream()
                .filter(Objects::nonNull)
                .flatMap(cell -> cell.named().stream())
                .distinct()
                .toList();
    }

    private FactType typed() {
        Set<Class<?>> kinds = Stream.concat(named().stream(), listed().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        if (kinds.isEmpty() || kinds.equals(Set.of(Boolean.class))) {
            return new FactType.YesNo();
        } else if (kinds.equals(Set.of(LocalDate.class))) {
            return new FactType.Date();
        } else if (kinds.equals(Set.of(BigDecimal.class)) && listed().isEmpty()) {
            return number();
        } else if (kinds.equals(Set.of(String.class)) || kinds.equals(Set.of(BigDecimal.class))) {
            return new FactType.Choice(listed().stream()
                    .map(value -> new FactType.Option(value.toString(), value.toString()))
                    .toList());
        }
        throw new DmnCells.Unsaid("values of kinds " + kinds);
    }

    /** Where DMN has no end, one far from everything named. */
    private FactType number() {
        List<BigDecimal> bounds =
                bounds().stream().map(bound -> (BigDecimal) bound).sorted().toList();
        BigDecimal min = bounds.get(0).subtract(DmnInterval.isBound(domain.getMin()) ? BigDecimal.ZERO : ROOM);
        BigDecimal max =
                bounds.get(bounds.size() - 1).add(DmnInterval.isBound(domain.getMax()) ? BigDecimal.ZERO : ROOM);
        return new FactType.Number(min, max, true, "");
    }

    /** The tests as the type says values. */
    List<UnaryTest> tests() {
        List<UnaryTest> tests = new ArrayList<>();
        for (UnaryTest cell : cells) {
            boolean listed = cell instanceof UnaryTest.OneOf && type instanceof FactType.Choice;
            tests.add(
                    listed
                            ? new UnaryTest.OneOf(
                                    cell.listed().stream().map(this::held).toList())
                            : cell);
        }
        return tests;
    }

    /** A value of theirs as ours. */
    Object held(Object value) {
        return type instanceof FactType.Choice ? value.toString() : value;
    }

    private Set<Object> bounds() {
        return Stream.concat(
                        named().stream(),
                        Stream.of(domain.getMin(), domain.getMax())
                                .filter(DmnInterval::isBound)
                                .map(Bound::getValue))
                .collect(Collectors.toSet());
    }

    /** All values that the type allows and around which some test or bound may change its answer. */
    List<Object> points(Set<Object> more) {
        List<Object> points = new ArrayList<>();
        if (!listed().isEmpty() || type instanceof FactType.YesNo) {
            points.addAll(listed().isEmpty() ? List.of(true, false) : listed());
        } else {
            TreeSet<Object> bounds = new TreeSet<>(bounds());
            bounds.addAll(more);
            Object before = null;
            for (Object bound : bounds) {
                points.add(before == null ? beside(bound, -1) : between(before, bound));
                points.add(bound);
                before = bound;
            }
            points.add(beside(before, 1));
            points.removeIf(point -> !DmnInterval.contains(domain.getDomainMinMax(), point));
        }
        return points.stream().distinct().toList();
    }

    private static Object beside(Object bound, int step) {
        return bound instanceof LocalDate day ? day.plusDays(step) : ((BigDecimal) bound).add(BigDecimal.valueOf(step));
    }

    private static Object between(Object low, Object high) {
        return low instanceof LocalDate day
                ? LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay() + ((LocalDate) high).toEpochDay(), 2))
                : ((BigDecimal) low).add((BigDecimal) high).divide(BigDecimal.valueOf(2));
    }
}
