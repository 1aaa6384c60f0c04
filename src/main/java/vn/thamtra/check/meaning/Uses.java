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
import vn.thamtra.workbook.model.UnaryTest;

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
        if (row instanceof Row.Requirement requirement) {
            use(requirement.subject());
            test(requirement.demanded());
        } else if (row instanceof Row.Alternative alternative) {
            maybe(alternative.appliesWhen());
        } else if (row instanceof Row.Bar bar) {
            subject(bar.subject());
        } else if (row instanceof Row.Notice notice) {
            subject(notice.subject());
        } else if (row instanceof Row.Limit limit) {
            limit(limit);
        }
    }

    private void limit(Row.Limit limit) {
        if (limit.amountFact() != null) {
            use(new Operand.OfFact(limit.amountFact()));
        }
        if (limit.fixedDate() instanceof Row.FixedDate.InYear year) {
            use(new Operand.OfFact(year.yearFact()));
        }
        if (limit.start() instanceof Row.Start.OfEvent event) {
            maybe(event.when());
        }
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
        test(condition.test());
    }

    private void test(UnaryTest test) {
        if (test instanceof UnaryTest.Share share) {
            use(share.whole());
        }
    }

    private void use(Operand operand) {
        if (used.add(operand) && operand instanceof Operand.OfTerm term) {
            @Nullable
            Term defined = tables.terms().stream()
                    .filter(one -> one.id().equals(term.id()))
                    .findFirst()
                    .orElse(null);
            List<Term.Definition> rows = defined == null ? List.of() : defined.rows();
            rows.forEach(row -> row.conditions().forEach(this::condition));
        }
    }
}
