package vn.thamtra.replay;

import java.util.Optional;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.publication.ArchivedRulebooks;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.replay.comparison.Replayer;
import vn.thamtra.replay.comparison.RulebookChoice;
import vn.thamtra.verdict.RulebookId;

/** Makes one recorded decision again, without recording anything. */
public final class RecordedReplays {
    private final ArchivedRulebooks archive;
    private final PublishedRulebooks published;
    private final ChoiceCheck check;
    private final Replayer replayer;

    RecordedReplays(ArchivedRulebooks archive, PublishedRulebooks published, ChoiceCheck check, Replayer replayer) {
        this.archive = archive;
        this.published = published;
        this.check = check;
        this.replayer = replayer;
    }

    /** By the rulebook in force on the day of receipt, by what is known now. */
    public ShownReplay byCurrent(Recorded recorded) {
        return replay(recorded, new RulebookChoice.Current());
    }

    ShownReplay replay(Recorded recorded, RulebookChoice choice) {
        check.refuseUnknown(choice);
        Exchange exchange = exchange(recorded);
        Exchange.Text text = exchange.text();
        if (text == null) {
            return ShownReplay.of(exchange, null, Replayer.erased());
        }
        String by = choice.rulebookFor(exchange, text, published.knowledge());
        return ShownReplay.of(exchange, by, replayer.replay(exchange, text, by, archive.find(new RulebookId(by))));
    }

    private static Exchange exchange(Recorded recorded) {
        Entry entry = recorded.summary().entry();
        Optional<Exchange.Text> text =
                recorded.content().map(content -> new Exchange.Text(content.request(), content.answer()));
        return new Exchange(entry.index(), entry.id(), recorded.summary().rulebook(), text.orElse(null));
    }
}
