package vn.thamtra.second;

import java.util.List;
import java.util.stream.Stream;

/** Conditions that must all hold. */
record Row(String rule, List<Condition> conditions) {

    static Row of(String rule, Condition... conditions) {
        return new Row(rule, List.of(conditions));
    }

    Row and(Condition... more) {
        return new Row(rule, Stream.concat(conditions.stream(), Stream.of(more)).toList());
    }

    Truth truth() {
        return conditions.stream().map(Condition::truth).reduce(Truth.TRUE, Truth::and);
    }

    List<String> unknownFacts() {
        return conditions.stream()
                .filter(condition -> condition.truth() == Truth.UNKNOWN)
                .map(Condition::fact)
                .distinct()
                .toList();
    }
}
