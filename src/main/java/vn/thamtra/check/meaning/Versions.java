package vn.thamtra.check.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.check.solver.DossierSketch;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.SheetName;

/** Days between two versions of a procedure on which neither is in force. */
final class Versions implements Look {
    private final ProcedureTables tables;
    private final List<ProcedureTables> versions;

    Versions(ProcedureTables tables, List<ProcedureTables> versions) {
        this.tables = tables;
        this.versions = versions;
    }

    @Override
    public Message about() {
        return new Message(
                "những ngày không bản nào của thủ tục có hiệu lực",
                "days on which no version of the procedure is in force");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int version = 1; version < versions.size(); version++) {
            ProcedureTables earlier = versions.get(version - 1);
            if (versions.get(version).file().equals(tables.file())) {
                gapAfter(earlier).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> gapAfter(ProcedureTables earlier) {
        @Nullable LocalDate last = earlier.effectiveTo();
        if (last == null || !last.plusDays(1).isBefore(tables.effectiveFrom())) {
            return Optional.empty();
        }
        LocalDate from = last.plusDays(1);
        LocalDate to = tables.effectiveFrom().minusDays(1);
        Message message = new Message(
                "Từ " + from + " đến " + to + " không bản nào của thủ tục có hiệu lực: bản trước (" + earlier.file()
                        + ") hết hiệu lực ngày " + last + "; sửa một trong hai ngày",
                "From " + from + " to " + to + " no version of the procedure is in force: the one before ("
                        + earlier.file() + ") ends on " + last + "; mend one of the two days");
        Message shows = new Message(
                "Hồ sơ nhận ngày " + from + " bị từ chối vì thủ tục không có hiệu lực",
                "A dossier received on " + from + " is refused: the procedure is not in force");
        DossierSketch sketch = DossierSketch.base(tables);
        sketch.receive(from);
        sketch.judge(from);
        return Optional.of(new Finding(
                Severity.WARNING,
                "DAYS_WITHOUT_LAW",
                tables.file(),
                SheetName.PROCEDURE.title(),
                tables.effectiveCell(),
                tables.id(),
                tables.effectiveFrom().toString(),
                message,
                List.of(new Finding.Related(earlier.file(), SheetName.PROCEDURE.title(), earlier.effectiveCell())),
                new Showing(sketch.dossier(), sketch.asOf(), shows)));
    }
}
