package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import vn.thamtra.dossier.Absence;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * Mistakes in what a row says rather than in when it says so: met for unmet, a bar for a notice, a breach for a notice, a
 * demand turned round; and when the criterion of a row exists.
 */
final class RowSwaps {
    private final ProcedureTables tables;
    private final CellText text;
    private final List<Swap> swaps = new ArrayList<>();

    private RowSwaps(ProcedureTables tables) {
        this.tables = tables;
        this.text = new CellText(tables);
    }

    static List<Swap> of(Row row, ProcedureTables tables) {
        RowSwaps swaps = new RowSwaps(tables);
        row.dispatch(
                swaps::of,
                swaps::of,
                swaps::of,
                swaps::of,
                limit -> swaps.swaps.addAll(LimitSwaps.of(limit, tables)),
                value -> swaps.swaps.addAll(ValueSwaps.of(value, tables)));
        return swaps.swaps;
    }

    private TablesEdit edit() {
        return TablesEdit.of(tables);
    }

    private void swap(Row row, Message change, Supplier<ProcedureTables> mutated) {
        swaps.add(new Swap(Mistake.OUTCOME_SWAPPED, row.cell(), change, mutated));
    }

    private void of(Row.Requirement row) {
        Condition demand = row.demand();
        for (ConditionChanges.Change change : ConditionChanges.of(demand, false)) {
            if (change.terms().isEmpty()) {
                UnaryTest demanded = change.condition().test();
                String old = text.test(row.demanded());
                swaps.add(new Swap(
                        change.kind(),
                        row.cell(),
                        said("Yêu cầu: " + old + " → " + text.test(demanded)),
                        () -> edit().row(row, row.withDemanded(demanded)).tables()));
            }
        }
        new NeighbourChanges(tables)
                .column(row.subject(), List.of(demand))
                .ifPresent(other -> swaps.add(new Swap(
                        Mistake.COLUMN_MISTAKEN,
                        row.cell(),
                        said("Thành phần: " + text.heading(row.subject()) + " → " + text.heading(other)),
                        () -> edit().row(row, row.withSubject(other)).tables())));
        swap(row, new Message("thiếu thành phần → trường hợp từ chối", "missing → barred"), () -> asBar(row, demand));
    }

    /** What lacks bars the way instead of being asked for. */
    private ProcedureTables asBar(Row.Requirement row, Condition demand) {
        List<List<Condition>> lacking = new ArrayList<>();
        if (isMissingWhenAbsent(row.subject())) {
            lacking.add(List.of(new Condition(row.subject(), new UnaryTest.Absent(), row.cell())));
        }
        ConditionChanges.Change negated = ConditionChanges.negated(demand);
        if (negated.terms().isEmpty()) {
            lacking.add(List.of(negated.condition()));
        }
        ConditionChanges.Change lacks = ConditionChanges.turned(lacking, true, row.cell());
        List<Condition> conditions = new ArrayList<>(row.conditions());
        conditions.add(lacks.condition());
        Row.Bar bar =
                new Row.Bar(row.with(conditions).frame(), SheetName.BARS.title(), row.scope(), row.id(), row.missing());
        return edit().drop(row).add(bar).extra(lacks.terms()).tables();
    }

    private boolean isMissingWhenAbsent(Operand subject) {
        return subject.asFact()
                .map(fact -> Objects.requireNonNull(tables.vocabulary().facts().get(fact.id())))
                .filter(fact -> fact.absence() == Absence.MISSING)
                .isPresent();
    }

    private static Message said(String both) {
        return new Message(both, both);
    }

    private void of(Row.Alternative row) {
        if (row.conditions().size() != 1) {
            ConditionChanges.Change turned = ConditionChanges.turned(List.of(row.conditions()), false, row.cell());
            Row other = row.with(List.of(turned.condition()));
            swap(row, new Message("đạt ↔ không đạt", "met ↔ unmet"), () -> edit().row(row, other)
                    .extra(turned.terms())
                    .tables());
        }
        Condition applies = row.appliesWhen();
        if (applies != null && isFirstOfCriterion(row)) {
            swaps.add(applicability(row, applies));
        }
    }

    /** The first row of a criterion says when the criterion exists. */
    private boolean isFirstOfCriterion(Row.Alternative row) {
        return tables.alternatives().stream()
                .filter(other -> other.criterion().equals(row.criterion()))
                .limit(1)
                .anyMatch(first -> first.cell().equals(row.cell()));
    }

    private Swap applicability(Row.Alternative row, Condition applies) {
        Condition opposite = ConditionChanges.negated(applies).condition();
        String heading = text.heading(applies.operand());
        return new Swap(
                Mistake.CONDITION_NEGATED,
                applies.cell(),
                said("Áp dụng khi: " + heading + " → không " + heading),
                () -> edit().row(row, row.withAppliesWhen(opposite)).tables());
    }

    private void of(Row.Bar row) {
        Row.Notice notice = new Row.Notice(row.frame(), row.scope(), false, row.subject(), row.message());
        swap(row, new Message("trường hợp từ chối → thông tin", "bar → notice"), () -> edit().drop(row)
                .add(notice)
                .tables());
    }

    private void of(Row.Notice row) {
        Row.Notice other = row.withBreach(!row.breach());
        Message change = row.breach()
                ? new Message("vi phạm → thông tin", "breach → notice")
                : new Message("thông tin → vi phạm", "notice → breach");
        swap(row, change, () -> edit().row(row, other).tables());
    }
}
