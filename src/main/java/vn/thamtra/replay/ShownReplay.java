package vn.thamtra.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Fault;
import vn.thamtra.ledger.Exchange;
import vn.thamtra.program.Program;
import vn.thamtra.program.ThisProgram;

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
        @Nullable List<ShownFault> refused,
        @Nullable Cause cause,
        @Nullable String artefact,
        @Nullable String detail,
        @Nullable String chiTiet) {
    public record Rulebooks(String recorded, @Nullable String replayed) {}

    public record Programs(@Nullable Program recorded, Program replayed) {
        static Programs of(Exchange exchange) {
            Exchange.Text text = exchange.text();
            return new Programs(
                    text == null ? null : AnsweredBytes.program(text.answer()).orElse(null), ThisProgram.get());
        }
    }

    public record ShownFault(String pointer, String code, String detail, String chiTiet) {
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

    private static @Nullable List<ShownFault> faults(Replayed replayed) {
        return replayed instanceof Replayed.Unreadable unreadable
                ? unreadable.faults().stream().map(ShownFault::of).toList()
                : null;
    }
}
