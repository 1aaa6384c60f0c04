package vn.thamtra.rulebook.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;

/**
 * One rule and what came of it.
 *
 * @param criterion the criterion or ground it is one way of; null for other kinds
 * @param validFrom the first day of receipt for which it is law; null where its procedure sets it
 * @param validTo the last one
 * @param gave the kind of the reason it gave; null where it gave none
 * @param missing ids of the facts that are not given and would decide it
 * @param written the left side of a hand-written rule; null for a row of a workbook
 */
public record ExplainedRow(
        String rule,
        Kind kind,
        @Nullable String criterion,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        State state,
        @Nullable ReasonKind gave,
        Message message,
        List<ExplainedCondition> conditions,
        List<String> missing,
        @Nullable String written,
        Citation citation,
        Source source,
        List<String> readings) {

    /** What a row is for. */
    public enum Kind {
        REQUIREMENT,
        CRITERION,
        GROUND,
        BAR,
        NOTICE,
        VALUE,
        WRITTEN
    }

    /** What was found about a row. */
    public enum State {
        /** Everything it asks about is certainly so: of a requirement, that something is missing. */
        ESTABLISHED,
        /** Something it asks about is certainly not so. */
        EXCLUDED,
        /** Neither: facts are missing. */
        UNKNOWN,
        /** Its criterion does not exist for this dossier, or the row is not law on the day of receipt. */
        NOT_APPLICABLE
    }
}
