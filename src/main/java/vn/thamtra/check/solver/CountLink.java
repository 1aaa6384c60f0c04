package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;

/** Numbers of events of one type, and the facts of the last of them. */
final class CountLink implements Link {
    private static final int MOST_KINDS = 2_000;
    private static final int MOST_TRIED = 200_000;

    private final Space space;
    private final String type;
    private final List<Count> counts;
    private final List<Operand.OfEventFact> facts;
    private int tried;

    CountLink(Space space, String type) {
        this.space = space;
        this.type = type;
        this.counts = space.tables().counts().stream()
                .filter(count -> count.event().equals(type))
                .toList();
        this.facts = space.asked().operands(Operand::asEventFact).stream()
                .filter(fact -> fact.type().equals(type))
                .toList();
    }

    @Override
    public List<Integer> axes() {
        return Stream.of(
                        Stream.<Operand>of(new Operand.OfEvent(type)),
                        facts.stream(),
                        counts.stream().<Operand>map(count -> new Operand.OfCount(count.id())))
                .flatMap(operands -> operands)
                .map(operand -> space.at(new Aspect.Of(operand)))
                .toList();
    }

    /** What an event adds to the counts: those that certainly count it, those that may. */
    private record Kind(List<Integer> low, List<Integer> high) {}

    @Override
    public boolean realise(int[] point, DossierSketch sketch) {
        if (point[space.at(new Aspect.Of(new Operand.OfEvent(type)))] != 0 || agrees(point, sketch)) {
            return true;
        }
        Map<Kind, Map<String, Object>> kinds = kinds();
        Map<String, Object> last = new HashMap<>();
        facts.forEach(fact -> give(fact, last, sketch.value(fact), point));
        List<Kind> earlier = new ArrayList<>();
        tried = 0;
        if (!fill(point, List.copyOf(kinds.keySet()), 0, earlier, kind(last))) {
            return false;
        }
        sketch.remove(type);
        earlier.forEach(kind -> sketch.add(type, sketch.receipt(), Objects.requireNonNull(kinds.get(kind))));
        sketch.add(type, sketch.receipt(), last);
        return true;
    }

    private void give(Operand.OfEventFact fact, Map<String, Object> told, @Nullable Object now, int[] point) {
        int at = space.at(new Aspect.Of(fact));
        Axis axis = space.axis(at);
        Object value = axis.regionOf(now) == point[at] ? now : axis.sample(point[at]);
        if (value != null) {
            told.put(fact.fact(), value);
        }
    }

    private boolean agrees(int[] point, DossierSketch sketch) {
        return axes().stream().allMatch(axis -> point[axis] == Places.of(space, axis, sketch));
    }

    /** Every way in which an event may count, each with facts of an event that does; fact by fact, so that few are kept. */
    private Map<Kind, Map<String, Object>> kinds() {
        Map<List<Standing>, Map<String, Object>> ways = new LinkedHashMap<>();
        ways.put(Collections.nCopies(counts.size(), Standing.COUNTS), Map.of());
        for (Operand.OfEventFact fact : facts) {
            Map<List<Standing>, Map<String, Object>> further = new LinkedHashMap<>();
            ways.forEach((way, told) -> goOn(fact, way, told, further));
            ways = further;
            if (ways.size() > MOST_KINDS) {
                throw new TooHard();
            }
        }
        Map<Kind, Map<String, Object>> kinds = new LinkedHashMap<>();
        ways.values().forEach(told -> kinds.putIfAbsent(kind(told), told));
        return kinds;
    }

    private void goOn(
            Operand.OfEventFact fact,
            List<Standing> way,
            Map<String, Object> told,
            Map<List<Standing>, Map<String, Object>> further) {
        Axis axis = space.axis(space.at(new Aspect.Of(fact)));
        for (int region = 0; region < axis.size(); region++) {
            List<Standing> next = new ArrayList<>();
            for (int count = 0; count < counts.size(); count++) {
                next.add(worse(way.get(count), standing(counts.get(count), fact, region)));
            }
            Object value = axis.sample(region);
            Map<String, Object> more = new HashMap<>(told);
            if (value != null) {
                more.put(fact.fact(), value);
            }
            further.putIfAbsent(next, more);
        }
    }

    /** Whether an event is counted, as far as its facts were looked at. */
    private enum Standing {
        COUNTS,
        OPEN,
        COUNTS_NOT
    }

