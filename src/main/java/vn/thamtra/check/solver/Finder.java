package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.workbook.model.Operand;

/**
 * Finds a dossier in which formulas hold, as near to an example of the workbook as can be, or proves that there is none.
 * What cannot stand together behind the axes is found out on the way, and remembered.
 */
public final class Finder {
    /** Beyond so many constraints nearness is not worth its price. */
    private static final int NEARBY = 400;

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
        List<Operand> dated = space.axes().stream()
                .filter(axis -> axis.aspect() instanceof Aspect.Before)
                .map(axis -> ((Aspect.Before) axis.aspect()).date())
                .toList();
        dated.forEach(date -> dates.add(new DateLink(space, List.of(date))));
        if (dated.size() > 1) {
            dates.add(new DateLink(space, dated));
        }
        if (!space.tables().lapses().isEmpty()) {
            lapses.add(new LapseLink(space, counting));
        }
        ratios().forEach((pair, ratios) -> others.add(
                new RatioLink(space, ratios.get(0).part(), ratios.get(0).whole(), ratios)));
        CountLink.types(space).forEach(type -> others.add(new CountLink(space, type)));
    }

    private Map<List<Operand>, List<Aspect.Ratio>> ratios() {
        return space.axes().stream()
                .map(Axis::aspect)
                .filter(Aspect.Ratio.class::isInstance)
                .map(Aspect.Ratio.class::cast)
                .collect(Collectors.groupingBy(ratio -> List.of(ratio.part(), ratio.whole())));
    }

    /** @throws TooHard where it could not be told */
    public Optional<Scene> find(List<Formula> wanted) {
        return find(wanted, true);
    }

    private Optional<Scene> find(List<Formula> wanted, boolean near) {
        List<Formula> constraints = new ArrayList<>(wanted);
        constraints.addAll(space.rules());
        constraints.addAll(learned);
        int known = learned.size();
        while (true) {
            Optional<Box> box = solver.find(constraints);
            if (box.isEmpty()) {
                return Optional.empty();
            }
            DossierSketch draft = realised(near ? nearest(box.get(), constraints) : box.get());
            if (draft != null) {
                return Optional.of(new Scene(space, box.get(), draft));
            }
            constraints.addAll(learned.subList(known, learned.size()));
            known = learned.size();
        }
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
        DossierSketch draft = base.copy();
        int receipt = space.at(new Aspect.Receipt());
        set(receipt, point, draft);
        if (!linked(dates, point, draft) || !linked(lapses, point, draft)) {
            return null;
        }
        setAll(Operand.OfEvent.class, point, draft);
        if (!linked(dates, point, draft) || !linked(others, point, draft)) {
            return null;
        }
        List.of(Operand.OfFact.class, Operand.OfDocument.class, Operand.OfChannel.class, Operand.OfEventFact.class)
                .forEach(kind -> setAll(kind, point, draft));
        return checked(point, draft);
    }

    private DossierSketch checked(int[] point, DossierSketch draft) {
        int[] reached = Places.of(space, draft, counting);
        for (int axis = 0; axis < point.length; axis++) {
            if (reached[axis] != Places.NOWHERE && reached[axis] != point[axis]) {
                throw new TooHard();
            }
        }
        return draft;
    }

    private boolean linked(List<Link> links, int[] point, DossierSketch draft) {
        for (Link link : links) {
            if (!link.realise(point, draft)) {
                learned.add(Formula.any(link.axes().stream()
                        .<Formula>map(axis -> new Formula.Literal(
                                axis,
                                Regions.one(space.axis(axis).size(), point[axis])
                                        .not()))
                        .toList()));
                return false;
            }
        }
        return true;
    }

    private void setAll(Class<? extends Operand> kind, int[] point, DossierSketch draft) {
        for (int axis = 0; axis < point.length; axis++) {
            if (space.axis(axis).aspect() instanceof Aspect.Of of && kind.isInstance(of.operand())) {
                set(axis, point, draft);
            }
        }
    }

    private void set(int axis, int[] point, DossierSketch draft) {
        if (Places.of(space, axis, draft) == point[axis]) {
            return;
        }
        @Nullable Object value = space.axis(axis).sample(point[axis]);
        if (space.axis(axis).aspect() instanceof Aspect.Of of) {
            draft.put(of.operand(), value);
        } else if (value instanceof LocalDate day) {
            draft.receive(day);
        }
    }

    /** Whether the formulas can hold at all. */
    public boolean possible(List<Formula> wanted) {
        return find(wanted, false).isPresent();
    }
}
