package vn.thamtra.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.ReasonKind;

/** Every reason of the answer, in its order: in words, with what was compared, its article and its cell. */
final class ReasonsOnPage {
    private final Html html;
    private final Map<List<String>, ExplainedRow> rows = new HashMap<>();

    ReasonsOnPage(Html html, Explanation explanation) {
        this.html = html;
        explanation.parts().forEach(part -> part.rows().forEach(row -> rows.put(key(part.item(), row), row)));
    }

    private static List<String> key(@Nullable String item, ExplainedRow row) {
        return List.of(item == null ? "" : item, Place.of(row.source()).key());
    }

    void write(JsonNode reasons) {
        html.raw("<section aria-labelledby=\"reasons\"><h2 id=\"reasons\">")
                .say("Lý do, theo thứ tự của câu trả lời", "Reasons, in the order of the answer")
                .raw("</h2>");
        if (reasons.isEmpty()) {
            html.raw("<p>").say("Không có.", "None.").raw("</p></section>\n");
            return;
        }
        html.raw("<ol class=\"reasons\">\n");
        reasons.forEach(this::reason);
        html.raw("</ol></section>\n");
    }

    private void reason(JsonNode reason) {
        ReasonKind kind = ReasonKind.valueOf(reason.path("kind").stringValue());
        html.raw("<li class=\"" + kind + "\"><p><span class=\"kind\">").say(Words.of(kind));
        if (reason.has("item")) {
            html.say(" (mục ", " (item ")
                    .text(reason.path("item").stringValue())
                    .raw(")");
        }
        html.raw(":</span> ").say(Where.message(reason.path("message"))).raw("</p>");
        Place place = Place.of(reason.path("source"));
        @Nullable ExplainedRow row = rows.get(List.of(reason.path("item").stringValue(""), place.key()));
        if (row != null) {
            boolean asked = row.kind() == ExplainedRow.Kind.CRITERION;
            compared(
                    row.conditions().stream()
                            .filter(ExplainedCondition::decides)
                            .toList(),
                    asked);
        }
        Where.write(html, reason, reason.path("rule").stringValue());
        html.raw("</li>\n");
    }

    /** What was asked about, what was there, what was needed, and what that makes. */
    private void compared(List<ExplainedCondition> conditions, boolean asked) {
        if (conditions.isEmpty()) {
            return;
        }
        html.raw("<ul class=\"compared\">");
        for (ExplainedCondition condition : conditions) {
            html.raw("<li>").say(condition.name()).raw(": ").say(condition.given());
            html.say("; cần: ", "; needed: ").say(condition.needed()).raw(" → ").say(Words.of(condition, asked));
            ways(condition);
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    private void ways(ExplainedCondition condition) {
        for (List<ExplainedCondition> way : condition.ways()) {
            html.raw("<br>").say("Một cách để điều này đúng:", "One way for this to be so:");
            compared(way, false);
        }
    }

    boolean isTold(JsonNode reasons, @Nullable String item, ExplainedRow row) {
        List<String> key = key(item, row);
        return reasons.valueStream().anyMatch(reason -> List.of(
                        reason.path("item").stringValue(""),
                        Place.of(reason.path("source")).key())
                .equals(key));
    }
}
