package vn.thamtra.rulebook.engine;

import vn.thamtra.rulebook.judgement.Circumstances;
import vn.thamtra.rulebook.judgement.History;
import vn.thamtra.rulebook.judgement.Subject;
import vn.thamtra.rules.DossierFacts;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * Says how and when a dossier was received, which is all that most hand-written rules ask about before it is judged.
 *
 * @param tables of the version by which it is judged
 */
record ReceiptFiller(ProcedureTables tables) {
    /** The fact that an officer confirms the law in force (R-GEN-05). */
    private static final String LAW_CONFIRMED = "lawConfirmed";

    void fill(DossierFacts facts, Subject subject, Circumstances circumstances) {
        History history = circumstances.history();
        facts.setChannel(circumstances.channelName());
        facts.setReceivedOn(history.receivedOn());
        facts.setConfirmedUntil(tables.confirmedUntil());
        facts.setOneStop(circumstances.oneStop());
        facts.setLawEnded(tables.isLawEnded(history.receivedOn()));
        facts.setLawConfirmed(Boolean.TRUE.equals(subject.facts().get(LAW_CONFIRMED)));
    }
}
