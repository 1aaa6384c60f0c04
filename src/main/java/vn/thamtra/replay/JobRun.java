package vn.thamtra.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Exchanges;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.ArchivedRulebooks.Found;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.verdict.RulebookId;

/** One job while this process works on it. Each rulebook is rebuilt from the archive once and then remembered. */
final class JobRun {
    private final PeriodOrder order;
    private final Knowledge known;
    private final Exchanges exchanges;
    private final ArchivedRulebooks archive;
    private final Replayer replayer;
    private final Pace pace = new Pace();
    private final Map<String, Found> rulebooks = new ConcurrentHashMap<>();

    /** @param known what had been published when the order was given */
    JobRun(PeriodOrder order, Knowledge known, Exchanges exchanges, ArchivedRulebooks archive, Replayer replayer) {
        this.order = order;
        this.known = known;
        this.exchanges = exchanges;
        this.archive = archive;
        this.replayer = replayer;
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
            count(recorded, tally);
            turn.pause();
        });
        return tally;
    }

    private void count(Exchange recorded, Tally tally) {
        Exchange.Text text = recorded.text();
        if (text == null) {
            tally.add(recorded, null, Replayer.erased());
            return;
        }
        String by = order.rulebook().rulebookFor(recorded, text, known);
        Replayed replayed = replayer.replay(recorded, text, by, rulebook(by));
        tally.add(recorded, by, replayed);
        if (order.rulebook() instanceof RulebookChoice.Given) {
            tally.measure(text.answer(), replayed);
        }
    }

    private Found rulebook(String id) {
        Found known = rulebooks.get(id);
        return known == null ? rulebooks.computeIfAbsent(id, this::find) : known;
    }

    private Found find(String id) {
        return RulebookId.parse(id).map(archive::find).orElseGet(Found.NeverPublished::new);
    }

    /** Ends a stretch in the middle; nothing of it counts. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The replay is stopped", null, false, false);
        }
    }
}
