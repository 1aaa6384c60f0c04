package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.solver.Aspect;
import vn.thamtra.check.solver.Formula;
import vn.thamtra.check.solver.Space;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** Rule rows as formulas over a space, and what they come to together. */
final class Rows {
    private static final List<String> SUPPLEMENTS = List.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED");

    private final Space space;
    private final ProcedureTables tables;
    private final Map<String, List<Row.Alternative>> criteria = new LinkedHashMap<>();

    Rows(Space space) {
        this.space = space;
        this.tables = space.tables();
        tables.alternatives().forEach(row -> criteria.computeIfAbsent(row.criterion(), name -> new ArrayList<>())
                .add(row));
    }

    /** Alternatives by criterion or ground. */
    Map<String, List<Row.Alternative>> criteria() {
        return criteria;
    }

    /** That every condition certainly holds; of a requirement also that it is not satisfied. */
    Formula holds(Row row) {
        List<Formula> parts = new ArrayList<>(List.of(isLaw(row), space.holds(plain(row.conditions()))));
        row.asRequirement().map(space.conditions()::unsatisfied).ifPresent(parts::add);
        row.conditions().stream().filter(Rows::isOnOutcome).forEach(condition -> parts.add(outcome(condition.test())));
        return Formula.all(parts);
    }

    /** That the dossier was received on a day on which the row is law. */
    Formula isLaw(Row row) {
        return space.conditions().isLaw(row);
    }

    private Formula someIsLaw(List<Row.Alternative> rows) {
        return Formula.any(rows.stream().map(this::isLaw).toList());
    }

    /** That some condition certainly fails, or the row is not law. */
    Formula fails(Row row) {
        Formula conditions = Formula.either(isLaw(row).not(), space.fails(plain(row.conditions())));
        return row.asRequirement()
                .map(requirement ->
                        Formula.either(conditions, space.conditions().satisfied(requirement)))
                .orElse(conditions);
    }

    private static boolean isOnOutcome(Condition condition) {
        return condition.operand().kind() == Operand.Kind.OUTCOME;
    }

    private static List<Condition> plain(List<Condition> conditions) {
        return conditions.stream().filter(condition -> !isOnOutcome(condition)).toList();
    }

    Formula applies(List<Row.Alternative> criterion) {
        @Nullable Condition when = criterion.get(0).appliesWhen();
        return Formula.both(someIsLaw(criterion), when == null ? Formula.always() : space.holds(when));
    }

    Formula doesNotApply(List<Row.Alternative> criterion) {
        @Nullable Condition when = criterion.get(0).appliesWhen();
        return Formula.either(someIsLaw(criterion).not(), when == null ? Formula.never() : space.fails(when));
    }

    /** That something is missing. */
    Formula missing() {
        return anyHolds(tables.requirements());
    }

    /** That something is missing, or a supplement has been asked for or sent. */
    Formula incomplete() {
        List<Formula> parts = new ArrayList<>(List.of(missing()));
        SUPPLEMENTS.stream()
                .map(Operand.OfEvent::new)
                .filter(event -> space.has(new Aspect.Of(event)))
                .forEach(event -> parts.add(happened(event.type())));
        return Formula.any(parts);
    }

    Formula happened(String type) {
        return space.holds(new Condition(new Operand.OfEvent(type), new UnaryTest.OneOf(List.of(true)), ""));
    }

    Formula anyHolds(List<? extends Row> rows) {
        return Formula.any(rows.stream().map(this::holds).toList());
    }

    Formula allFail(List<? extends Row> rows) {
        return Formula.all(rows.stream().map(this::fails).toList());
    }

    /** That a criterion is certainly not met, while it applies. */
    Formula unmet(List<Row.Alternative> criterion) {
        return Formula.both(applies(criterion), allFail(criterion));
    }

    private Formula unmet() {
        return tables.overall() != null
                ? (tables.alternatives().isEmpty() ? Formula.never() : allFail(tables.alternatives()))
                : Formula.any(criteria.values().stream().map(this::unmet).toList());
    }

    /** That nothing is left open that the outcome hangs on. */
    private Formula decided() {
        List<Formula> parts = new ArrayList<>();
        Stream.concat(tables.bars().stream(), tables.requirements().stream())
                .forEach(row -> parts.add(Formula.either(holds(row), fails(row))));
        if (tables.overall() != null) {
            parts.add(Formula.either(anyHolds(tables.alternatives()), allFail(tables.alternatives())));
        } else {
            criteria.values()
                    .forEach(rows -> parts.add(Formula.any(List.of(doesNotApply(rows), anyHolds(rows), unmet(rows)))));
        }
        return Formula.all(parts);
    }

    private Formula outcome(UnaryTest test) {
        List<Object> listed = test.listed();
        List<Formula> wanted = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (listed.contains(outcome.name()) == (test.kind() == UnaryTest.Kind.ONE_OF)) {
                wanted.add(outcome(outcome));
            }
        }
        return Formula.any(wanted);
    }

    /** That the rows refuse it. */
    Formula refused() {
        return Formula.either(anyHolds(tables.bars()), Formula.both(missing().not(), unmet()));
    }

    /** That the rows accept it. */
    Formula accepted() {
        return Formula.all(List.of(anyHolds(tables.bars()).not(), missing().not(), unmet().not(), decided()));
    }

    /** At a one-stop shop a written rule may refuse what still lacks something. */
    private Formula outcome(Outcome outcome) {
        Formula barred = anyHolds(tables.bars());
        return switch (outcome) {
            case REFUSE -> tables.oneStop() ? Formula.either(refused(), missing()) : refused();
            case SUPPLEMENT -> Formula.both(barred.not(), missing());
            case REVIEW ->
                Formula.all(List.of(
                        barred.not(), missing().not(), unmet().not(), decided().not()));
            case ACCEPT -> accepted();
        };
    }
}
