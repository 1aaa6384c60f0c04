package vn.thamtra.rulebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Item;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * Judges a dossier by reading the tables row by row, the slow and obvious way. Says which reasons there are, of whom, and
 * the outcome; of hand-written rules, deadlines and messages it knows nothing.
 */
@NullUnmarked
final class PlainJudge {
    private final ProcedureTables tables;
    private final Dossier dossier;
    private final PlainHistory history;
    private final Set<String> reasons = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();

    record Opinion(Outcome outcome, Set<String> reasons, Set<String> values) {}

    PlainJudge(ProcedureTables tables, Dossier dossier, OffsetDateTime asOf, boolean oneStop) {
        this.tables = tables;
        this.dossier = dossier;
        this.history = PlainHistory.of(dossier, asOf, oneStop && tables.oneStop());
    }

    Opinion opinion() {
        PlainConditions letter = letter();
        int whole = rung(judge(null, letter));
        int first = whole;
        for (Item item : dossier.items()) {
            Map<String, Object> facts = new HashMap<>(dossier.facts());
            facts.putAll(item.facts());
            Map<String, Integer> documents = new HashMap<>(dossier.documents());
            documents.putAll(item.documents());
            PlainConditions own = new PlainConditions(tables, facts, documents, history);
            int rung = Math.min(whole, rung(judge(item.ref(), own)));
            tell(outcome(rung), item.ref(), own);
            value(item.ref(), own);
            first = Math.min(first, rung);
        }
        tell(outcome(first), null, letter);
        if (dossier.items().isEmpty()) {
            value(null, letter);
        }
        return new Opinion(outcome(first), reasons, values);
    }

    private void value(@Nullable String item, PlainConditions plain) {
        PlainValues given = new PlainValues(tables, plain);
        tables.valueTables().stream().flatMap(table -> table.values().stream()).forEach(value -> {
            PlainValues.Opinion opinion = given.of(value);
            values.add(value + " " + opinion.state() + " " + opinion.is() + (item == null ? "" : " of " + item));
        });
    }

    /** The conditions of the dossier itself. */
    PlainConditions letter() {
        return new PlainConditions(tables, dossier.facts(), dossier.documents(), history);
    }

    private void tell(Outcome outcome, @Nullable String item, PlainConditions plain) {
        tables.notices().stream()
                .filter(this::isLaw)
                .filter(row -> judged(row.scope(), item) && asksOutcome(row))
                .filter(row -> Boolean.TRUE.equals(plain.all(row.conditions())))
                .filter(row -> row.conditions().stream()
                        .filter(condition -> condition.operand() instanceof Operand.OfOutcome)
                        .allMatch(condition -> isAmong(outcome, condition.test())))
                .forEach(row -> add(row.breach() ? "BREACH" : "NOTICE", row.id(), item, new TreeSet<>()));
    }

    private static boolean isAmong(Outcome outcome, UnaryTest test) {
        return test instanceof UnaryTest.OneOf one
                ? one.values().contains(outcome.name())
                : !((UnaryTest.NoneOf) test).values().contains(outcome.name());
    }

    private int rung(Set<String> kinds) {
        List<String> order = List.of("BARRED", "MISSING", "UNMET", "UNKNOWN");
        return order.stream()
                .filter(kinds::contains)
                .map(order::indexOf)
                .findFirst()
                .orElse(4);
    }

    private Outcome outcome(int rung) {
        return List.of(Outcome.REFUSE, Outcome.SUPPLEMENT, Outcome.REFUSE, Outcome.REVIEW, Outcome.ACCEPT)
                .get(rung);
    }

    private Set<String> judge(@Nullable String item, PlainConditions plain) {
        Set<String> kinds = new LinkedHashSet<>();
        tables.requirements().stream()
                .filter(this::isLaw)
                .filter(row -> judged(row.scope(), item))
                .forEach(row -> requirement(row, plain, item, kinds));
        tables.bars().stream()
                .filter(this::isLaw)
                .filter(row -> judged(row.scope(), item))
                .forEach(
                        row -> add(three(plain.all(row.conditions()), "BARRED", "UNKNOWN", ""), row.id(), item, kinds));
        criteria(item).forEach(rows -> {
            if (tables.overall() == null) {
                criterion(rows, plain, item, kinds);
            }
        });
        if (tables.overall() != null && !criteria(item).isEmpty()) {
            grounds(criteria(item), plain, item, kinds);
        }
        tables.notices().stream()
                .filter(this::isLaw)
                .filter(row -> judged(row.scope(), item) && !asksOutcome(row))
                .forEach(row -> add(
                        three(plain.all(row.conditions()), row.breach() ? "BREACH" : "NOTICE", "", ""),
                        row.id(),
                        item,
                        kinds));
        return kinds;
    }

