package vn.thamtra.replay.comparison;

import java.util.Optional;
import vn.thamtra.decision.DayOfReceipt;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.publication.Knowledge;
import vn.thamtra.verdict.RulebookId;

/** By which rulebook a recorded decision is made again. */
public sealed interface RulebookChoice {
    String RECORDED = "recorded";
    String CURRENT = "current";

    /** The one that decided. */
    record Recorded() implements RulebookChoice {}

    /** The one in force on the day of receipt, by what is known now. */
    record Current() implements RulebookChoice {}

    record Given(RulebookId id) implements RulebookChoice {}

    /** Empty for a text that is none of these. */
    static Optional<RulebookChoice> parse(String text) {
        if (text.equals(RECORDED)) {
            return Optional.of(new Recorded());
        } else if (text.equals(CURRENT)) {
            return Optional.of(new Current());
        }
        return RulebookId.parse(text).map(Given::new);
    }

    default String text() {
        return this instanceof Given given ? given.id().value() : this instanceof Current ? CURRENT : RECORDED;
    }

    /**
     * The id of the rulebook for one record.
     *
     * @param known what had been published when the order was given
     */
    default String rulebookFor(Exchange recorded, Exchange.Text text, Knowledge known) {
        if (this instanceof Given given) {
            return given.id().value();
        } else if (this instanceof Recorded) {
            return recorded.rulebook();
        }
        return inForce(text.request(), known);
    }

    private static String inForce(byte[] request, Knowledge known) {
        return known.isOnlyOne()
                ? known.publications().get(0).rulebook()
                : DayOfReceipt.find(request)
                        .map(known::inForce)
                        .orElseGet(() -> known.publications().get(0))
                        .rulebook();
    }
}
