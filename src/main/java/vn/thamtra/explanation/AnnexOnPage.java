package vn.thamtra.explanation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Message;

/** What the reasons leave out: all that was given, and every rule that was looked at and made no reason. */
record AnnexOnPage(Html html, ReasonsOnPage reasons, JsonNode answered) {
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");

    void write(Explanation explanation) {
        html.raw("<p class=\"printed\">")
                .say(
                        "Phụ lục in từ trang sau: thông tin đã có và các quy tắc khác đã xét.",
                        "An annex follows on a new page: what was given, and the other rules looked at.")
                .raw("</p>\n");
        html.raw("<details class=\"annex\"><summary>")
                .say(
                        "Phụ lục: thông tin đã có và các quy tắc khác đã xét",
                        "Annex: what was given, and the other rules looked at")
                .raw("</summary>\n");
        explanation.parts().forEach(this::part);
        html.raw("</details>\n");
    }

    private void part(Explanation.Part part) {
        @Nullable String item = part.item();
        if (item != null) {
            html.raw("<h3>")
                    .say("Mục ", "Item ")
                    .text(item)
                    .raw(": ")
                    .say(Words.of(part.outcome()))
                    .raw("</h3>");
        }
        given(part.given());
        List<ExplainedRow> others = part.rows().stream()
                .filter(row -> !reasons.isTold(answered, item, row))
                .toList();
        if (!others.isEmpty()) {
            html.raw("<table><caption>")
                    .say("Quy tắc đã xét, không thành lý do", "Rules looked at that made no reason")
                    .raw("</caption><thead><tr>");
            column("Quy tắc", "Rule");
            column("Nếu thành lý do thì nói", "What it would say");
            column("Đã xét", "Found");
            html.raw("</tr></thead><tbody>\n");
            others.forEach(this::row);
            html.raw("</tbody></table>\n");
        }
    }

    private void column(String vi, String en) {
        html.raw("<th scope=\"col\">").say(vi, en).raw("</th>");
    }

    private void given(List<Explanation.Given> given) {
        if (given.isEmpty()) {
            return;
        }
        html.raw("<table class=\"facts\"><caption>")
                .say("Đã có trong hồ sơ", "What was given")
                .raw("</caption><tbody>");
        given.forEach(each -> {
            html.raw("<tr><th scope=\"row\">").say(each.name()).raw("</th><td>").say(each.shown());
            if (each.attestation()) {
                html.say(" (cán bộ xác nhận)", " (attested by an officer)");
            }
            html.raw("</td></tr>\n");
        });
        html.raw("</tbody></table>\n");
    }

    private void row(ExplainedRow row) {
        html.raw("<tr><td>").text(row.rule()).raw("<br><span class=\"where\">");
        html.vietnamese(row.citation().clause() + ", " + row.citation().instrument());
        Place place = Place.of(row.source());
        html.raw("; ");
        html.vietnamese(place.isRow() ? place.sheet() + "!" + place.cell() : place.file());
        html.raw("</span></td><td>")
                .say(unfilled(row.message()))
                .raw("</td><td>")
                .say(Words.of(row));
        days(row);
        compared(row);
        html.raw("</td></tr>\n");
    }

    /** A sentence that was never said has places nobody filled. */
    private static Message unfilled(Message message) {
        return new Message(
                PLACE.matcher(message.vi()).replaceAll("…"),
                PLACE.matcher(message.en()).replaceAll("…"));
    }

    private void compared(ExplainedRow row) {
        String separator = ": ";
        for (ExplainedCondition condition : row.conditions()) {
            if (condition.decides()) {
                html.raw(separator).say(condition.name()).raw(": ").say(condition.given());
                html.say(", cần ", ", needed ").say(condition.needed());
                separator = "; ";
            }
        }
    }

    private void days(ExplainedRow row) {
        if (row.validFrom() != null) {
            Message day = Moments.shown(row.validFrom());
            html.say("; cho hồ sơ nhận từ " + day.vi(), "; for dossiers received from " + day.en());
        }
        if (row.validTo() != null) {
            Message day = Moments.shown(row.validTo());
            html.say("; cho hồ sơ nhận đến hết " + day.vi(), "; for dossiers received up to " + day.en());
        }
    }
}
