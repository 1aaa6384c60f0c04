package vn.thamtra.replay.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Fault;

/** What came of evaluating one recorded decision again. */
public sealed interface Replayed {
    /** The same: byte for byte by the recorded rulebook, and by another one in all but the rulebook and its cells. */
    record Same() implements Replayed {}

    /** The same decision in other words, by another program than the one that decided. */
    record SameMeaning(Differences differences) implements Replayed {}

    /**
     * Another decision.
     *
     * @param otherProgram whether another program decided, which may be all there is to the differences
     */
    record Different(Differences differences, boolean otherProgram) implements Replayed {}

    /** Whether it is the decision that was recorded. */
    default boolean matches() {
        return this instanceof Same || this instanceof SameMeaning;
    }

    /** The rulebook does not read the request any more. */
    record Unreadable(List<Fault> faults) implements Replayed {}

    /**
     * It cannot be evaluated again, which is no match.
     *
     * @param artefact the hash (lower-case hex) of what is lacking, where it is known
     */
    record NotReproducible(Cause cause, @Nullable String artefact) implements Replayed {}
}
