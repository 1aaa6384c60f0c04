package vn.thamtra.rulebook.wording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;

/** The words added to the sentences of one workbook: near misses and open questions, in both languages. */
public interface RowWording {
    /** The sentence, then what was wanted and what was there. */
    Message nearMiss(Message sentence, List<Condition> failing, Map<String, Object> given);

    /** What a condition needs. */
    Message needed(Condition condition);

    /** A value as a person would say it; nothing where none was given. */
    Message given(Operand operand, @Nullable Object value);

    Message nameOf(Operand operand);

    /** That something cannot be decided, and what would have to be known; what a row would say is quoted, not said. */
    Message undecided(Message about, List<String> asked);

    /** That a ground was left open, because another one stands. */
    Message leftOpen(Message ground, List<String> asked);
}
