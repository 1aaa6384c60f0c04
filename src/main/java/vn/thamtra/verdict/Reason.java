package vn.thamtra.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule established.
 *
 * @param rule the rule's stable id, {@code R-P1-07}
 * @param subject the fact, document or event that the reason is about, where it has one
 * @param item the {@code ref} of the item that was judged; null for a reason of the whole dossier
 * @param facts the facts the rule looked at with the values they had; a null value is a fact not given
 * @param readings ids of the interpretations ({@code RD-05}) the reason relies on
 */
public record Reason(
        String rule,
        ReasonKind kind,
        @Nullable String subject,
        @Nullable String item,
        Message message,
        Citation citation,
        Source source,
        Map<String, @Nullable Object> facts,
        List<String> readings) {

    /** The order in which reasons on one subject are shown. */
    public static final Comparator<Reason> BY_RULE =
            Comparator.comparing(Reason::rule).thenComparing(Reason::kind);

    /** The same reason in other words. */
    public Reason withMessage(Message other) {
        return new Reason(rule, kind, subject, item, other, citation, source, facts, readings);
    }
}
