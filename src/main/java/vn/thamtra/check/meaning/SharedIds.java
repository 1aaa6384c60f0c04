package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * Ids under which another procedure has another rule. A rule that two procedures share has the same words or rests on
 * the same clause in both.
 */
final class SharedIds implements Look {
    private final ProcedureTables tables;
    private final List<ProcedureTables> others;

    /** @param others versions of other procedures */
    SharedIds(ProcedureTables tables, List<ProcedureTables> others) {
        this.tables = tables;
        this.others = others;
    }

    @Override
    public Message about() {
        return new Message("mã dùng cho hai quy định", "ids that stand for two rules");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Row row : tables.rows()) {
            if (!told.contains(row.id())) {
                clash(row).ifPresent(finding -> {
                    told.add(row.id());
                    findings.add(finding);
                });
            }
        }
        return findings;
    }

    private Optional<Finding> clash(Row row) {
        for (ProcedureTables other : others) {
            List<Row> same = other.rows().stream()
                    .filter(one -> one.id().equals(row.id()))
                    .toList();
            if (!same.isEmpty() && same.stream().noneMatch(one -> isSameRule(row, one))) {
                return Optional.of(told(row, other, same.get(0)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSameRule(Row one, Row other) {
        return one.citation().equals(other.citation()) || words(one).equals(words(other));
    }

    private static Message words(Row row) {
        return row.match(
                Row.Requirement::missing,
                Row.Alternative::met,
                Row.Bar::message,
                Row.Notice::message,
                Row.Limit::label,
                Row.Value::message);
    }

    private Finding told(Row row, ProcedureTables other, Row clashing) {
        Message message = new Message(
                row.id() + ": mã này đã là mã của một quy định khác trong " + other.file() + " (" + clashing.sheet()
                        + "!" + clashing.cell() + "); đặt mã khác cho quy định mới",
                row.id() + ": this id already stands for another rule in " + other.file() + " (" + clashing.sheet()
                        + "!" + clashing.cell() + "); give the new rule an id of its own");
        return new Finding(
                Severity.FAULT,
                "SHARED_RULE_ID",
                tables.file(),
                row.sheet(),
                row.cell(),
                row.id(),
                row.id(),
                message,
                List.of(new Finding.Related(other.file(), clashing.sheet(), clashing.cell())),
                null);
    }
}
