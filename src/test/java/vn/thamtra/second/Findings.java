package vn.thamtra.second;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is found in one dossier, or in one item of it. */
final class Findings {
    private final String item;
    private final Set<Told> told = new LinkedHashSet<>();
    private final Set<String> needed = new TreeSet<>();

    Findings(String item) {
        this.item = item;
    }

    Set<Told> told() {
        return told;
    }

    Set<String> needed() {
        return needed;
    }

    boolean isMissing() {
        return told.stream().anyMatch(one -> one.kind().equals("MISSING"));
    }

    void tell(String kind, String rule, String subject) {
        told.add(new Told(kind, rule, subject, item));
    }

    void notice(String rule) {
        tell("NOTICE", rule, "");
    }

    void bar(String rule, String subject, Condition... forbidden) {
        Row row = Row.of(rule, forbidden);
        if (row.truth() == Truth.TRUE) {
            tell("BARRED", rule, subject);
        }
        undecided(row.truth() == Truth.UNKNOWN, List.of(row));
    }

    /** A paper or a piece of information that is asked for when all conditions hold. */
    void demand(String rule, String subject, boolean isThere, Condition... when) {
        demandWhen(rule, subject, isThere, List.of(Row.of(rule, when)));
    }

    /** The same, asked for when one of several rows holds. One subject is asked for once. */
    void demandWhen(String rule, String subject, boolean isThere, List<Row> when) {
        if (isThere) {
            return;
        }
        Truth truth = either(when);
        if (truth == Truth.TRUE
                && told.stream()
                        .noneMatch(one ->
                                one.kind().equals("MISSING") && one.subject().equals(subject))) {
            tell("MISSING", rule, subject);
        }
        undecided(
                truth == Truth.UNKNOWN,
                when.stream().map(row -> new Row(rule, row.conditions())).toList());
    }

    /** One of the rows must hold. */
    void criterion(Row... rows) {
        List<Row> all = List.of(rows);
        Optional<Row> met =
                all.stream().filter(row -> row.truth() == Truth.TRUE).findFirst();
        if (met.isPresent()) {
            tell("MET", met.get().rule(), "");
        } else if (either(all) == Truth.FALSE) {
            all.forEach(row -> tell("UNMET", row.rule(), ""));
        } else {
            undecided(true, all);
        }
    }

    /** The same, of those only of whom something is so. */
    void criterionWhen(List<Condition> when, Row... rows) {
        Truth applies = Row.of("", when.toArray(Condition[]::new)).truth();
        if (applies == Truth.TRUE) {
            criterion(rows);
        } else if (applies == Truth.UNKNOWN) {
            Optional<Row> met =
                    Arrays.stream(rows).filter(row -> row.truth() == Truth.TRUE).findFirst();
            if (met.isPresent()) {
                tell("MET", met.get().rule(), "");
            } else {
                waitFor(when, rows);
            }
        }
    }

    /** Unknown whether it applies: that is the first thing to ask. */
    private void waitFor(List<Condition> when, Row... rows) {
        Stream.of(rows).map(Row::rule).distinct().forEach(rule -> tell("UNKNOWN", rule, ""));
        needed.addAll(Row.of("", when.toArray(Condition[]::new)).unknownFacts());
    }

    private void undecided(boolean isUndecided, List<Row> rows) {
        if (isUndecided) {
            List<Row> open =
                    rows.stream().filter(row -> row.truth() == Truth.UNKNOWN).toList();
            open.forEach(row -> tell("UNKNOWN", row.rule(), ""));
            needed.addAll(fewest(open));
        }
    }

    static List<String> fewest(List<Row> open) {
        return open.stream()
                .map(Row::unknownFacts)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    static Truth either(List<Row> rows) {
        return rows.stream().map(Row::truth).reduce(Truth.FALSE, Truth::or);
    }

    /** One ground is enough; what is open beside one that stands is only told. */
    void grounds(String overall, List<List<Row>> grounds) {
        boolean stands = grounds.stream().anyMatch(rows -> either(rows) == Truth.TRUE);
        boolean refuted = grounds.stream().allMatch(rows -> either(rows) == Truth.FALSE);
        List<Row> open = new ArrayList<>();
        grounds.forEach(rows -> {
            String rule = rows.get(0).rule();
            Truth truth = either(rows);
            if (truth == Truth.TRUE) {
                tell("GROUND", rule, "");
            } else if (truth == Truth.UNKNOWN) {
                tell(stands ? "NOTICE" : "UNKNOWN", rule, "");
                rows.stream().filter(row -> row.truth() == Truth.UNKNOWN).forEach(open::add);
            }
        });
        if (refuted) {
            tell("UNMET", overall, "");
        } else if (!stands) {
            needed.addAll(fewest(open));
        }
    }
}
