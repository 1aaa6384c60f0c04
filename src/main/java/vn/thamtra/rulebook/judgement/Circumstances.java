package vn.thamtra.rulebook.judgement;

import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.TimeLimits;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Direction;
import vn.thamtra.workbook.model.Lapse;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * What is so of the whole dossier, whichever of its items is judged.
 *
 * @param oneStop whether the one-stop rules are in force for it
 * @param lapsed ids of the limits of {@code Quá hạn} that have lapsed
 */
public record Circumstances(History history, @Nullable Channel channel, boolean oneStop, Set<String> lapsed) {

    /**
     * What is so of a dossier at a moment.
     *
     * @param oneStop whether the one-stop rules are in force on the day of receipt
     */
    public static Circumstances of(
            ProcedureTables tables, Timekeeping time, Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        boolean atOneStop = oneStop && tables.oneStop();
        History history = History.of(dossier, asOf, atOneStop, time);
        return new Circumstances(
                history, dossier.channel(), atOneStop, lapsed(tables.lapses(), history, time.counting()));
    }

    /** The code of the channel; null where it is not told. */
    public @Nullable String channelName() {
        return channel == null ? null : channel.name();
    }

    public static Set<String> lapsed(Iterable<Lapse> lapses, History history, TimeLimits counting) {
        Set<String> lapsed = new HashSet<>();
        for (Lapse lapse : lapses) {
            if (hasLapsed(lapse, history, counting)) {
                lapsed.add(lapse.id());
            }
        }
        return lapsed;
    }

    private static boolean hasLapsed(Lapse lapse, History history, TimeLimits counting) {
        @Nullable
        Anchor start =
                history.which(lapse.which(), lapse.start()).map(Anchor::of).orElse(null);
        @Nullable Temporal from = start == null ? null : Limits.startOf(start, lapse.unit());
        if (start == null || from == null) {
            return false;
        }
        Temporal due = counting.count(from, lapse.amount(), lapse.unit(), Direction.AFTER)
                .due();
        return Limits.isLate(Limits.done(history, lapse, start), due);
    }
}
