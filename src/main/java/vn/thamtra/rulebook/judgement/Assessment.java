package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;

/**
 * The reasons about one subject, and what is still undecided about it.
 *
 * @param reasons in the order in which they are found, or sorted once all of them are
 * @param kinds of the reasons
 */
public record Assessment(List<Reason> reasons, Set<ReasonKind> kinds, List<Undecided> undecided) {
    /** Rules that wait for facts: the smallest set that would decide one of their rows. */
    record Undecided(List<String> rules, List<String> facts) {}

    boolean has(ReasonKind kind) {
        return kinds.contains(kind);
    }

    /** The same with reasons that are known later. */
    Assessment with(List<Reason> later) {
        if (later.isEmpty()) {
            return this;
        }
        Collected all = new Collected(this);
        later.forEach(all::add);
        return all.assessment();
    }

    /** The same, by rule and kind, as it is shown, in sentences that name what they leave open. */
    Assessment sorted(LegalBasis basis) {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.replaceAll(basis::named);
        sorted.sort(Reason.BY_RULE);
        return new Assessment(sorted, kinds, undecided);
    }

    /** An assessment while rows are gone through. */
    static final class Collected {
        private final List<Reason> reasons;
        private final Set<ReasonKind> kinds;
        private final List<Undecided> undecided;

        Collected() {
            this.reasons = new ArrayList<>();
            this.kinds = EnumSet.noneOf(ReasonKind.class);
            this.undecided = new ArrayList<>();
        }

        private Collected(Assessment before) {
            this.reasons = new ArrayList<>(before.reasons);
            this.kinds = EnumSet.copyOf(before.kinds);
            this.undecided = before.undecided;
        }

        void add(Reason reason) {
            reasons.add(reason);
            kinds.add(reason.kind());
        }

        void wait(List<String> rules, List<String> facts) {
            undecided.add(new Undecided(rules, facts));
        }

        Assessment assessment() {
            return new Assessment(reasons, kinds, undecided);
        }
    }
}
