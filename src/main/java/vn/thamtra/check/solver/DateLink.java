package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.thamtra.workbook.model.Operand;

/**
 * Dates that are told by day, by how far they lie before the day of receipt, which is one of them then, and by how many
 * days they lie apart.
 */
final class DateLink implements Link {
    private final Space space;
    private final List<Operand> dates;
    private final List<Aspect.Days> apart;
    private final boolean received;

    DateLink(Space space, List<Operand> dates) {
        this.space = space;
        this.dates = dates;
        this.apart = pairs(space)
                .filter(pair -> dates.contains(pair.date()) && dates.contains(pair.other()))
                .toList();
        this.received = dates.stream().anyMatch(date -> space.has(new Aspect.Before(date)));
    }

    static Stream<Aspect.Days> pairs(Space space) {
        return space.axes().stream()
                .map(Axis::aspect)
                .filter(Aspect.Days.class::isInstance)
                .map(Aspect.Days.class::cast);
    }

    @Override
    public List<Integer> axes() {
        List<Integer> axes = new ArrayList<>();
        if (received) {
            axes.add(space.at(new Aspect.Receipt()));
        }
        dates.forEach(date -> {
            axes.add(space.at(new Aspect.Of(date)));
            if (space.has(new Aspect.Before(date))) {
                axes.add(space.at(new Aspect.Before(date)));
            }
        });
        apart.forEach(pair -> axes.add(space.at(pair)));
        return axes;
    }

    @Override
    public boolean realise(int[] point, DossierSketch sketch) {
        long kept = sketch.receipt().toEpochDay();
        if (!received) {
            return realise(point, sketch, sketch.receipt());
        }
        int receipt = space.at(new Aspect.Receipt());
        Cuts days = cuts(receipt);
        int region = point[receipt];
        boolean keeps = days.regionOf(BigDecimal.valueOf(kept)) == region;
        return LongStream.concat(
                        keeps ? LongStream.of(kept) : LongStream.empty(),
                        LongStream.rangeClosed(days.least(region), days.most(region)))
                .anyMatch(day -> realise(point, sketch, LocalDate.ofEpochDay(day)));
    }

    private Cuts cuts(int axis) {
        return Objects.requireNonNull(space.axis(axis).cuts());
    }

    private boolean realise(int[] point, DossierSketch sketch, LocalDate receivedOn) {
        DayNetwork network = network(point, receivedOn);
        if (!network.tighten()) {
            return false;
        }
        List<Integer> given = IntStream.range(0, dates.size())
                .filter(date -> isGiven(point, dates.get(date)))
                .boxed()
                .toList();
        for (int date : given) {
            long day = chosen(point, sketch, dates.get(date), network.least(date), network.most(date));
            network.lies(date, day, day);
            network.tighten();
        }
        if (received) {
            sketch.receive(receivedOn);
        }
        dates.stream().filter(date -> !isGiven(point, date)).forEach(date -> sketch.put(date, null));
        given.forEach(date -> sketch.put(dates.get(date), LocalDate.ofEpochDay(network.least(date))));
        return true;
    }

    private boolean isGiven(int[] point, Operand date) {
        int axis = space.at(new Aspect.Of(date));
        return space.axis(axis).given().contains(point[axis]);
    }

    private DayNetwork network(int[] point, LocalDate receivedOn) {
        DayNetwork network = new DayNetwork(dates.size());
        for (int date = 0; date < dates.size(); date++) {
            if (isGiven(point, dates.get(date))) {
                bound(network, date, point, receivedOn);
            }
        }
        for (Aspect.Days pair : apart) {
            if (isGiven(point, pair.date()) && isGiven(point, pair.other())) {
                int axis = space.at(pair);
                network.apart(
                        dates.indexOf(pair.other()),
                        dates.indexOf(pair.date()),
                        cuts(axis).least(point[axis]),
                        cuts(axis).most(point[axis]));
            }
        }
        return network;
    }

    private void bound(DayNetwork network, int place, int[] point, LocalDate receivedOn) {
        Operand date = dates.get(place);
        int axis = space.at(new Aspect.Of(date));
        network.lies(place, cuts(axis).least(point[axis]), cuts(axis).most(point[axis]));
        Spans spans = Spans.of(space.asked().of(date));
        int back = back(point, date);
        if (back > 0) {
            network.lies(
                    place, -DayNetwork.FAR, spans.latest(back - 1, receivedOn).toEpochDay());
        }
        if (back >= 0 && back < spans.months().size()) {
            network.lies(place, spans.latest(back, receivedOn).toEpochDay() + 1, DayNetwork.FAR);
        }
    }

    /** How many spans before receipt; -1 for a date of which none is asked. */
    private int back(int[] point, Operand date) {
        Aspect before = new Aspect.Before(date);
        return space.has(before) ? point[space.at(before)] : -1;
    }

    private long chosen(int[] point, DossierSketch sketch, Operand date, long least, long most) {
        return sketch.value(date) instanceof LocalDate now && now.toEpochDay() >= least && now.toEpochDay() <= most
                ? now.toEpochDay()
                : back(point, date) > 0 ? most : least;
    }

    /** Days of which is known between which days each lies and how far apart two of them lie: whether there are such days. */
    private static final class DayNetwork {
        /** Further than any two days lie apart. */
        static final long FAR = 1L << 40;

        /** By how many days the second may lie beyond the first; the last place is day 0 itself. */
        private final long[][] most;

        DayNetwork(int days) {
            most = new long[days + 1][days + 1];
            for (long[] row : most) {
                Arrays.fill(row, FAR);
            }
        }

        void lies(int day, long least, long most) {
            apart(this.most.length - 1, day, least, most);
        }

        void apart(int from, int to, long least, long atMost) {
            most[from][to] = Math.min(most[from][to], atMost);
            most[to][from] = Math.min(most[to][from], -least);
        }

        /** Draws every bound as tight as the others make it; false where there are no such days. */
        boolean tighten() {
            for (int by = 0; by < most.length; by++) {
                for (int from = 0; from < most.length; from++) {
                    for (int to = 0; to < most.length; to++) {
                        most[from][to] = Math.min(most[from][to], most[from][by] + most[by][to]);
                    }
                }
            }
            for (int day = 0; day < most.length; day++) {
                if (most[day][day] < 0) {
                    return false;
                }
            }
            return true;
        }

        long least(int day) {
            return -most[day][most.length - 1];
        }

        long most(int day) {
            return most[most.length - 1][day];
        }
    }
}