    boolean isLaw(Row row) {
        return row.days().include(history.receivedOn());
    }

    private boolean judged(Scope scope, @Nullable String item) {
        if (dossier.items().isEmpty()) {
            return true;
        }
        return (item == null) == (scope == Scope.DOSSIER);
    }

    private static boolean asksOutcome(Row row) {
        return row.conditions().stream().anyMatch(condition -> condition.operand() instanceof Operand.OfOutcome);
    }

    private static String three(@Nullable Boolean value, String yes, String unknown, String no) {
        return value == null ? unknown : value ? yes : no;
    }

    private void requirement(Row.Requirement row, PlainConditions plain, @Nullable String item, Set<String> kinds) {
        @Nullable Boolean lacking = Kleene.not(plain.demand(row.subject(), row.demanded(), row.cell()));
        List<@Nullable Boolean> both = new ArrayList<>();
        both.add(lacking);
        both.add(plain.all(row.conditions()));
        add(three(Kleene.all(both), "MISSING", "UNKNOWN", ""), row.id(), item, kinds);
    }

    private Collection<List<Row.Alternative>> criteria(@Nullable String item) {
        Map<String, List<Row.Alternative>> byName = new LinkedHashMap<>();
        tables.alternatives().stream()
                .filter(this::isLaw)
                .filter(row -> judged(row.scope(), item))
                .forEach(row -> byName.computeIfAbsent(row.criterion(), any -> new ArrayList<>())
                        .add(row));
        return byName.values();
    }

    private void criterion(
            List<Row.Alternative> rows, PlainConditions plain, @Nullable String item, Set<String> kinds) {
        @Nullable Condition applies = rows.get(0).appliesWhen();
        @Nullable Boolean exists = applies == null ? Boolean.TRUE : plain.value(applies);
        if (Boolean.FALSE.equals(exists)) {
            return;
        }
        var met = rows.stream()
                .filter(row -> Boolean.TRUE.equals(plain.all(row.conditions())))
                .findFirst();
        if (met.isPresent()) {
            add("MET", met.get().id(), item, kinds);
            return;
        }
        List<Row.Alternative> open =
                rows.stream().filter(row -> plain.all(row.conditions()) == null).toList();
        if (!open.isEmpty()) {
            open.forEach(row -> add("UNKNOWN", row.id(), item, kinds));
        } else {
            rows.forEach(row -> add(exists == null ? "UNKNOWN" : "UNMET", row.id(), item, kinds));
        }
    }

    private void grounds(
            Collection<List<Row.Alternative>> grounds,
            PlainConditions plain,
            @Nullable String item,
            Set<String> kinds) {
        boolean stands = grounds.stream().anyMatch(rows -> stands(rows, plain));
        boolean open = false;
        for (List<Row.Alternative> rows : grounds) {
            if (stands(rows, plain)) {
                rows.stream()
                        .filter(row -> Boolean.TRUE.equals(plain.all(row.conditions())))
                        .limit(1)
                        .forEach(row -> add("GROUND", row.id(), item, kinds));
                continue;
            }
            for (Row.Alternative row : rows) {
                if (plain.all(row.conditions()) == null) {
                    open = true;
                    add(stands ? "NOTICE" : "UNKNOWN", row.id(), item, kinds);
                }
            }
        }
        if (!stands && !open) {
            add("UNMET", tables.overall().id(), item, kinds);
        }
    }

    private static boolean stands(List<Row.Alternative> rows, PlainConditions plain) {
        return rows.stream().anyMatch(row -> Boolean.TRUE.equals(plain.all(row.conditions())));
    }

    private void add(String kind, String rule, @Nullable String item, Set<String> kinds) {
        if (!kind.isEmpty()) {
            kinds.add(kind);
            reasons.add(kind + " " + rule + (item == null ? "" : " of " + item));
        }
    }
}
