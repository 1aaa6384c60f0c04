package vn.thamtra.rulebook.judgement;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;

/** The hand-written rules that make a reason, by name; a rule that reports nothing is not among them. */
public final class WrittenRules {
    private final SortedMap<String, Written> rules;

    public WrittenRules(SortedMap<String, Written> rules) {
        this.rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /**
     * A finding in waiting: all of a reason but the item it is about.
     *
     * @param when the left side of the rule as it is written
     */
    public record Written(
            String id,
            ReasonKind kind,
            String subject,
            Message message,
            Citation citation,
            Source.Rule source,
            List<String> readings,
            String when) {}

    /** Every rule that makes a reason, by name. */
    public Collection<Written> all() {
        return rules.values();
    }

    public Written get(String name) {
        return Objects.requireNonNull(rules.get(name), name);
    }
}
