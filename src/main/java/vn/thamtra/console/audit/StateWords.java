package vn.thamtra.console.audit;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.explanation.Moments;
import vn.thamtra.explanation.Words;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;

/** What a replay calls the states of decisions, reasons and deadlines, in words. */
final class StateWords {
    private StateWords() {}

    /** An outcome, a kind of reason, or the status of a deadline with its day; a dash where there is none. */
    static Message of(@Nullable String state) {
        if (state == null) {
            return new Message("–", "–");
        }
        String[] parts = state.split(" ", 2);
        Message name = name(parts[0]);
        if (parts.length < 2) {
            return name;
        }
        Message day = Moments.shown(parts[1]);
        return new Message(name.vi() + ", " + day.vi(), name.en() + ", " + day.en());
    }

    private static Message name(String state) {
        return Stream.of(
                        Stream.of(Outcome.values())
                                .filter(each -> each.name().equals(state))
                                .map(Words::of),
                        Stream.of(ReasonKind.values())
                                .filter(each -> each.name().equals(state))
                                .map(Words::of),
                        Stream.of(DeadlineStatus.values())
                                .filter(each -> each.name().equals(state))
                                .map(Words::of))
                .flatMap(each -> each)
                .findFirst()
                .orElse(new Message(state, state));
    }
}
