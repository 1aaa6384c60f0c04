package vn.thamtra.rulebook.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.rulebook.explanation.ExplainedRow.Kind;
import vn.thamtra.rulebook.judgement.Found;
import vn.thamtra.rulebook.judgement.Judgement;
import vn.thamtra.rulebook.judgement.RowState;
import vn.thamtra.rulebook.judgement.WrittenRules;
import vn.thamtra.rules.Handling;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.drl.RulePlan.PlannedCondition;
import vn.thamtra.workbook.drl.RulePlan.PlannedRow;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;

/** Tells the rows that were judged for one subject, in the order of the workbook, then the hand-written rules. */
final class RowTeller {
    private final ProcedureTables tables;
    private final Judgement.Judged judged;
    private final Found findings;
    private final ConditionTeller conditions;

    RowTeller(ProcedureTables tables, Judgement.Judged judged, ConditionTeller conditions) {
        this.tables = tables;
        this.judged = judged;
        this.findings = judged.findings();
        this.conditions = conditions;
    }

    boolean judges(PlannedRow planned) {
        @Nullable Scope scope = scope(planned.row());
        return scope != null && judged.subject().judges(scope);
    }

    /** Null for a deadline, which decides nothing. */
    private static @Nullable Scope scope(Row row) {
        return row.<@Nullable Scope>match(
                Row.Requirement::scope,
                Row.Alternative::scope,
                Row.Bar::scope,
                Row.Notice::scope,
                limit -> null,
                value -> Scope.ITEM);
    }

    ExplainedRow tell(PlannedRow planned) {
        Row row = planned.row();
        List<ExplainedCondition> told = new ArrayList<>(applicability(planned));
        ExplainedRow.State state = state(planned);
        told.addAll(
                state == ExplainedRow.State.ESTABLISHED
                        ? conditions.tellHolding(planned.conditions())
                        : conditions.tell(planned.conditions(), each -> decides(state, each)));
        row.conditions().stream()
                .filter(RowTeller::asksOutcome)
                .map(conditions::tellOutcome)
                .forEach(told::add);
        return new ExplainedRow(
                row.id(),
                kind(row),
                row.asAlternative().map(Row.Alternative::criterion).orElse(null),
                row.days().from(),
                row.days().to(),
                afterOutcome(state, told),
                gave(new Source.Cell(tables.file(), row.sheet(), row.cell())),
                judged.known().said(message(row, state)),
                List.copyOf(told),
                missing(planned, state),
                null,
                row.citation(),
                new Source.Cell(tables.file(), row.sheet(), row.cell()),
                row.readings());
    }

    private static boolean asksOutcome(Condition condition) {
        return condition.operand().kind() == Operand.Kind.OUTCOME;
    }

    /** A row that asks about the outcome too is excluded by another outcome. */
    private static ExplainedRow.State afterOutcome(ExplainedRow.State state, List<ExplainedCondition> told) {
        boolean other = state != ExplainedRow.State.NOT_APPLICABLE
                && told.stream()
                        .anyMatch(each ->
                                each.kind() == Operand.Kind.OUTCOME && each.state() == ExplainedCondition.State.FAILS);
        return other ? ExplainedRow.State.EXCLUDED : state;
    }

    private boolean decides(ExplainedRow.State state, ExplainedCondition.State condition) {
        return switch (state) {
            case ESTABLISHED -> true;
            case EXCLUDED -> condition == ExplainedCondition.State.FAILS;
            case UNKNOWN -> condition == ExplainedCondition.State.UNKNOWN;
            case NOT_APPLICABLE -> false;
        };
    }

    /** The condition under which the criterion of the row exists; among grounds there is none. */
    private List<ExplainedCondition> applicability(PlannedRow planned) {
        return hangsOnTerm(planned)
                ? conditions.tell(planned.applies().subList(0, 1), state -> state != ExplainedCondition.State.HOLDS)
                : List.of();
    }

    private boolean hangsOnTerm(PlannedRow planned) {
        return tables.overall() == null && !planned.applies().isEmpty();
    }

