package vn.thamtra.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.program.Program;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.replay.comparison.AnsweredBytes;
import vn.thamtra.replay.comparison.Cause;
import vn.thamtra.replay.comparison.Differences;
import vn.thamtra.replay.comparison.Equal;
import vn.thamtra.replay.comparison.RefusedFault;
import vn.thamtra.replay.comparison.Replayed;
import vn.thamtra.replay.comparison.Rulebooks;

/**
 * The answer to one replay.
 *
 * @param match whether it came out the same, in bytes or in meaning; never true for what is not reproducible
 * @param rulebook the one that decided and the one it was evaluated by
 * @param program the one that decided, where the answer names it, and the one it was evaluated by
 * @param refused faults for which the rulebook does not read the request any more
 */
public record ShownReplay(
        UUID id,
        boolean match,
        Equal equal,
        boolean reproducible,
        Rulebooks rulebook,
        Programs program,
        @Nullable Differences differences,
        @Nullable List<RefusedFault> refused,
        @Nullable Cause cause,
        @Nullable String artefact,
        @Nullable String detail,
        @Nullable String chiTiet) {
    public record Programs(@Nullable Program recorded, Program replayed) {
        static Programs of(Exchange exchange) {
            Exchange.Text text = exchange.text();
            return new Programs(
                    text == null ? null : AnsweredBytes.program(text.answer()).orElse(null), ThisProgram.get());
        }
    }

    /** @param by the rulebook it was evaluated by; null where it came to none */
    static ShownReplay of(Exchange recorded, @Nullable String by, Replayed replayed) {
        @Nullable Cause cause = cause(replayed);
        return new ShownReplay(
                recorded.id(),
                replayed.matches(),
                Equal.of(replayed),
                !(replayed instanceof Replayed.NotReproducible),
                new Rulebooks(recorded.rulebook(), by),
                Programs.of(recorded),
                differences(replayed),
                faults(replayed),
                cause,
                replayed instanceof Replayed.NotReproducible not ? not.artefact() : null,
                cause == null ? null : cause.detail().en(),
                cause == null ? null : cause.detail().vi());
    }

    private static @Nullable Cause cause(Replayed replayed) {
        if (replayed instanceof Replayed.NotReproducible not) {
            return not.cause();
        }
        return replayed instanceof Replayed.Different different && different.otherProgram()
                ? Cause.OTHER_PROGRAM
                : null;
    }

    private static @Nullable Differences differences(Replayed replayed) {
        if (replayed instanceof Replayed.SameMeaning same) {
            return same.differences();
        }
        return replayed instanceof Replayed.Different different ? different.differences() : null;
    }

    private static @Nullable List<RefusedFault> faults(Replayed replayed) {
        return replayed instanceof Replayed.Unreadable unreadable
                ? unreadable.faults().stream().map(RefusedFault::of).toList()
                : null;
    }
}
