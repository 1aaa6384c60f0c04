package vn.thamtra.rulebook.judgement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;

/** The reasons about one subject, and what is still undecided about it. */
public final class Assessment {
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<ReasonKind> kinds = EnumSet.noneOf(ReasonKind.class);
    private final List<Undecided> undecided = new ArrayList<>();

    /** Rules that wait for facts: the smallest set that would decide one of their rows. */
    record Undecided(List<String> rules, List<String> facts) {}

    void add(Reason reason) {
        reasons.add(reason);
        kinds.add(reason.kind());
    }

    void wait(List<String> rules, List<String> facts) {
        undecided.add(new Undecided(rules, facts));
    }

    public List<Reason> reasons() {
        return reasons;
    }

    List<Undecided> undecided() {
        return undecided;
    }

    boolean has(ReasonKind kind) {
        return kinds.contains(kind);
    }
}
