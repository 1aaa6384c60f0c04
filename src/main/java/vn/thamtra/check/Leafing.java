package vn.thamtra.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.SheetName;

/** The order in which a person leafs through a workbook: the whole file, sheet by sheet, row by row, from left to right. */
final class Leafing {
    private static final List<String> SHEETS =
            Arrays.stream(SheetName.values()).map(SheetName::title).toList();

    static final Comparator<Finding> WITHIN_A_WORKBOOK = Comparator.comparingInt(Leafing::sheet)
            .thenComparing(Finding::sheet)
            .thenComparingInt(finding -> row(finding.cell()))
            .thenComparingInt(finding -> column(finding.cell()).length())
            .thenComparing(finding -> column(finding.cell()))
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.message().vi());

    private Leafing() {}

    private static int sheet(Finding finding) {
        return finding.sheet().isEmpty() ? -1 : SHEETS.indexOf(EarlierNames.today(finding.sheet())) + 1;
    }

    private static int row(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private static String column(String cell) {
        return cell.replaceAll("[^A-Z]", "");
    }
}
