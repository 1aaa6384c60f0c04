package vn.thamtra.check.solver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Operand;

/** Dates that are told by day and by how far they lie before the day of receipt, and that day itself. */
final class DateLink implements Link {
    private final Space space;
    private final List<Operand> dates;
    private final int receipt;

    DateLink(Space space, List<Operand> dates) {
        this.space = space;
        this.dates = dates;
        this.receipt = space.at(new Aspect.Receipt());
    }

    @Override
    public List<Integer> axes() {
        List<Integer> axes = new ArrayList<>(List.of(receipt));
        dates.forEach(date -> {
            axes.add(space.at(new Aspect.Of(date)));
            axes.add(space.at(new Aspect.Before(date)));
        });
        return axes;
    }

    @Override
    public boolean realise(int[] point, DossierSketch sketch) {
        Cuts days = Objects.requireNonNull(space.axis(receipt).cuts());
        int region = point[receipt];
        long kept = sketch.receipt().toEpochDay();
        boolean keeps = days.regionOf(BigDecimal.valueOf(kept)) == region;
        return LongStream.concat(
                        keeps ? LongStream.of(kept) : LongStream.empty(),
                        LongStream.rangeClosed(days.least(region), days.most(region)))
                .anyMatch(day -> realise(point, sketch, LocalDate.ofEpochDay(day)));
    }

    private boolean realise(int[] point, DossierSketch sketch, LocalDate received) {
        List<@Nullable LocalDate> found = new ArrayList<>();
        for (Operand date : dates) {
            if (isGiven(point, date)) {
                LocalDate value = date(point, sketch, date, received);
                if (value == null) {
                    return false;
                }
                found.add(value);
            } else {
                found.add(null);
            }
        }
        sketch.receive(received);
        for (int date = 0; date < found.size(); date++) {
            sketch.put(dates.get(date), found.get(date));
        }
        return true;
    }

    private boolean isGiven(int[] point, Operand date) {
        int axis = space.at(new Aspect.Of(date));
        return space.axis(axis).given().contains(point[axis]);
    }

    private @Nullable LocalDate date(int[] point, DossierSketch sketch, Operand date, LocalDate received) {
        int axis = space.at(new Aspect.Of(date));
        Cuts days = Objects.requireNonNull(space.axis(axis).cuts());
        Spans spans = Spans.of(space.asked().of(date));
        int back = point[space.at(new Aspect.Before(date))];
        long least = days.least(point[axis]);
        long most = days.most(point[axis]);
        if (back > 0) {
            most = Math.min(most, spans.latest(back - 1, received).toEpochDay());
        }
        if (back < spans.months().size()) {
            least = Math.max(least, spans.latest(back, received).toEpochDay() + 1);
        }
        if (least > most) {
            return null;
        }
        return sketch.value(date) instanceof LocalDate now && now.toEpochDay() >= least && now.toEpochDay() <= most
                ? now
                : LocalDate.ofEpochDay(back > 0 ? most : least);
    }
}
