package vn.thamtra.workbook.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Table;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Term;

/**
 * Tells terms that are built of terms built of terms, until no machine can hold them: the rules spell every term out, and
 * each level may double what is written.
 */
final class TermSizes {
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private final int most;

    private TermSizes(int most) {
        this.most = most;
    }

    static void tell(List<Term> terms, Table table) {
        TermSizes sizes = new TermSizes(table.account().strictness().term());
        terms.forEach(term -> sizes.terms.putIfAbsent(term.id(), term));
        for (Term term : terms) {
            if (sizes.of(term) >= sizes.most) {
                sizes.tell(term, table);
            }
        }
    }

    private void tell(Term term, Table table) {
        @Nullable Place place = Place.parse(term.rows().get(0).cell());
        if (place != null) {
            table.account().fault(table.sheet(), place, FaultCode.TERM_TOO_LARGE, term.id(), most);
        }
    }

    /** How many conditions it comes to, or the limit; a term that leads back to itself is told elsewhere. */
    private int of(Term term) {
        @Nullable Integer known = sizes.putIfAbsent(term.id(), 1);
        if (known != null) {
            return known;
        }
        int size = 1;
        for (Term.Definition row : term.rows()) {
            for (Condition condition : row.conditions()) {
                size = Math.min(most, size + of(condition));
            }
        }
        sizes.put(term.id(), size);
        return size;
    }

    private int of(Condition condition) {
        return condition
                .operand()
                .asTerm()
                .map(term -> terms.get(term.id()))
                .map(this::of)
                .orElse(1);
    }
}
