package vn.thamtra.rulebook.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.rulebook.judgement.Criterion;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.JudgingRules;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.ValueTable;

/**
 * What keeps a judged dossier from ACCEPT, each with the supplies of which at least one has to change before it can be
 * overcome. A dossier is accepted exactly when there are none.
 */
public final class Hurdles {
    private static final Pattern WORD = Pattern.compile("\\W+");

    private final ProcedureTables tables;
    private final List<PlannedRow> rows;
    private final List<Criterion> criteria;
    private final WrittenRules written;
    private final ConditionStates states;

    /** One of them; without any supply nothing helps. */
    record Hurdle(List<String> rules, Set<Supply> supplies) {}

    /** One judged subject, the dossier it is of, and which supplies may still change. */
    private record View(Judgement.Judged judged, Dossier dossier, Predicate<Supply> free) {}

    public Hurdles(JudgingRules procedure) {
        this.tables = procedure.tables();
        this.rows = procedure.plan().rows();
        this.criteria = Criterion.in(procedure.plan());
        this.written = procedure.written();
        this.states = new ConditionStates(tables, procedure.plan());
    }

    public List<Hurdle> of(Judgement.Course course, Dossier dossier, Predicate<Supply> free) {
        List<Hurdle> hurdles = new ArrayList<>();
        Stream.concat(Stream.of(course.whole()), course.items().stream())
                .map(judged -> new View(judged, dossier, free))
                .forEach(view -> collect(view, hurdles));
        collectWritten(course, new View(course.whole(), dossier, free), hurdles);
        return hurdles;
    }

    private void collect(View view, List<Hurdle> hurdles) {
        rows.stream()
                .filter(row -> isJudged(row, view))
                .filter(row -> RowState.of(row, view.judged.findings()) != RowState.EXCLUDED)
                .map(row -> new Hurdle(List.of(row.row().id()), supplies(row.conditions(), view)))
                .forEach(hurdles::add);
        List<Criterion> judged = criteria.stream()
                .filter(criterion -> view.judged.subject().judges(criterion.scope()))
                .map(criterion -> criterion.inForce(view.judged.findings()))
                .filter(criterion -> !criterion.rows().isEmpty())
                .toList();
        if (tables.overall() == null) {
            judged.forEach(criterion -> unmet(criterion, view).ifPresent(hurdles::add));
        } else if (!judged.isEmpty()) {
            noGround(judged, view).ifPresent(hurdles::add);
        }
    }

    private static boolean isJudged(PlannedRow planned, View view) {
        return planned.row()
                .match(
                        requirement -> view.judged.subject().judges(requirement.scope()),
                        alternative -> false,
                        bar -> view.judged.subject().judges(bar.scope()),
                        notice -> false,
                        limit -> false,
                        value -> false);
    }

    private Optional<Hurdle> unmet(Criterion criterion, View view) {
        Found findings = view.judged.findings();
        PlannedRow first = criterion.rows().get(0);
        if (RowState.applicability(first, findings) == RowState.EXCLUDED
                || !criterion.in(RowState.HOLDS, findings).isEmpty()) {
            return Optional.empty();
        }
        Set<Supply> supplies = toHold(criterion.rows(), view);
        first.applies().stream().limit(1).forEach(applies -> supplies.addAll(supplies(List.of(applies), view)));
        return Optional.of(new Hurdle(Criterion.ids(criterion.rows()), supplies));
    }

    private Optional<Hurdle> noGround(List<Criterion> grounds, View view) {
        List<PlannedRow> all =
                grounds.stream().flatMap(ground -> ground.rows().stream()).toList();
        boolean stands = all.stream().anyMatch(row -> RowState.of(row, view.judged.findings()) == RowState.HOLDS);
        return stands ? Optional.empty() : Optional.of(new Hurdle(Criterion.ids(all), toHold(all, view)));
    }

    /**
     * For one of the rows to hold, every condition of it that does not has to be changed; so one supply of any one of them
     * has, and a row with a condition that no supply can change is out of the question.
     */
    private Set<Supply> toHold(List<PlannedRow> alternatives, View view) {
        Set<Supply> supplies = new LinkedHashSet<>();
        for (PlannedRow row : alternatives) {
            row.conditions().stream()
                    .filter(condition -> states.of(condition, view.judged.known()) != ExplainedCondition.State.HOLDS)
                    .map(condition -> supplies(List.of(condition), view))
                    .min(Comparator.comparingInt(Set::size))
                    .ifPresent(supplies::addAll);
        }
        return supplies;
    }

