package vn.thamtra.rulebook;

import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Event;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Outcome;

/**
 * How a dossier has been handled, as the one-stop rules ask about it: known only after its papers were judged and its
 * limits counted. Never changed by a rule.
 */
public final class Handling {
    private static final String BEYOND_LAW = "beyondLaw";

    private final Findings findings = new Findings();
    private final Circumstances circumstances;
    private final boolean missing;
    private final Outcome outcome;
    private final Map<String, Object> facts;
    private final List<Deadline> deadlines;

    Handling(
            Circumstances circumstances,
            boolean missing,
            Outcome outcome,
            Map<String, Object> facts,
            List<Deadline> deadlines) {
        this.circumstances = circumstances;
        this.missing = missing;
        this.outcome = outcome;
        this.facts = facts;
        this.deadlines = deadlines;
    }

    public Findings getFindings() {
        return findings;
    }

    /** Whether the one-stop rules are in force for the dossier. */
    public boolean isOneStop() {
        return circumstances.oneStop();
    }

    /** Whether something is missing at the moment of judgement. */
    public boolean isMissing() {
        return missing;
    }

    /** The outcome before the rules on handling. */
    public String getOutcome() {
        return outcome.name();
    }

    /** What the dossier says; an absent fact has no entry. */
    public Map<String, Object> getFacts() {
        return facts;
    }

    public long getSupplementRequests() {
        return history().times(CompletenessClock.REQUESTED);
    }

    /** Whether a supplement was received after one had been asked for. */
    public boolean isSupplementedAfterRequest() {
        List<Event> happened = history().happened();
        int asked = indexOf(happened, CompletenessClock.REQUESTED);
        return asked >= 0 && indexOf(happened.subList(asked, happened.size()), CompletenessClock.RECEIVED) >= 0;
    }

    private static int indexOf(List<Event> events, String type) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals(type)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether papers beyond the law were asked for. */
    public boolean isAskedBeyondLaw() {
        return history().happened().stream()
                .filter(event -> event.type().equals(CompletenessClock.REQUESTED))
                .anyMatch(event -> Boolean.TRUE.equals(event.facts().get(BEYOND_LAW)));
    }

    /** Whether a limit exists and what it demands has not been done. */
    public boolean isOpen(String limit) {
        return deadlines.stream()
                .filter(deadline -> deadline.id().equals(limit))
                .anyMatch(deadline ->
                        deadline.status() != DeadlineStatus.MET && deadline.status() != DeadlineStatus.LATE_MET);
    }

    /** Whether what a limit demands is overdue, or was done too late. */
    public boolean isOverdue(String limit) {
        return deadlines.stream()
                .filter(deadline -> deadline.id().equals(limit))
                .anyMatch(LapsedLimits::isLapsed);
    }

    private History history() {
        return circumstances.history();
    }
}
