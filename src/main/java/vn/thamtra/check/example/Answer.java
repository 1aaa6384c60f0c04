package vn.thamtra.check.example;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Value;
import vn.thamtra.verdict.ValueState;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.Example.Expected;

/**
 * What an example can say of a verdict.
 *
 * @param due the limits that are due on a day; of one due at a moment a {@code BREACH} tells
 * @param bound whom each limit binds
 * @param values what tables of values give, by id
 */
record Answer(
        Outcome outcome,
        SortedSet<Expected> reasons,
        SortedMap<String, LocalDate> due,
        SortedMap<String, String> bound,
        SortedMap<String, Given> values) {

    /** What a table of values gives; null unless it is known. */
    record Given(ValueState state, @Nullable Object is) {
        static Given of(Value value) {
            return new Given(value.state(), value.is());
        }
    }

    /** Kinds that tell against somebody, decide, or leave open: a verdict gives all of them at once. */
    private static final Set<ReasonKind> WEIGHTY = EnumSet.of(
            ReasonKind.BARRED,
            ReasonKind.MISSING,
            ReasonKind.UNMET,
            ReasonKind.UNKNOWN,
            ReasonKind.GROUND,
            ReasonKind.BREACH);

    private static final Comparator<Expected> IN_ORDER =
            Comparator.comparing(Expected::kind).thenComparing(Expected::rule);

    static Answer of(Verdict verdict) {
        SortedMap<String, LocalDate> due = new TreeMap<>();
        SortedMap<String, String> bound = new TreeMap<>();
        for (Deadline deadline : verdict.deadlines()) {
            bound.put(deadline.id(), deadline.boundParty());
            Temporal day = deadline.due();
            if (day instanceof LocalDate date) {
                due.put(deadline.id(), date);
            }
        }
        return new Answer(
                verdict.outcome(),
                verdict.reasons().stream()
                        .map(reason -> new Expected(reason.kind(), reason.rule()))
                        .collect(Collectors.toCollection(() -> new TreeSet<>(IN_ORDER))),
                due,
                bound,
                values(verdict));
    }

    private static SortedMap<String, Given> values(Verdict verdict) {
        SortedMap<String, Given> values = new TreeMap<>();
        verdict.values().forEach(value -> values.put(value.id(), Given.of(value)));
        return values;
    }

    /** As an example says it. */
    String whoIsBound(String limit) {
        return bound.getOrDefault(limit, Example.NOBODY);
    }

    /** Whether an example that does not name the reason says that it is not given. */
    static boolean isWeighty(Expected reason) {
        return WEIGHTY.contains(reason.kind());
    }
}
