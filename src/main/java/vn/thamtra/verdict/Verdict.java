package vn.thamtra.verdict;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one dossier. The same dossier, moment and rulebook give an equal verdict on every machine.
 *
 * @param needed facts that would decide it; filled only for REVIEW and SUPPLEMENT
 * @param items one outcome per item, empty for a dossier without items
 * @param forms numbers of the printed forms that go with the outcome ({@code 02})
 * @param formSet what these numbers are of; null where the rulebook words no forms for the day of receipt
 * @param asOf the moment of judgement, in Vietnamese time
 * @param effectiveFrom the first day of the version of the procedure that was applied
 * @param values what its tables of values give; empty where it has none
 */
public record Verdict(
        String procedure,
        Message procedureName,
        Outcome outcome,
        List<Reason> reasons,
        List<Needed> needed,
        List<Deadline> deadlines,
        List<ItemOutcome> items,
        List<String> forms,
        @Nullable FormSet formSet,
        OffsetDateTime asOf,
        RulebookId rulebook,
        @Nullable LocalDate effectiveFrom,
        List<Value> values) {

    /** Of a procedure without tables of values. */
    public Verdict(
            String procedure,
            Message procedureName,
            Outcome outcome,
            List<Reason> reasons,
            List<Needed> needed,
            List<Deadline> deadlines,
            List<ItemOutcome> items,
            List<String> forms,
            @Nullable FormSet formSet,
            OffsetDateTime asOf,
            RulebookId rulebook,
            @Nullable LocalDate effectiveFrom) {
        this(
                procedure,
                procedureName,
                outcome,
                reasons,
                needed,
                deadlines,
                items,
                forms,
                formSet,
                asOf,
                rulebook,
                effectiveFrom,
                List.of());
    }

    /** The same, with what the numbers of its forms are of. */
    public Verdict with(@Nullable FormSet set) {
        return new Verdict(
                procedure,
                procedureName,
                outcome,
                reasons,
                needed,
                deadlines,
                items,
                forms,
                set,
                asOf,
                rulebook,
                effectiveFrom,
                values);
    }

    /** The same, with notices on the whole dossier, which decide nothing, among its reasons. */
    public Verdict withNotices(List<Reason> notices) {
        return notices.isEmpty()
                ? this
                : new Verdict(
                        procedure,
                        procedureName,
                        outcome,
                        withFurther(notices),
                        needed,
                        deadlines,
                        items,
                        forms,
                        formSet,
                        asOf,
                        rulebook,
                        effectiveFrom,
                        values);
    }

    /** Those of the whole dossier by rule and kind, then those of its items. */
    private List<Reason> withFurther(List<Reason> notices) {
        List<Reason> all = new ArrayList<>(reasons);
        int ofItems = (int) all.stream().filter(reason -> reason.item() != null).count();
        all.addAll(all.size() - ofItems, notices);
        all.subList(0, all.size() - ofItems).sort(Reason.BY_RULE);
        return List.copyOf(all);
    }
}
