package vn.thamtra.check.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.Explained;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;

/** A report as JSON of a stable shape, described in the README. */
public final class JsonReport {
    private static final int VERSION = 1;

    private final Paths paths;

    public JsonReport(Paths paths) {
        this.paths = paths;
    }

    /**
     * The whole report as one JSON document.
     *
     * @param explained what cells say; empty where nobody asked
     */
    public byte[] write(Report report, List<Explained> explained) {
        return new Members()
                .put("version", VERSION)
                .put("clean", report.clean())
                .put("publishable", report.publishable())
                .put("counts", counts(Tally.of(report)))
                .put(
                        "workbooks",
                        report.workbooks().stream().map(this::workbook).toList())
                .put("findings", findings(report.findings()))
                .put("cells", explained.isEmpty() ? null : cells(explained))
                .json();
    }

    private static List<Members> cells(List<Explained> explained) {
        return explained.stream()
                .flatMap(workbook -> workbook.meanings().stream().map(meaning -> new Members()
                        .put("workbook", workbook.workbook())
                        .put("sheet", meaning.sheet())
                        .put("cell", meaning.cell())
                        .put("meaning", meaning.text().vi())
                        .put("meaningEn", meaning.text().en())))
                .toList();
    }

    private Members workbook(String workbook) {
        return new Members().put("workbook", workbook).put("path", paths.text(workbook));
    }

    private static Members counts(Tally tally) {
        return new Members()
                .put("faults", tally.of(Severity.FAULT))
                .put("warnings", tally.of(Severity.WARNING))
                .put("notes", tally.of(Severity.NOTE))
                .put("waived", tally.waived());
    }

    private List<Members> findings(List<Finding> findings) {
        List<String> prints = Fingerprints.of(findings);
        List<Members> written = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            written.add(finding(findings.get(i)).put("fingerprint", prints.get(i)));
        }
        return written;
    }

    private Members finding(Finding finding) {
        return new Members()
                .put("severity", finding.severity().name())
                .put("code", finding.code())
                .put("workbook", finding.workbook())
                .put("path", paths.text(finding.workbook()))
                .put("sheet", finding.sheet())
                .put("cell", finding.cell())
                .put("subject", finding.subject())
                .put("found", finding.found())
                .put("message", finding.message())
                .put("related", related(finding.related()))
                .put("waiver", finding.waiver())
                .put("showing", showing(finding.showing()));
    }

    private static List<Members> related(List<Finding.Related> cells) {
        return cells.stream()
                .map(cell -> new Members()
                        .put("workbook", cell.workbook())
                        .put("sheet", cell.sheet())
                        .put("cell", cell.cell()))
                .toList();
    }

    static @Nullable Members showing(@Nullable Showing showing) {
        return showing == null
                ? null
                : new Members().put("shows", showing.shows()).put("dossier", showing);
    }
}
