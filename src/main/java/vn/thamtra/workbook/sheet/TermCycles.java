package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.workbook.cell.Table;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Term;

/** Tells terms that are defined, in the end, by themselves. */
final class TermCycles {

    private final Map<String, Term> terms = new HashMap<>();
    private final Table table;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private TermCycles(Table table) {
        this.table = table;
    }

    static void tell(List<Term> terms, Table table) {
        TermCycles cycles = new TermCycles(table);
        terms.forEach(term -> cycles.terms.put(term.id(), term));
        terms.forEach(cycles::follow);
    }

    private void follow(Term term) {
        if (!done.add(term.id())) {
            return;
        }
        path.add(term.id());
        for (Term.Definition row : term.rows()) {
            for (Condition condition : row.conditions()) {
                condition.operand().asTerm().ifPresent(other -> step(other.id(), condition));
            }
        }
        path.remove(path.size() - 1);
    }

    private void step(String id, Condition condition) {
        int start = path.indexOf(id);
        Term next = terms.get(id);
        if (start >= 0) {
            String circle = String.join(" → ", path.subList(start, path.size())) + " → " + id;
            Place place = Place.parse(condition.cell());
            if (place != null) {
                table.account().fault(table.sheet(), place, FaultCode.TERM_CYCLE, id, circle);
            }
        } else if (next != null) {
            follow(next);
        }
    }
}
