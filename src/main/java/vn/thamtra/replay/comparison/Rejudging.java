package vn.thamtra.replay.comparison;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.publication.ArchivedRulebooks.Found;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.verdict.RulebookId;

/**
 * One order while it is worked on. Each rulebook is rebuilt from the archive once and then remembered. Safe for any number of
 * threads.
 */
public final class Rejudging {
    private final RulebookChoice choice;
    private final Knowledge known;
    private final Function<RulebookId, Found> archive;
    private final Replayer replayer;
    private final Map<String, Found> rulebooks = new ConcurrentHashMap<>();

    /** @param known what had been published when the order was given */
    public Rejudging(RulebookChoice choice, Knowledge known, Function<RulebookId, Found> archive, Replayer replayer) {
        this.choice = choice;
        this.known = known;
        this.archive = archive;
        this.replayer = replayer;
    }

    /** Judges one record again and counts what comes of it. */
    public void count(Exchange recorded, Tally tally) {
        Exchange.Text text = recorded.text();
        if (text == null) {
            tally.add(recorded, null, Replayer.erased());
            return;
        }
        String by = choice.rulebookFor(recorded, text, known);
        Replayed replayed = replayer.replay(recorded, text, by, rulebook(by));
        tally.add(recorded, by, replayed);
        if (choice instanceof RulebookChoice.Given) {
            tally.measure(text.answer(), replayed);
        }
    }

    private Found rulebook(String id) {
        Found found = rulebooks.get(id);
        return found == null ? rulebooks.computeIfAbsent(id, this::find) : found;
    }

    private Found find(String id) {
        return RulebookId.parse(id).map(archive).orElseGet(Found.NeverPublished::new);
    }
}
