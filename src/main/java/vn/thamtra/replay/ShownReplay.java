package vn.thamtra.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Fault;
import vn.thamtra.ledger.Exchange;

/**
 * The answer to one replay.
 *
 * @param match whether it came out the same; never true for what is not reproducible
 * @param rulebook the one that decided and the one it was evaluated by
 * @param refused faults for which the rulebook does not read the request any more
 */
record ShownReplay(
        UUID id,
        boolean match,
        boolean reproducible,
        Rulebooks rulebook,
        @Nullable Differences differences,
        @Nullable List<ShownFault> refused,
        @Nullable Cause cause,
        @Nullable String artefact,
        @Nullable String detail,
        @Nullable String chiTiet) {
    record Rulebooks(String recorded, @Nullable String replayed) {}

    record ShownFault(String pointer, String code, String detail, String chiTiet) {
        static ShownFault of(Fault fault) {
            return new ShownFault(
                    fault.pointer(),
                    fault.code(),
                    fault.detail().en(),
                    fault.detail().vi());
        }
    }

    /** @param by the rulebook it was evaluated by; null where it came to none */
    static ShownReplay of(Exchange recorded, @Nullable String by, Replayed replayed) {
        Rulebooks rulebooks = new Rulebooks(recorded.rulebook(), by);
        if (replayed instanceof Replayed.NotReproducible not) {
            Cause cause = not.cause();
            return new ShownReplay(
                    recorded.id(),
                    false,
                    false,
                    rulebooks,
                    null,
                    null,
                    cause,
                    not.artefact(),
                    cause.detail().en(),
                    cause.detail().vi());
        }
        boolean same = replayed instanceof Replayed.Same;
        return new ShownReplay(
                recorded.id(), same, true, rulebooks, differences(replayed), faults(replayed), null, null, null, null);
    }

    private static @Nullable Differences differences(Replayed replayed) {
        return replayed instanceof Replayed.Different different ? different.differences() : null;
    }

    private static @Nullable List<ShownFault> faults(Replayed replayed) {
        return replayed instanceof Replayed.Unreadable unreadable
                ? unreadable.faults().stream().map(ShownFault::of).toList()
                : null;
    }
}
