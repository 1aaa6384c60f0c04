package vn.thamtra.rulebook.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;

/**
 * One condition of a row, with what it needs and what was there.
 *
 * @param subject the id of what it asks about
 * @param needed what has to be so
 * @param value what was there, typed as dossiers hold it; null where nothing was
 * @param given the same as a person would say it
 * @param state whether what is needed is so
 * @param demand whether it is what the law demands: the row is established when this is <em>not</em> so
 * @param decides whether the state of the row hangs on it
 * @param ways for a term of the law: the conditions of each way in which it can hold; otherwise empty
 */
public record ExplainedCondition(
        Operand.Kind kind,
        String subject,
        Message name,
        Message needed,
        @Nullable Object value,
        Message given,
        State state,
        boolean demand,
        boolean decides,
        String cell,
        List<List<ExplainedCondition>> ways) {

    /** Kleene's three values of a condition. */
    public enum State {
        HOLDS,
        FAILS,
        UNKNOWN
    }
}
