package vn.thamtra.rulebook.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/**
 * A criterion or ground, and how it was concluded from its rows.
 *
 * @param ground whether it is a ground, of which one is enough, and not a criterion, of which all must be met
 * @param by the rule that met it; null where none did
 * @param rules the rules that are ways to meet it
 * @param why the conclusion in words
 */
public record ExplainedCriterion(
        String name, boolean ground, State state, @Nullable String by, List<String> rules, Message why) {

    /** How it stands; of a ground, met means that it stands. */
    public enum State {
        MET,
        FAILED,
        UNKNOWN,
        NOT_APPLICABLE
    }
}
