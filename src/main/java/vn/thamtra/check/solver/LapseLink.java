package vn.thamtra.check.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.Operand;

/** Time limits that have lapsed or not, and the events they run from and to: found day by day on the calendar. */
final class LapseLink implements Link {
    /** Beyond the days off that are known one year is like another, but for the leap day. */
    private static final int DAYS = 4 * 366;

    private final Space space;
    private final TimeLimits counting;
    private final List<Lapse> lapses;

    LapseLink(Space space, TimeLimits counting) {
        this.space = space;
        this.counting = counting;
        this.lapses = space.tables().lapses();
    }

    private Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        lapses.forEach(lapse -> types.addAll(List.of(lapse.start(), lapse.fulfilledBy())));
        return types;
    }

    @Override
    public List<Integer> axes() {
        return Stream.concat(
                        types().stream().<Operand>map(Operand.OfEvent::new),
                        lapses.stream().<Operand>map(lapse -> new Operand.OfLapse(lapse.id())))
                .map(operand -> space.at(new Aspect.Of(operand)))
                .toList();
    }

    private boolean is(int[] point, Operand operand) {
        return point[space.at(new Aspect.Of(operand))] == 0;
    }

    @Override
    public boolean realise(int[] point, DossierSketch sketch) {
        if (agrees(point, sketch)) {
            return true;
        }
        for (int later = 0; later < DAYS; later++) {
            if (from(sketch.receipt().plusDays(later), point, sketch)) {
                return true;
            }
        }
        return false;
    }

    private boolean agrees(int[] point, DossierSketch sketch) {
        return types().stream()
                        .map(Operand.OfEvent::new)
                        .allMatch(event -> is(point, event) == Boolean.TRUE.equals(sketch.value(event)))
                && lapses.stream()
                        .allMatch(lapse ->
                                is(point, new Operand.OfLapse(lapse.id())) == Lapsed.is(lapse, sketch, counting));
    }

    /** All limits that have started start on one day. */
    private boolean from(LocalDate start, int[] point, DossierSketch sketch) {
        types().forEach(sketch::remove);
        TreeSet<LocalDate> days = new TreeSet<>(List.of(start));
        for (Lapse lapse : lapses) {
            LocalDate due = Lapsed.due(lapse, start, counting);
            days.addAll(List.of(due, due.plusDays(1)));
        }
        lapses.stream()
                .map(Lapse::start)
                .distinct()
                .filter(type -> is(point, new Operand.OfEvent(type)))
                .forEach(type -> sketch.add(type, start, Map.of()));
        Set<String> started =
                new LinkedHashSet<>(lapses.stream().map(Lapse::start).toList());
        List<String> ends = new ArrayList<>(types());
        ends.removeIf(type -> started.contains(type) || !is(point, new Operand.OfEvent(type)));
        return days.stream().anyMatch(asOf -> {
            sketch.judge(asOf);
            return ended(ends, 0, days, point, sketch);
        });
    }

    private boolean ended(List<String> ends, int next, SortedSet<LocalDate> days, int[] point, DossierSketch sketch) {
        if (next == ends.size()) {
            return agrees(point, sketch);
        }
        for (LocalDate day : days) {
            sketch.remove(ends.get(next));
            sketch.add(ends.get(next), day, Map.of());
            if (ended(ends, next + 1, days, point, sketch)) {
                return true;
            }
        }
        sketch.remove(ends.get(next));
        return false;
    }
}
