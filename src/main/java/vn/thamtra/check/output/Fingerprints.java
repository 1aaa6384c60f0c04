package vn.thamtra.check.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * What makes a finding the same one as in an earlier report, though rows were put in above it: its code, its file and
 * sheet, and what it is about. Of several alike, each is told by its number.
 */
final class Fingerprints {
    private Fingerprints() {}

    /** In the order of the findings. */
    static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> prints = new ArrayList<>();
        for (Finding finding : findings) {
            String about = about(finding);
            int number = seen.merge(about, 1, Integer::sum);
            prints.add(RulebookFiles.sha256((about + '\0' + number).getBytes(StandardCharsets.UTF_8)));
        }
        return prints;
    }

    private static String about(Finding finding) {
        String subject =
                finding.subject().isEmpty() ? column(finding.cell()) + '\0' + finding.found() : finding.subject();
        return String.join("\0", finding.code(), finding.workbook(), finding.sheet(), subject);
    }

    private static String column(String cell) {
        return cell.replaceAll("[0-9]+", "");
    }
}
