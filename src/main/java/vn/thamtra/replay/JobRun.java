package vn.thamtra.replay;

import java.util.function.BooleanSupplier;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.Rejudging;
import vn.thamtra.replay.comparison.Replayer;
import vn.thamtra.replay.comparison.Tally;

/** One job while this process works on it. */
final class JobRun {
    private final PeriodOrder order;
    private final Exchanges exchanges;
    private final Rejudging rejudging;
    private final Pace pace = new Pace();

    /** @param known what had been published when the order was given */
    JobRun(PeriodOrder order, Knowledge known, Exchanges exchanges, ArchivedRulebooks archive, Replayer replayer) {
        this.order = order;
        this.exchanges = exchanges;
        this.rejudging = new Rejudging(order.rulebook(), known, archive::find, replayer);
    }

    Pace pace() {
        return pace;
    }

    /**
     * Replays what belongs to the job in a half-open stretch of the log.
     *
     * @throws Stopped as soon as nobody wants the result any more
     */
    Tally stretch(long from, long below, ReplayThrottle.Turn turn, BooleanSupplier stopped) {
        Tally tally = new Tally();
        exchanges.each(order.filter(), from, below, recorded -> {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            rejudging.count(recorded, tally);
            turn.pause();
        });
        tally.inOrder();
        return tally;
    }

    /** Ends a stretch in the middle; nothing of it counts. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The replay is stopped", null, false, false);
        }
    }
}
