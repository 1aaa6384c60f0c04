package vn.thamtra.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a dossier was received. Apart from {@link DossierFacts}, because the engine writes the methods of a declared
 * type's own parent into its class in whatever order the JVM lists them: of one there is one order, so that the same rules
 * always give the same bytes.
 */
public abstract class Receipt {
    private @Nullable String channel;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate confirmedUntil;
    private boolean oneStop;
    private boolean lawEnded;
    private boolean lawConfirmed;

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

    /** Whether an instrument the procedure rests on had ended before the day of receipt. */
    public boolean isLawEnded() {
        return lawEnded;
    }

    public void setLawEnded(boolean lawEnded) {
        this.lawEnded = lawEnded;
    }

    /** Whether an officer confirms the law that applies on the day of receipt. */
    public boolean isLawConfirmed() {
        return lawConfirmed;
    }

    public void setLawConfirmed(boolean lawConfirmed) {
        this.lawConfirmed = lawConfirmed;
    }

    /** Whether the one-stop rules are in force for the dossier. */
    public boolean isOneStop() {
        return oneStop;
    }

    public void setOneStop(boolean oneStop) {
        this.oneStop = oneStop;
    }
}
