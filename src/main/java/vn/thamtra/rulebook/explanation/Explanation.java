package vn.thamtra.rulebook.explanation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * The way from the facts of a dossier to its outcome: every rule of the version that decided, what was found about it and
 * why, how the findings add up, and what the applicant could change.
 *
 * @param effectiveFrom the first day of the version that was applied
 * @param parts the dossier itself, then each of its items
 */
public record Explanation(
        String procedure,
        Message name,
        String workbook,
        LocalDate effectiveFrom,
        OffsetDateTime asOf,
        RulebookId rulebook,
        Outcome outcome,
        Step step,
        List<Part> parts,
        Remedy remedy) {

    /**
     * The step of the ladder that gave the outcome.
     *
     * @param number 1 for the one that goes before all others
     * @param rules the rules that put the dossier on it; empty on the last, which is left when nothing speaks against
     */
    public record Step(int number, String name, Outcome outcome, Message meaning, List<String> rules) {}

    /**
     * What was judged in one go.
     *
     * @param item the item's ref; null for the dossier
     */
    public record Part(
            @Nullable String item,
            Outcome outcome,
            List<Given> given,
            List<ExplainedRow> rows,
            List<ExplainedCriterion> criteria) {}

    /** A fact or document that was given, its copies as the value of a document. */
    public record Given(boolean document, String id, Message name, boolean attestation, Object value, Message shown) {}

    static Explanation of(
            ProcedureTables tables,
            OffsetDateTime asOf,
            RulebookId rulebook,
            Step step,
            List<Part> parts,
            Remedy remedy) {
        return new Explanation(
                tables.id(),
                tables.name(),
                tables.file(),
                tables.effectiveFrom(),
                asOf,
                rulebook,
                step.outcome(),
                step,
                parts,
                remedy);
    }
}
