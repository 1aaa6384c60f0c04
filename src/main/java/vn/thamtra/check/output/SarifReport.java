package vn.thamtra.check.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.Codes;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;

/**
 * A report as SARIF 2.1.0 (OASIS), which editors and code hosts show. A cell is a logical location; as a region it is its row
 * and the number of its column, since a spreadsheet has no lines.
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Paths paths;
    private final Language language;

    public SarifReport(Paths paths, Language language) {
        this.paths = paths;
        this.language = language;
    }

    public byte[] write(Report report) {
        return new Members()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .put("runs", List.of(run(report)))
                .json();
    }

    private Members run(Report report) {
        List<String> rules = new ArrayList<>();
        return new Members()
                .put("tool", new Members().put("driver", driver(report, rules)))
                .put("language", language.of("vi-VN", "en-US"))
                .put("columnKind", "unicodeCodePoints")
                .put("invocations", List.of(invocation(report)))
                .put(
                        "artifacts",
                        report.workbooks().stream().map(this::artifact).toList())
                .put("results", results(report.findings(), rules));
    }

    private static Members invocation(Report report) {
        return new Members().put("executionSuccessful", true).put("exitCode", report.clean() ? 0 : 1);
    }

    private Members driver(Report report, List<String> ids) {
        Map<String, Message> codes = new TreeMap<>(Codes.all());
        report.findings().forEach(finding -> codes.putIfAbsent(finding.code(), finding.message()));
        ids.addAll(codes.keySet());
        return new Members()
                .put("name", "Thẩm Tra")
                .put("version", SarifReport.class.getPackage().getImplementationVersion())
                .put("rules", codes.entrySet().stream().map(this::rule).toList());
    }

    private Members rule(Map.Entry<String, Message> code) {
        Message about = code.getValue();
        return new Members()
                .put("id", code.getKey())
                .put("shortDescription", text(language.of(about)))
                .put("help", text(about.vi() + "\n\n" + about.en()));
    }

    private Members artifact(String workbook) {
        return new Members().put("location", location(workbook));
    }

    private Members location(String workbook) {
        return new Members().put("uri", paths.uri(workbook));
    }

    private List<Members> results(List<Finding> findings, List<String> rules) {
        List<String> prints = Fingerprints.of(findings);
        List<Members> results = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            results.add(result(findings.get(i), rules, prints.get(i)));
        }
        return results;
    }

    private Members result(Finding finding, List<String> rules, String print) {
        return new Members()
                .put("ruleId", finding.code())
                .put("ruleIndex", rules.indexOf(finding.code()))
                .put("level", level(finding.severity()))
                .put("message", text(message(finding)))
                .put("locations", List.of(place(finding.workbook(), finding.sheet(), finding.cell())))
                .put("relatedLocations", related(finding.related()))
                .put("partialFingerprints", new Members().put("findingSubject/v1", print))
                .put("suppressions", suppressions(finding.waiver()))
                .put("properties", properties(finding));
    }

    private String message(Finding finding) {
        String found = finding.found().isEmpty() ? "" : "«" + finding.found() + "» ";
        String place = finding.sheet().isEmpty() ? "" : Cells.place(finding.sheet(), finding.cell()) + " ";
        return place + found + language.of(finding.message());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case FAULT -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private Members place(String workbook, String sheet, String cell) {
        Members physical =
                new Members().put("artifactLocation", location(workbook)).put("region", region(cell));
        Members place = new Members().put("physicalLocation", physical);
        return sheet.isEmpty() ? place : place.put("logicalLocations", List.of(logical(sheet, cell)));
    }

    private static Members logical(String sheet, String cell) {
        return new Members()
                .put("name", cell.isEmpty() ? sheet : cell)
                .put("fullyQualifiedName", Cells.place(sheet, cell))
                .put("kind", cell.isEmpty() ? "sheet" : "cell");
    }

    /** A hand-written rule has a line instead of a cell. */
    private static @Nullable Members region(String cell) {
        int row = Cells.row(cell);
        int column = Cells.column(cell);
        return row < 1 ? null : new Members().put("startLine", row).put("startColumn", column < 1 ? null : column);
    }

    private List<Members> related(List<Finding.Related> cells) {
        List<Members> related = new ArrayList<>();
        for (Finding.Related cell : cells) {
            related.add(place(cell.workbook(), cell.sheet(), cell.cell())
                    .put("id", related.size() + 1)
                    .put("message", text(Cells.place(cell.sheet(), cell.cell()))));
        }
        return related;
    }

    /** An empty list says that nobody has accepted it. */
    private static List<Members> suppressions(@Nullable String waiver) {
        return waiver == null
                ? List.of()
                : List.of(new Members()
                        .put("kind", "inSource")
                        .put("status", "accepted")
                        .put("justification", waiver));
    }

    private static Members properties(Finding finding) {
        return new Members()
                .put("subject", finding.subject())
                .put("message", finding.message())
                .put("showing", JsonReport.showing(finding.showing()));
    }

    private static Members text(String text) {
        return new Members().put("text", text);
    }
}
