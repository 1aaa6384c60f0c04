package vn.thamtra.check.output;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.finding.Severity;

/** The last line: how much of what there is. */
final class Summary {
    private Summary() {}

    static String of(Report report, Language language, Ink ink) {
        Tally tally = Tally.of(report);
        String counted = String.join(", ", counts(tally, language));
        int files = report.workbooks().size();
        String where = language.of(" trong " + files + " tệp", " in " + many(files, "file"));
        if (report.clean()) {
            String well = language.of("Không có lỗi", "No faults") + where;
            return ink.green(well) + (counted.isEmpty() ? "" : "; " + counted);
        }
        return ink.weighed(tally.faults() > 0 ? Severity.FAULT : Severity.WARNING, counted + where);
    }

    private static List<String> counts(Tally tally, Language language) {
        List<String> counts = new ArrayList<>();
        add(counts, tally.faults(), language, " lỗi", "fault");
        add(counts, tally.warnings(), language, " cảnh báo", "warning");
        add(counts, tally.notes(), language, " lưu ý", "note");
        add(counts, tally.waived(), language, " cảnh báo đã được chấp nhận", "accepted warning");
        return counts;
    }

    private static void add(List<String> counts, int count, Language language, String vi, String en) {
        if (count > 0) {
            counts.add(language.of(count + vi, many(count, en)));
        }
    }

    private static String many(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
