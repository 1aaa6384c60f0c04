package vn.thamtra.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.thamtra.verdict.RulebookId;

/**
 * A revision in short: what there is to go back to.
 *
 * @param baseSequence of the publication it was made on
 */
public record DraftStep(int number, RulebookId rulebook, long baseSequence) {
    /** Whether going back to it says something else, and takes back nothing that was published. */
    public boolean isWayBackFrom(DraftStep now) {
        return baseSequence == now.baseSequence && !rulebook.equals(now.rulebook);
    }

    /**
     * What undoing goes back to: the change before the last that was not undone itself. Empty where nothing is left to undo.
     *
     * @param steps newest first, at least one
     */
    public static Optional<DraftStep> undone(List<DraftStep> steps) {
        Deque<DraftStep> done = new ArrayDeque<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            DraftStep step = steps.get(i);
            if (!done.isEmpty() && done.peek().baseSequence != step.baseSequence) {
                done.clear();
            }
            if (before(done)
                    .filter(earlier -> earlier.rulebook.equals(step.rulebook))
                    .isPresent()) {
                done.pop();
            } else if (done.isEmpty() || !done.peek().rulebook.equals(step.rulebook)) {
                done.push(step);
            }
        }
        return before(done);
    }

    private static Optional<DraftStep> before(Deque<DraftStep> done) {
        return done.stream().skip(1).findFirst();
    }
}
