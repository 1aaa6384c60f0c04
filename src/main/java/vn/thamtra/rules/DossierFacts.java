package vn.thamtra.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every rule may ask about a dossier, whatever its procedure; the declared type of each procedure extends it by
 * the facts, documents and events of its workbook. Filled before matching, never changed by a rule.
 */
public class DossierFacts {
    private final Findings findings = new Findings();
    private @Nullable String channel;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate confirmedUntil;
    private boolean oneStop;

    public Findings getFindings() {
        return findings;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    /** The civil date of receipt in Viet Nam. */
    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    /** The last day for which the procedure's law was confirmed; null where that is not limited. */
    public @Nullable LocalDate getConfirmedUntil() {
        return confirmedUntil;
    }

    public void setConfirmedUntil(@Nullable LocalDate confirmedUntil) {
        this.confirmedUntil = confirmedUntil;
    }

    /** Whether the one-stop rules are in force for the dossier. */
    public boolean isOneStop() {
        return oneStop;
    }

    public void setOneStop(boolean oneStop) {
        this.oneStop = oneStop;
    }
}
