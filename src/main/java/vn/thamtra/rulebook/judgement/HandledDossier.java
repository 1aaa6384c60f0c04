package vn.thamtra.rulebook.judgement;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thamtra.dossier.Event;
import vn.thamtra.rules.Findings;
import vn.thamtra.rules.Handling;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Outcome;

/** How a judged dossier has been handled, as its history and its counted limits say. */
final class HandledDossier implements Handling {
    private static final String BEYOND_LAW = "beyondLaw";

    private final Findings findings = new Findings();
    private final Circumstances circumstances;
    private final boolean missing;
    private final Outcome outcome;
    private final Map<String, Object> facts;
    private final List<Deadline> deadlines;

    HandledDossier(
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

    @Override
    public Findings getFindings() {
        return findings;
    }

    @Override
    public boolean isOneStop() {
        return circumstances.oneStop();
    }

    @Override
    public boolean isMissing() {
        return missing;
    }

    @Override
    public String getOutcome() {
        return outcome.name();
    }

    @Override
    public Map<String, Object> getFacts() {
        return facts;
    }

    @Override
    public long getSupplementRequests() {
        return history().times(CompletenessClock.REQUESTED);
    }

    @Override
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

    @Override
    public boolean isAskedBeyondLaw() {
        for (Event event : history().happened()) {
            if (event.type().equals(CompletenessClock.REQUESTED)
                    && Boolean.TRUE.equals(event.facts().get(BEYOND_LAW))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOpen(String limit) {
        return is(limit, deadline -> deadline.status() == DeadlineStatus.NOT_STARTED || isRunning(deadline));
    }

    @Override
    public boolean isRunning(String limit) {
        return is(limit, HandledDossier::isRunning);
    }

    private static boolean isRunning(Deadline deadline) {
        return switch (deadline.status()) {
            case PENDING, DUE_TODAY, LATE -> true;
            case NOT_STARTED, MET, LATE_MET, NOT_OWED -> false;
        };
    }

    @Override
    public boolean isOverdue(String limit) {
        return is(limit, LapsedLimits::isLapsed);
    }

    private boolean is(String limit, Predicate<Deadline> so) {
        for (Deadline deadline : deadlines) {
            if (deadline.id().equals(limit) && so.test(deadline)) {
                return true;
            }
        }
        return false;
    }

    private History history() {
        return circumstances.history();
    }
}