    private Set<Supply> supplies(List<PlannedCondition> conditions, View view) {
        Set<Supply> supplies = new LinkedHashSet<>();
        conditions.forEach(planned -> add(planned.condition(), view, supplies, new HashSet<>()));
        return supplies;
    }

    /** @param seen terms and values whose own conditions have been looked at */
    private void add(Condition condition, View view, Set<Supply> supplies, Set<Operand> seen) {
        Operand operand = condition.operand();
        addOperand(operand, view, supplies);
        condition.test().beside().ifPresent(other -> addOperand(other, view, supplies));
        below(operand)
                .filter(unseen -> seen.add(operand))
                .ifPresent(conditions -> conditions.forEach(planned -> add(planned.condition(), view, supplies, seen)));
    }

    /** The conditions that a term, or a value of a table, hangs on. */
    private Optional<List<PlannedCondition>> below(Operand operand) {
        return operand.asTerm()
                .map(term ->
                        states.term(term).rows().stream().flatMap(List::stream).toList())
                .or(() -> operand.asValue().map(value -> givers(value.id())
                        .flatMap(row -> row.conditions().stream())
                        .toList()));
    }

    /** All rows of the table that gives a value: one that holds may keep another from counting. */
    private Stream<PlannedRow> givers(String value) {
        Set<String> sheets = tables.valueTables().stream()
                .filter(table -> table.values().contains(value))
                .map(ValueTable::sheet)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> row.row()
                .asValue()
                .filter(giver -> sheets.contains(giver.sheet()))
                .isPresent());
    }

    private void addOperand(Operand operand, View view, Set<Supply> supplies) {
        operand.asFact()
                .filter(fact -> !states.fact(fact.id()).attestation())
                .ifPresent(fact -> add(false, fact.id(), view, supplies));
        operand.asDocument().ifPresent(document -> add(true, document.id(), view, supplies));
    }

    /** An item is judged by its own value and, where it has none, by the dossier's. */
    private void add(boolean document, String id, View view, Set<Supply> supplies) {
        @Nullable String item = view.judged.subject().item();
        Supply own = new Supply(item, document, id);
        Supply shared = new Supply(null, document, id);
        if (isFree(own, view)) {
            supplies.add(own);
        }
        if (item != null && own.in(view.dossier) == null && isFree(shared, view)) {
            supplies.add(shared);
        }
    }

    private boolean isFree(Supply supply, View view) {
        return view.free.test(supply) && (supply.document() || mayChange(supply, view.dossier));
    }

    /** What is so and never changes is no supply: what was given, and what means “no” by not being given. */
    private boolean mayChange(Supply supply, Dossier dossier) {
        FactDeclaration fact = states.fact(supply.id());
        boolean open = supply.in(dossier) == null && fact.absence() != Absence.NO_EFFECT;
        return open || fact.change() != Change.NEVER;
    }

    private void collectWritten(Judgement.Course course, View whole, List<Hurdle> hurdles) {
        boolean lacking = course.handling().isMissing();
        Stream.concat(course.whole().findings().found().stream(), course.handling().getFindings().found().stream())
                .map(written::get)
                .filter(rule -> RowTeller.isAgainst(rule.kind()))
                .filter(rule -> !(lacking && words(rule).contains("missing")))
                .map(rule -> new Hurdle(List.of(rule.id()), lookedAt(rule, whole)))
                .forEach(hurdles::add);
    }

    /** What a hand-written rule may look at: the facts it names, or everything where it asks for the outcome. */
    private Set<Supply> lookedAt(WrittenRules.Written rule, View whole) {
        Set<String> words = words(rule);
        boolean anything = words.contains("outcome") || words.contains("missing");
        Set<Supply> supplies = new LinkedHashSet<>();
        tables.vocabulary().facts().values().stream()
                .filter(fact -> anything || words.contains(fact.id()) || words.contains("fact_" + fact.id()))
                .filter(fact -> !fact.attestation())
                .map(FactDeclaration::id)
                .forEach(id -> add(false, id, whole, supplies));
        tables.vocabulary().documents().keySet().stream()
                .filter(id -> anything || words.contains("doc_" + id.replace('-', '_')))
                .forEach(id -> add(true, id, whole, supplies));
        return supplies;
    }

    private static Set<String> words(WrittenRules.Written rule) {
        return Set.copyOf(List.of(WORD.split(Objects.requireNonNull(rule.when()))).stream()
                .distinct()
                .toList());
    }
}