    ExplainedRow.State state(PlannedRow planned) {
        boolean outside = findings.isOutside(planned.number());
        if (outside || (hangsOnTerm(planned) && RowState.applicability(planned, findings) == RowState.EXCLUDED)) {
            return ExplainedRow.State.NOT_APPLICABLE;
        }
        return switch (RowState.of(planned, findings)) {
            case HOLDS -> ExplainedRow.State.ESTABLISHED;
            case EXCLUDED -> ExplainedRow.State.EXCLUDED;
            case UNDECIDED -> ExplainedRow.State.UNKNOWN;
        };
    }

    private Kind kind(Row row) {
        return row.match(
                requirement -> Kind.REQUIREMENT,
                alternative -> tables.overall() == null ? Kind.CRITERION : Kind.GROUND,
                bar -> Kind.BAR,
                notice -> Kind.NOTICE,
                limit -> {
                    throw notTold(limit);
                },
                value -> Kind.VALUE);
    }

    private static Message message(Row row, ExplainedRow.State state) {
        return row.match(
                Row.Requirement::missing,
                alternative -> state == ExplainedRow.State.ESTABLISHED ? alternative.met() : alternative.unmet(),
                Row.Bar::message,
                Row.Notice::message,
                limit -> {
                    throw notTold(limit);
                },
                Row.Value::message);
    }

    private static IllegalArgumentException notTold(Row.Limit limit) {
        return new IllegalArgumentException("A deadline decides nothing: " + limit.id());
    }

    private @Nullable ReasonKind gave(Source source) {
        return judged.assessment().reasons().stream()
                .filter(reason -> reason.source().equals(source))
                .map(Reason::kind)
                .findFirst()
                .orElse(null);
    }

    private List<String> missing(PlannedRow planned, ExplainedRow.State state) {
        List<PlannedCondition> open = new ArrayList<>();
        if (hangsOnTerm(planned) && RowState.applicability(planned, findings) == RowState.UNDECIDED) {
            open.add(planned.applies().get(0));
        }
        if (state == ExplainedRow.State.UNKNOWN) {
            open.addAll(planned.conditions());
        }
        return conditions.missing(open);
    }

    /** A hand-written rule has fired or not; why is for its left side to say, beside what it may look at. */
    ExplainedRow tell(WrittenRules.Written rule, boolean found, Map<String, Object> lookedAt) {
        return new ExplainedRow(
                rule.id(),
                Kind.WRITTEN,
                null,
                null,
                null,
                found ? ExplainedRow.State.ESTABLISHED : ExplainedRow.State.EXCLUDED,
                found ? rule.kind() : null,
                rule.message(),
                List.of(),
                List.of(),
                rule.when() + named(rule.when(), lookedAt),
                rule.citation(),
                rule.source(),
                rule.readings());
    }

    /** The values of those names that stand in the text. */
    private static String named(String text, Map<String, Object> values) {
        StringBuilder named = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (text.matches("(?s).*\\b" + name + "\\b.*")) {
                named.append("\n// ").append(name).append(" = ").append(value);
            }
        });
        return named.toString();
    }

    static Map<String, Object> lookedAt(Judgement.Course course) {
        Map<String, Object> values = new TreeMap<>();
        Handling handling = course.handling();
        values.put("oneStop", handling.isOneStop());
        values.put("missing", handling.isMissing());
        values.put("outcome", handling.getOutcome());
        values.put("supplementRequests", handling.getSupplementRequests());
        values.put("supplementedAfterRequest", handling.isSupplementedAfterRequest());
        values.put("askedBeyondLaw", handling.isAskedBeyondLaw());
        values.put("receivedOn", course.circumstances().history().receivedOn());
        values.put("channel", Objects.requireNonNullElse(course.circumstances().channel(), "null"));
        return values;
    }

    /** The rules whose reasons put the subject on a step. */
    static List<String> rules(Judgement.Judged judged, ReasonKind kind) {
        return judged.assessment().reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .map(Reason::rule)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a reason of the kind stands in the way of ACCEPT. */
    static boolean isAgainst(ReasonKind kind) {
        return kind == ReasonKind.BARRED
                || kind == ReasonKind.MISSING
                || kind == ReasonKind.UNMET
                || kind == ReasonKind.UNKNOWN;
    }

    static Outcome outcome(Judgement.Course course, Judgement.Judged judged) {
        return judged.subject().item() == null
                ? course.rung().outcome()
                : course.rungOf(judged).outcome();
    }
}
