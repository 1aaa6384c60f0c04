package vn.thamtra.explanation;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thamtra.verdict.Message;

/** The line that says where a rule stands: in the law, in the rulebook, and how an unclear text was read. */
public final class Where {
    private Where() {}

    /** A message of a recorded answer. */
    public static Message message(JsonNode message) {
        return new Message(
                message.path("vi").stringValue(""), message.path("en").stringValue(""));
    }

    static void write(Html html, JsonNode cited, String rule) {
        html.raw("<p class=\"where\">");
        law(html, cited.path("citation"));
        html.raw(" · ");
        place(html, Place.of(cited.path("source")), rule);
        List<String> readings =
                cited.path("readings").valueStream().map(JsonNode::stringValue).toList();
        if (!readings.isEmpty()) {
            html.say(" · Diễn giải ", " · Readings ").text(String.join(", ", readings));
        }
        html.raw("</p>");
    }

    private static void law(Html html, JsonNode citation) {
        html.vietnamese(citation.path("clause").stringValue("") + ", "
                + citation.path("instrument").stringValue(""));
    }

    static void place(Html html, Place place, String rule) {
        html.say("quy tắc ", "rule ").text(rule);
        if (place.isRow()) {
            html.say(", bảng ", ", workbook ").text(place.file()).say(", trang “", ", sheet “");
            html.vietnamese(place.sheet()).say("”, ô ", "”, cell ").text(place.cell());
        } else if (!place.file().isEmpty()) {
            html.say(", viết trong ", ", written in ").text(place.file());
        }
    }
}
