package vn.thamtra.check.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** Findings at the cells of one workbook. */
record Told(ProcedureTables tables) {

    /** A place in the workbook, and the id that stands there. */
    record At(String sheet, String cell, String id) {
        static At of(Row row) {
            return new At(row.sheet(), row.cell(), row.id());
        }
    }

    Finding tell(Severity severity, String code, At at, Message message, List<At> related, @Nullable Showing showing) {
        return new Finding(
                severity,
                code,
                tables.file(),
                at.sheet(),
                at.cell(),
                at.id(),
                at.id(),
                message,
                related.stream()
                        .map(other -> new Finding.Related(tables.file(), other.sheet(), other.cell()))
                        .toList(),
                showing);
    }
}