    private static Standing worse(Standing one, Standing other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Standing standing(Count count, Operand.OfEventFact fact, int region) {
        Standing standing = Standing.COUNTS;
        for (Condition condition : count.conditions()) {
            Operand.OfEventFact of = Asked.ofEvent(count.event(), condition.operand());
            if (of.equals(fact)) {
                Condition asked = new Condition(of, condition.test(), condition.cell());
                boolean holds = ((Formula.Literal) space.holds(asked)).regions().contains(region);
                boolean fails = ((Formula.Literal) space.fails(asked)).regions().contains(region);
                standing = worse(standing, holds ? Standing.COUNTS : fails ? Standing.COUNTS_NOT : Standing.OPEN);
            }
        }
        return standing;
    }

    /** Whatever else the last event says: what hinders is how it counts. */
    @Override
    public Formula excluded(Space whole, int[] point) {
        List<Formula> ways = new ArrayList<>(List.of(elsewhere(new Operand.OfEvent(type), point)));
        for (Count count : counts) {
            ways.add(elsewhere(new Operand.OfCount(count.id()), point));
            List<Condition> conditions = count.conditions().stream()
                    .map(one -> new Condition(Asked.ofEvent(type, one.operand()), one.test(), one.cell()))
                    .toList();
            Formula holds = space.holds(conditions);
            Formula fails = space.fails(conditions);
            ways.add(
                    contains(holds, point)
                            ? holds.not()
                            : contains(fails, point) ? fails.not() : Formula.either(holds, fails));
        }
        return Formula.any(ways);
    }

    private Formula elsewhere(Operand operand, int[] point) {
        int axis = space.at(new Aspect.Of(operand));
        return new Formula.Literal(
                axis, Regions.one(space.axis(axis).size(), point[axis]).not());
    }

    private static boolean contains(Formula formula, int[] point) {
        if (formula instanceof Formula.Literal literal) {
            return literal.regions().contains(point[literal.axis()]);
        }
        return formula instanceof Formula.All all
                ? all.parts().stream().allMatch(part -> contains(part, point))
                : ((Formula.Any) formula).parts().stream().anyMatch(part -> contains(part, point));
    }

    private Kind kind(Map<String, Object> told) {
        List<Integer> low = new ArrayList<>();
        List<Integer> high = new ArrayList<>();
        for (Count count : counts) {
            @Nullable Boolean counted = Places.counts(space, count, told);
            low.add(Boolean.TRUE.equals(counted) ? 1 : 0);
            high.add(Boolean.FALSE.equals(counted) ? 0 : 1);
        }
        return new Kind(low, high);
    }

    /** Whether, with some more events before the last, every count is in its region. */
    private boolean fill(int[] point, List<Kind> kinds, int from, List<Kind> earlier, Kind last) {
        if (++tried > MOST_TRIED) {
            throw new TooHard();
        }
        List<Kind> all = new ArrayList<>(earlier);
        all.add(last);
        boolean reached = true;
        for (int count = 0; count < counts.size(); count++) {
            int axis =
                    space.at(new Aspect.Of(new Operand.OfCount(counts.get(count).id())));
            Tally wanted = (Tally) space.axis(axis).listed().get(point[axis]);
            int index = count;
            int low = wanted.line().regionOf(sum(all, kind -> kind.low().get(index)));
            int high = wanted.line().regionOf(sum(all, kind -> kind.high().get(index)));
            if (low > wanted.low() || high > wanted.high()) {
                return false;
            }
            reached &= low == wanted.low() && high == wanted.high();
        }
        if (reached) {
            return true;
        }
        for (int next = from; next < kinds.size(); next++) {
            if (kinds.get(next).high().contains(1)) {
                earlier.add(kinds.get(next));
                if (fill(point, kinds, next, earlier, last)) {
                    return true;
                }
                earlier.remove(earlier.size() - 1);
            }
        }
        return false;
    }

    private static BigDecimal sum(List<Kind> all, ToIntFunction<Kind> of) {
        return BigDecimal.valueOf(all.stream().mapToInt(of).sum());
    }

    static Set<String> types(Space space) {
        Set<String> types = new LinkedHashSet<>();
        space.tables().counts().forEach(count -> types.add(count.event()));
        return types;
    }
}
