package vn.thamtra.rules;

import java.util.Map;

/**
 * How a dossier has been handled, as the one-stop rules ask about it: known only after its papers were judged and its
 * limits counted. Never changed by a rule.
 */
public interface Handling {
    /** Where a rule puts what it finds. */
    Findings getFindings();

    /** Whether the one-stop rules are in force for the dossier. */
    boolean isOneStop();

    /** Whether something is missing at the moment of judgement. */
    boolean isMissing();

    /** The outcome before the rules on handling, as a code of the contract. */
    String getOutcome();

    /** What the dossier says; an absent fact has no entry. */
    Map<String, Object> getFacts();

    /** How often a supplement was asked for. */
    long getSupplementRequests();

    /** Whether a supplement was received after one had been asked for. */
    boolean isSupplementedAfterRequest();

    /** Whether papers beyond the law were asked for. */
    boolean isAskedBeyondLaw();

    /** Whether a limit exists and what it demands has not been done. */
    boolean isOpen(String limit);

    /** Whether a limit has started and what it demands has not been done. */
    boolean isRunning(String limit);

    /** Whether what a limit demands is overdue, or was done too late. */
    boolean isOverdue(String limit);
}
