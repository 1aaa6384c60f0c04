package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.check.solver.Formula.TooHard;
import vn.thamtra.workbook.model.Operand;

/**
 * Finds a dossier in which formulas hold, as near to an example of the workbook as can be, or proves that there is none.
 * What cannot stand together behind the axes is found out on the way, and remembered.
 */
public final class Finder {
    /** Beyond so many constraints nearness is not worth its price. */
    private static final int NEARBY = 400;

    /** So many points are tried that then turn out not to be had. */
    private static final int ROUNDS = 2_000;

    private final Space space;
    private final TimeLimits counting;
    private final DossierSketch base;
    private final int[] home;
    private final List<Link> dates = new ArrayList<>();
    private final List<Link> lapses = new ArrayList<>();
    private final List<Link> others = new ArrayList<>();
    private final List<Formula> learned = new ArrayList<>();
    private final Solver solver;

    public Finder(Space space, TimeLimits counting) {
        this.space = space;
        this.counting = counting;
        this.base = DossierSketch.base(space.tables());
        this.home = Places.of(space, base, counting);
        this.solver = new Solver(space.whole());
        link();
    }

    private void link() {
        List<Set<Operand>> groups = groups();
        groups.forEach(group -> dates.add(new DateLink(space, List.copyOf(group))));
        List<Set<Operand>> dated = groups.stream()
                .filter(group -> group.stream().anyMatch(date -> space.has(new Aspect.Before(date))))
                .toList();
        if (dated.size() > 1) {
            dates.add(new DateLink(space, dated.stream().flatMap(Set::stream).toList()));
        }
        if (!space.tables().lapses().isEmpty()) {
            lapses.add(new LapseLink(space, counting));
        }
        ratios().forEach((pair, ratios) -> others.add(
                new RatioLink(space, ratios.get(0).part(), ratios.get(0).whole(), ratios)));
        CountLink.types(space).forEach(type -> others.add(new CountLink(space, type)));
    }

    /** Dates that are compared with each other, and each of the others of which a span before receipt is asked. */
    private List<Set<Operand>> groups() {
        List<Set<Operand>> groups = new ArrayList<>();
        space.axes().stream()
                .filter(axis -> axis.aspect() instanceof Aspect.Before)
                .forEach(axis -> groups.add(new LinkedHashSet<>(Set.of(((Aspect.Before) axis.aspect()).date()))));
        DateLink.pairs(space).forEach(pair -> {
            Set<Operand> group = new LinkedHashSet<>(List.of(pair.date(), pair.other()));
            List<Set<Operand>> met = groups.stream()
                    .filter(other -> !Collections.disjoint(other, group))
                    .toList();
            met.forEach(group::addAll);
            groups.removeAll(met);
            groups.add(group);
        });
        return groups;
    }

    private Map<List<Operand>, List<Aspect.Ratio>> ratios() {
        return space.axes().stream()
                .map(Axis::aspect)
                .filter(Aspect.Ratio.class::isInstance)
                .map(Aspect.Ratio.class::cast)
                .collect(Collectors.groupingBy(ratio -> List.of(ratio.part(), ratio.whole())));
    }

    /**
     * A dossier of which all of it holds, near the base.
     *
     * @throws TooHard where it could not be told
     */
    public Optional<Scene> find(List<Formula> wanted) {
        return find(wanted, true);
    }

    private Optional<Scene> find(List<Formula> wanted, boolean near) {
        List<Formula> constraints = new ArrayList<>(wanted);
        constraints.addAll(space.rules());
        constraints.addAll(learned);
        int known = learned.size();
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Box> box = solver.find(constraints);
            if (box.isEmpty()) {
                return Optional.empty();
            }
            DossierSketch sketch = realised(near ? nearest(box.get(), constraints) : box.get());
            if (sketch != null) {
                return Optional.of(new Scene(space, box.get(), sketch));
            }
            constraints.addAll(learned.subList(known, learned.size()));
            known = learned.size();
        }
        throw new TooHard();
    }

    /** As much of the example as the formulas leave. */
    private Box nearest(Box found, List<Formula> constraints) {
        if (constraints.size() > NEARBY) {
            return found;
        }
        List<Formula> kept = new ArrayList<>(constraints);
        Box near = found;
        for (int axis = 0; axis < home.length; axis++) {
            if ((home[axis] >= 0 && near.side(axis).count() > 1)
                    || !near.side(axis).contains(home[axis])) {
                Optional<Box> nearer = home[axis] < 0 ? Optional.empty() : solver.find(with(kept, axis));
                if (nearer.isPresent()) {
                    kept = with(kept, axis);
                    near = nearer.get();
                }
            } else {
                kept = with(kept, axis);
            }
        }
        return near;
    }

    private List<Formula> with(List<Formula> constraints, int axis) {
        List<Formula> more = new ArrayList<>(constraints);
        more.add(new Formula.Literal(axis, Regions.one(space.axis(axis).size(), home[axis])));
        return more;
    }

    private @Nullable DossierSketch realised(Box box) {
        int[] point = IntStream.range(0, home.length)
                .map(axis -> box.side(axis).contains(home[axis])
                        ? home[axis]
                        : box.side(axis).first())
                .toArray();
        DossierSketch sketch = base.copy();
        int receipt = space.at(new Aspect.Receipt());
        set(receipt, point, sketch);
        if (!linked(dates, point, sketch) || !linked(lapses, point, sketch)) {
            return null;
        }
        setAll(Operand.Kind.EVENT, point, sketch);
        if (!linked(dates, point, sketch) || !linked(others, point, sketch)) {
            return null;
        }
        List.of(Operand.Kind.FACT, Operand.Kind.DOCUMENT, Operand.Kind.CHANNEL, Operand.Kind.EVENT_FACT)
                .forEach(kind -> setAll(kind, point, sketch));
        return checked(point, sketch);
    }

    private DossierSketch checked(int[] point, DossierSketch sketch) {
        int[] reached = Places.of(space, sketch, counting);
        for (int axis = 0; axis < point.length; axis++) {
            if (reached[axis] != Places.NOWHERE && reached[axis] != point[axis]) {
                throw new TooHard();
            }
        }
        return sketch;
    }

    private boolean linked(List<Link> links, int[] point, DossierSketch sketch) {
        for (Link link : links) {
            if (!link.realise(point, sketch)) {
                learned.add(link.excluded(space, point));
                return false;
            }
        }
        return true;
    }

    private void setAll(Operand.Kind kind, int[] point, DossierSketch sketch) {
        for (int axis = 0; axis < point.length; axis++) {
            if (space.axis(axis).aspect() instanceof Aspect.Of of
                    && of.operand().kind() == kind) {
                set(axis, point, sketch);
            }
        }
    }

    private void set(int axis, int[] point, DossierSketch sketch) {
        if (Places.of(space, axis, sketch) == point[axis]) {
            return;
        }
        @Nullable Object value = space.axis(axis).sample(point[axis]);
        if (space.axis(axis).aspect() instanceof Aspect.Of of) {
            sketch.put(of.operand(), value);
        } else if (value instanceof LocalDate day) {
            sketch.receive(day);
        }
    }

    /** Whether the formulas can hold at all. */
    public boolean possible(List<Formula> wanted) {
        return find(wanted, false).isPresent();
    }
}
