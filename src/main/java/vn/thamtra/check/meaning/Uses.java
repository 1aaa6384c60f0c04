package vn.thamtra.check.meaning;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.Asked;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;

/** What the rules of a workbook name, directly or by a term. */
final class Uses {
    private final Set<Operand> used;

    Uses(ProcedureTables tables) {
        this.used = new HashSet<>(Asked.by(tables, tables.rows()));
        tables.bars().forEach(bar -> subject(bar.subject()));
        tables.notices().forEach(notice -> subject(notice.subject()));
    }

    boolean names(Operand operand) {
        return used.contains(operand);
    }

    /** What a reason is about. */
    private void subject(@Nullable String id) {
        if (id != null) {
            used.add(new Operand.OfFact(id));
        }
    }
}
