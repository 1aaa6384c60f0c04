package vn.thamtra.check.meaning;

import java.util.List;
import java.util.Map;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Inspection;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** Whether an id stands for different rules in the workbooks of different procedures. */
public final class SameIds implements Inspection {
    @Override
    public List<Finding> findings(Inspected inspected) {
        Rulebook rulebook = inspected.rulebook();
        String own = inspected.tables().id();
        List<ProcedureTables> others = rulebook.procedures().stream()
                .filter(id -> !id.equals(own))
                .flatMap(id -> rulebook.versions(id).stream())
                .toList();
        return new SharedIds(inspected.tables(), others).findings();
    }

    @Override
    public Map<String, Message> codes() {
        return Map.of(
                "SHARED_RULE_ID",
                new Message(
                        "Một mã chỉ hai quy định khác nhau ở hai thủ tục",
                        "One id stands for two rules of two procedures"));
    }

    @Override
    public boolean looksAround() {
        return true;
    }
}
