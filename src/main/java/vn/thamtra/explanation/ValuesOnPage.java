package vn.thamtra.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.workbook.model.ProcedureTables;

/** What tables of values give, each with the rows it comes from; nothing where the procedure has none. */
final class ValuesOnPage {
    private final Html html;
    private final @Nullable ProcedureTables tables;

    ValuesOnPage(Html html, @Nullable ProcedureTables tables) {
        this.html = html;
        this.tables = tables;
    }

    void write(JsonNode values) {
        List<ShownValue> shown = ShownValue.recorded(values, tables);
        if (shown.isEmpty()) {
            return;
        }
        html.raw("<section aria-labelledby=\"values\"><h2 id=\"values\">")
                .say("Kết quả tính theo bảng", "Values given by tables")
                .raw("</h2>\n<ul>");
        shown.forEach(this::value);
        html.raw("</ul></section>\n");
    }

    private void value(ShownValue value) {
        html.raw("<li><p>").say(value.label());
        if (value.item() != null) {
            html.say(" (mục ", " (item ").text(value.item()).raw(")");
        }
        html.raw(": <strong>").say(value.is()).raw("</strong></p>");
        value.parts().forEach(this::part);
        html.raw("</li>\n");
    }

    private void part(ShownValue.Part part) {
        html.raw("<p class=\"where\">").say(part.message()).raw(" ");
        html.vietnamese(part.citation().clause() + ", " + part.citation().instrument());
        html.say(" · quy tắc ", " · rule ").text(part.rule()).say(", trang “", ", sheet “");
        html.vietnamese(part.sheet()).say("”, ô ", "”, cell ").text(part.cell()).raw("</p>");
    }
}
