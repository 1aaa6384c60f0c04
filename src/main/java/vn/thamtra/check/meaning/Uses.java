package vn.thamtra.check.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Term;

/** What the rules of a workbook name, directly or by a term. */
final class Uses {
    private final ProcedureTables tables;
    private final Set<Operand> used = new HashSet<>();

    Uses(ProcedureTables tables) {
        this.tables = tables;
        tables.rows().forEach(this::row);
    }

    boolean names(Operand operand) {
        return used.contains(operand);
    }

    private void row(Row row) {
        row.conditions().forEach(this::condition);
        row.dispatch(
                requirement -> condition(requirement.demand()),
                alternative -> maybe(alternative.appliesWhen()),
                bar -> subject(bar.subject()),
                notice -> subject(notice.subject()),
                this::limit);
    }

    private void limit(Row.Limit limit) {
        if (limit.amountFact() != null) {
            use(new Operand.OfFact(limit.amountFact()));
        }
        limit.dayInYear().ifPresent(year -> use(new Operand.OfFact(year.yearFact())));
        limit.startEvent().ifPresent(event -> maybe(event.when()));
    }

    /** What a reason is about. */
    private void subject(@Nullable String id) {
        if (id != null) {
            use(new Operand.OfFact(id));
        }
    }

    private void maybe(@Nullable Condition condition) {
        if (condition != null) {
            condition(condition);
        }
    }

    private void condition(Condition condition) {
        use(condition.operand());
        condition.test().asShare().ifPresent(share -> use(share.whole()));
    }

    private void use(Operand operand) {
        if (used.add(operand)) {
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
