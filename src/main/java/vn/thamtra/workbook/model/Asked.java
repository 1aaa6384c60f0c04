package vn.thamtra.workbook.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows ask about, directly or by a term of the law, in the order in which they do. */
public final class Asked {
    private final ProcedureTables tables;
    private final Set<Operand> operands = new LinkedHashSet<>();

    private Asked(ProcedureTables tables) {
        this.tables = tables;
    }

    /** By some rows of a workbook. */
    public static Set<Operand> by(ProcedureTables tables, List<? extends Row> rows) {
        Asked asked = new Asked(tables);
        rows.forEach(asked::row);
        return asked.operands;
    }

    private void row(Row row) {
        row.conditions().forEach(this::condition);
        row.dispatch(
                requirement -> condition(requirement.demand()),
                alternative -> maybe(alternative.appliesWhen()),
                bar -> {},
                notice -> {},
                this::limit,
                value -> {});
    }

    private void limit(Row.Limit limit) {
        if (limit.amountFact() != null) {
            ask(new Operand.OfFact(limit.amountFact()));
        }
        if (limit.amountValue() != null) {
            ask(new Operand.OfValue(limit.amountValue()));
        }
        limit.dayInYear().ifPresent(year -> ask(new Operand.OfFact(year.yearFact())));
        limit.startEvent().ifPresent(event -> maybe(event.when()));
    }

    private void maybe(@Nullable Condition condition) {
        if (condition != null) {
            condition(condition);
        }
    }

    private void condition(Condition condition) {
        ask(condition.operand());
        condition.test().beside().ifPresent(this::ask);
    }

    private void ask(Operand operand) {
        if (operands.add(operand)) {
            operand.asTerm().ifPresent(this::term);
        }
    }

    private void term(Operand.OfTerm term) {
        tables.terms().stream()
                .filter(one -> one.id().equals(term.id()))
                .findFirst()
                .map(Term::rows)
                .orElse(List.of())
                .forEach(row -> row.conditions().forEach(this::condition));
    }
}
