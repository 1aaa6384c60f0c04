package vn.thamtra.rulebook.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.rules.Findings;

/**
 * What hand-written rules find where all they can ask about is how and when a dossier was received. That comes again all day long:
 * the rules are matched once, and what they found is added to the findings of each dossier. Safe for any number of threads.
 */
final class RememberedReceipts {
    /** More than the days of some years, by each way of handing in. */
    private static final int KEPT = 4_000;

    private final Consumer<DossierFacts> rules;
    private final Map<Receipt, Findings> known = new ConcurrentHashMap<>();

    /** All that a rule can ask: of a {@link vn.thamtra.rules.Receipt} each field, so that equals are found equal. */
    private record Receipt(
            @Nullable String channel,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate confirmedUntil,
            boolean oneStop,
            boolean lawEnded,
            boolean lawConfirmed) {
        static Receipt of(DossierFacts facts) {
            return new Receipt(
                    facts.getChannel(),
                    facts.getReceivedOn(),
                    facts.getConfirmedUntil(),
                    facts.isOneStop(),
                    facts.isLawEnded(),
                    facts.isLawConfirmed());
        }

        DossierFacts facts() {
            DossierFacts facts = new DossierFacts();
            facts.setChannel(channel);
            if (receivedOn != null) {
                facts.setReceivedOn(receivedOn);
            }
            facts.setConfirmedUntil(confirmedUntil);
            facts.setOneStop(oneStop);
            facts.setLawEnded(lawEnded);
            facts.setLawConfirmed(lawConfirmed);
            return facts;
        }
    }

    /** @param rules add to the findings of facts what they find */
    RememberedReceipts(Consumer<DossierFacts> rules) {
        this.rules = rules;
    }

    /** Adds to the findings of facts what the rules find. */
    void match(DossierFacts facts) {
        Receipt receipt = Receipt.of(facts);
        @Nullable Findings found = known.get(receipt);
        facts.getFindings().addAll(found == null ? find(receipt) : found);
    }

    /** Of facts that stand for every dossier received like this, so that no session holds on to one of them. */
    private Findings find(Receipt receipt) {
        DossierFacts facts = receipt.facts();
        rules.accept(facts);
        if (known.size() >= KEPT) {
            known.clear();
        }
        known.put(receipt, facts.getFindings());
        return facts.getFindings();
    }
}
