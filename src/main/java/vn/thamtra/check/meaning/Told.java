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

    /** That there are more of a kind than the last ones told. */
    Finding more(At at, int told, Message about, List<Finding> findings) {
        Message message = new Message(
                at.id() + ": đã nêu " + told + " chỗ và còn nữa: " + about.vi()
                        + ". Sửa các chỗ đã nêu rồi kiểm tra lại.",
                at.id() + ": " + told + " are told, and there are more: " + about.en()
                        + ". Mend those that are told, and check again.");
        Severity severity = findings.get(findings.size() - 1).severity();
        return tell(severity, "NOT_ALL_TOLD", at, message, List.of(), null);
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
