package vn.thamtra.check.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.VisibleText;

/** A report in lines for the person who will mend it: what weighs most first, by file and sheet, as one leafs through them. */
public final class TextReport {
    private static final Map<Severity, Message> WEIGHTS = Map.of(
            Severity.FAULT, new Message("LỖI", "FAULT"),
            Severity.WARNING, new Message("CẢNH BÁO", "WARNING"),
            Severity.NOTE, new Message("LƯU Ý", "NOTE"));
    private static final String UNDER = "         ";
    private static final int SHOWN = 200;

    private final Paths paths;
    private final Language language;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    public TextReport(Paths paths, Language language, Ink ink) {
        this.paths = paths;
        this.language = language;
        this.ink = ink;
    }

    /**
     * One line each; warnings that were accepted in writing are only counted.
     *
     * @param dossiers files that were written of what shows a finding, by its number in the report
     */
    public List<String> lines(Report report, Map<Integer, Path> dossiers) {
        List<Integer> told = IntStream.range(0, report.findings().size())
                .filter(i -> report.findings().get(i).waiver() == null)
                .boxed()
                .toList();
        stretches(report, told, Finding::workbook).forEach(ofFile -> {
            String workbook = report.findings().get(ofFile.get(0)).workbook();
            lines.add(ink.bold(ink.link(paths.link(workbook), VisibleText.of(paths.text(workbook)))));
            stretches(report, ofFile, Finding::sheet)
                    .forEach(ofSheet ->
                            sheet(report, report.findings().get(ofSheet.get(0)).sheet(), ofSheet, dossiers));
            lines.add("");
        });
        lines.add(Summary.of(report, language, ink));
        return lines;
    }

    /** Findings that follow each other and have something in common. */
    private static List<List<Integer>> stretches(
            Report report, List<Integer> numbers, Function<Finding, String> common) {
        List<List<Integer>> stretches = new ArrayList<>();
        for (int number : numbers) {
            String of = common.apply(report.findings().get(number));
            List<Integer> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            if (last.isEmpty() || !of.equals(common.apply(report.findings().get(last.get(0))))) {
                stretches.add(new ArrayList<>(List.of(number)));
            } else {
                last.add(number);
            }
        }
        return stretches;
    }

    private void sheet(Report report, String sheet, List<Integer> numbers, Map<Integer, Path> dossiers) {
        List<Finding> findings = numbers.stream().map(report.findings()::get).toList();
        Columns columns = new Columns(findings);
        for (int i = 0; i < findings.size(); i++) {
            finding(sheet, findings.get(i), columns);
            dossier(findings.get(i), dossiers.get(numbers.get(i)));
        }
    }

    /** Widths, so that what is told of one sheet stands in columns. */
    private final class Columns {
        private final int place;
        private final int weight;
        private final int code;

        Columns(List<Finding> findings) {
            this.place = widest(findings.stream().map(TextReport.this::place).toList());
            this.weight = widest(findings.stream().map(TextReport.this::weight).toList());
            this.code = widest(findings.stream().map(Finding::code).toList());
        }

        private int widest(List<String> texts) {
            return texts.stream().mapToInt(TextReport::width).max().orElse(0);
        }
    }

    private String place(Finding finding) {
        String place = finding.sheet().isEmpty() ? finding.cell() : Cells.place(finding.sheet(), finding.cell());
        return VisibleText.of(place.isEmpty() ? language.of("cả tệp", "whole file") : place);
    }

    private String weight(Finding finding) {
        return language.of(Objects.requireNonNull(WEIGHTS.get(finding.severity())));
    }

    private void finding(String sheet, Finding finding, Columns columns) {
        String about = VisibleText.of(finding.subject());
        String found = finding.found().isEmpty() ? "" : "«" + VisibleText.of(shortened(finding.found())) + "»";
        lines.add(("  " + ink.link(paths.link(finding.workbook()), place(finding)) + gap(place(finding), columns.place)
                        + ink.weighed(finding.severity(), weight(finding)) + gap(weight(finding), columns.weight)
                        + ink.faint(finding.code()) + gap(finding.code(), columns.code)
                        + about + (about.isEmpty() ? "" : " ") + found)
                .stripTrailing());
        lines.add(UNDER + VisibleText.of(language.of(finding.message())));
        if (!finding.related().isEmpty()) {
            lines.add(UNDER
                    + language.of("Xem thêm: ", "See also: ")
                    + VisibleText.of(String.join(
                            ", ",
                            finding.related().stream()
                                    .map(cell -> beside(finding, sheet, cell))
                                    .toList())));
        }
    }

    private static String beside(Finding finding, String sheet, Finding.Related cell) {
        String file = cell.workbook().equals(finding.workbook()) ? "" : cell.workbook() + " ";
        boolean here =
                file.isEmpty() && cell.sheet().equals(sheet) && !cell.cell().isEmpty();
        return here ? cell.cell() : file + Cells.place(cell.sheet(), cell.cell());
    }

    private void dossier(Finding finding, @Nullable Path file) {
        finding.shown().ifPresent(showing -> {
            lines.add(UNDER
                    + language.of("Hồ sơ: ", "Dossier: ")
                    + VisibleText.of(DossierInShort.of(showing.dossier(), showing.asOf(), language)));
            lines.add(UNDER + "→ " + VisibleText.of(language.of(showing.shows())));
        });
        if (file != null) {
            lines.add(UNDER + ink.link(file.toAbsolutePath().normalize().toUri(), VisibleText.of(file.toString())));
        }
    }

    private static String gap(String text, int width) {
        return " ".repeat(width - width(text) + 2);
    }

    /** Marks that stand above or below a letter take no room. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
