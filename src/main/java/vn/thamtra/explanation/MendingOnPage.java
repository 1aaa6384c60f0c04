package vn.thamtra.explanation;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thamtra.rulebook.explanation.Remedy;

/** What is asked for, of whom, and the smallest change by which the dossier would be accepted. */
record MendingOnPage(Html html, Named named) {

    void write(JsonNode needed, Remedy remedy) {
        if (remedy.answer() == Remedy.Answer.NOT_NEEDED && needed.isEmpty()) {
            return;
        }
        html.raw("<section aria-labelledby=\"mend\"><h2 id=\"mend\">")
                .say("Cần bổ sung, làm rõ", "What to supply or clear up")
                .raw("</h2>\n");
        needed(needed);
        html.raw("<p>").say(Words.of(remedy));
        if (!remedy.inTheWay().isEmpty()) {
            String rules = String.join(", ", remedy.inTheWay());
            html.say(
                    " Người nộp không tự đáp ứng được các quy tắc: " + rules + ".",
                    " Beyond what the applicant can supply: rules " + rules + ".");
        }
        html.raw("</p>\n");
        changes(remedy);
        html.raw("</section>\n");
    }

    private void needed(JsonNode needed) {
        if (needed.isEmpty()) {
            return;
        }
        html.raw("<table><caption>")
                .say("Thông tin còn phải biết để quyết định", "What has to be known to decide")
                .raw("</caption><thead><tr>");
        column("Thông tin", "Information");
        column("Ai cung cấp", "Who supplies it");
        column("Quy tắc hỏi", "Asked by");
        html.raw("</tr></thead><tbody>");
        needed.forEach(this::asked);
        html.raw("</tbody></table>\n");
    }

    private void asked(JsonNode needed) {
        html.raw("<tr><td>").say(named.fact(needed.path("fact").stringValue())).raw("</td><td>");
        if (needed.path("attestation").booleanValue()) {
            html.say("cán bộ xác nhận", "an officer attests it");
        } else {
            html.say("người nộp", "the applicant");
        }
        html.raw("</td><td>")
                .text(needed.path("askedBy")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.joining(", ")))
                .raw("</td></tr>");
    }

    private void column(String vi, String en) {
        html.raw("<th scope=\"col\">").say(vi, en).raw("</th>");
    }

    private void changes(Remedy remedy) {
        if (remedy.changes().isEmpty()) {
            return;
        }
        html.raw("<table><caption>")
                .say("Thay đổi ít nhất", "The smallest change")
                .raw("</caption><thead><tr>");
        column("Giấy tờ, thông tin", "Document or fact");
        column("Hiện có", "Now");
        column("Cần có", "Needed");
        html.raw("</tr></thead><tbody>");
        remedy.changes().forEach(this::change);
        html.raw("</tbody></table>\n");
    }

    private void change(Remedy.Change change) {
        html.raw("<tr><td>").say(change.name());
        if (change.item() != null) {
            html.say(" (mục ", " (item ").text(change.item()).raw(")");
        }
        html.raw("</td><td>")
                .say(change.was())
                .raw("</td><td>")
                .say(change.becomes())
                .raw("</td></tr>");
    }
}
