package vn.thamtra.explanation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;

/** The rows of one kind: what was found, by which conditions, and where it is written. */
record RowsOnPage(Html html) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    void write(Message heading, List<ExplainedRow> rows) {
        if (!rows.isEmpty()) {
            html.raw("<h3>").both(heading).raw("</h3>");
            rows.forEach(this::write);
        }
    }

    private void write(ExplainedRow row) {
        html.raw("<div class=\"row " + row.state() + "\"><div class=state>").both(Words.of(row));
        if (row.gave() != null) {
            html.raw("<br>").text("→ " + row.gave());
        }
        html.raw("</div><p><b>")
                .text(row.rule())
                .raw("</b> ")
                .both(row.message())
                .raw("</p>");
        days(row);
        conditions(row.conditions());
        if (!row.missing().isEmpty()) {
            String missing = String.join(", ", row.missing());
            html.raw("<p>")
                    .both("Còn thiếu dữ kiện: " + missing, "Facts missing: " + missing)
                    .raw("</p>");
        }
        if (row.written() != null) {
            html.raw("<pre>").text(row.written()).raw("</pre>");
        }
        html.raw("<p class=where>").text(where(row)).raw("</p></div>\n");
    }

    private void days(ExplainedRow row) {
        if (row.validFrom() != null) {
            html.raw("<p>")
                    .both(
                            "Áp dụng cho hồ sơ nhận từ ngày " + DAY.format(row.validFrom()),
                            "For dossiers received from " + DAY.format(row.validFrom()))
                    .raw("</p>");
        }
        if (row.validTo() != null) {
            html.raw("<p>")
                    .both(
                            "Áp dụng cho hồ sơ nhận đến hết ngày " + DAY.format(row.validTo()),
                            "For dossiers received up to " + DAY.format(row.validTo()))
                    .raw("</p>");
        }
    }

    private static String where(ExplainedRow row) {
        String law = row.citation().instrument() + ", " + row.citation().clause();
        String readings = row.readings().isEmpty() ? "" : " · " + String.join(", ", row.readings());
        return law + " · " + place(row.source()) + readings;
    }

    private static String place(Source source) {
        return source instanceof Source.Cell cell
                ? cell.workbook() + " '" + cell.sheet() + "'!" + cell.cell()
                : ((Source.Rule) source).file();
    }

    private void conditions(List<ExplainedCondition> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        html.raw("<table><thead><tr><th>")
                .both("Xét", "Asked about")
                .raw("</th><th>")
                .both("Cần", "Needed")
                .raw("</th><th>")
                .both("Có", "Given")
                .raw("</th><th></th></tr></thead>");
        conditions.forEach(this::condition);
        html.raw("</table>");
    }

    private void condition(ExplainedCondition condition) {
        html.raw(condition.decides() ? "<tr class=decides><td>" : "<tr><td>").both(condition.name());
        if (condition.demand()) {
            html.raw("<br>").both("(điều phải có)", "(what is demanded)");
        }
        html.raw("</td><td>").both(condition.needed()).raw("</td><td>").both(condition.given());
        html.raw("</td><td>").both(Words.of(condition)).raw("</td></tr>");
        condition.ways().forEach(this::way);
    }

    private void way(List<ExplainedCondition> way) {
        html.raw("<tr><td colspan=4><div class=ways>");
        html.both("Một cách để điều này đúng:", "One way for this to be so:");
        conditions(way);
        html.raw("</div></td></tr>");
    }
}
