package vn.thamtra.rulebook.judgement;

import java.util.Optional;
import vn.thamtra.dossier.Event;

/**
 * The clock that only a complete dossier starts: at receipt when nothing is missing and no supplement was asked for or
 * sent, from zero at the last supplement once nothing is missing any more, and otherwise not at all.
 *
 * @param missing whether anything is missing at the moment of judgement
 * @param requestsCount whether a request for a supplement stops it
 */
record CompletenessClock(History history, boolean missing, boolean requestsCount) {
    static final String REQUESTED = "SUPPLEMENT_REQUESTED";
    static final String RECEIVED = "SUPPLEMENT_RECEIVED";

    /** Whether something is missing or a supplement event has happened. */
    boolean incomplete() {
        return missing || supplemented();
    }

    private boolean supplemented() {
        return history.last(REQUESTED).isPresent() || history.last(RECEIVED).isPresent();
    }

    private boolean running() {
        return requestsCount
                ? !incomplete()
                : !missing && history.last(RECEIVED).isEmpty();
    }

    /** What starts the clock. */
    Anchor start() {
        if (running()) {
            return Anchor.complete(history);
        }
        Optional<Event> supplement = missing ? Optional.empty() : history.last(RECEIVED);
        return supplement.map(Anchor::of).orElse(Anchor.pending(RECEIVED));
    }
}
