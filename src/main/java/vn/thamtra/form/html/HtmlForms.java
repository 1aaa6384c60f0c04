package vn.thamtra.form.html;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;
import vn.thamtra.digest.Sha256;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.paper.ScanCode;

/** Writes papers as HTML that needs nothing else: no script, no other file. */
public final class HtmlForms {
    private static final String STYLE = style();

    private final StringBuilder out = new StringBuilder(16_384);

    private HtmlForms() {}

    public static String write(Paper paper) {
        HtmlForms html = new HtmlForms();
        html.raw("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .text(paper.title())
                .raw("</title><style>")
                .raw(STYLE)
                .raw("</style></head><body><main");
        html.raw(paper.landscape() ? " class=\"landscape\">" : ">");
        html.body(paper);
        return html.raw("</main></body></html>\n").out.toString();
    }

    /** What the page may load: the style it carries, by its hash. */
    public static String contentSecurityPolicy() {
        String hash = java.util.Base64.getEncoder().encodeToString(Sha256.of(STYLE.getBytes(StandardCharsets.UTF_8)));
        return "default-src 'none'; style-src 'sha256-" + hash + "'; frame-ancestors 'self'";
    }

    private void body(Paper paper) {
        raw("<header>");
        int number = 0;
        for (Paper.Head head : paper.head()) {
            number++;
            raw("<p class=\"office line" + number + "\">").text(head.office()).raw("</p>");
            raw("<p class=\"state line" + number + "\">").text(head.state()).raw("</p>");
        }
        raw("</header>");
        if (paper.dossierCode() != null) {
            code(paper.dossierCode(), "Mã QR của mã hồ sơ " + paper.dossierCode(), "dossier");
        }
        paper.blocks().forEach(this::block);
        raw("<section class=\"boxes\">");
        paper.boxes().forEach(box -> {
            raw("<div>");
            box.lines().forEach(line -> raw("<p>").text(line).raw("</p>"));
            raw("</div>");
        });
        raw("</section><footer>");
        if (paper.proof() != null) {
            code(paper.proof(), "Mã QR của địa chỉ " + paper.proof(), "proof");
        }
        paper.foot().forEach(line -> raw("<p>").text(line).raw("</p>"));
        raw("</footer>");
    }

    private void block(Paper.Block block) {
        if (block instanceof Paper.Title title) {
            raw("<h1>").text(title.text()).raw("</h1>");
        } else if (block instanceof Paper.Paragraph paragraph) {
            raw("<p class=\"paragraph\">").text(paragraph.text()).raw("</p>");
        } else if (block instanceof Paper.Data data) {
            raw("<p>").text(data.text()).raw("</p>");
        } else if (block instanceof Paper.Bullets bullets) {
            raw("<ul>");
            bullets.items().forEach(item -> raw("<li>").text(item).raw("</li>"));
            raw("</ul>");
        } else if (block instanceof Paper.Table table) {
            raw("<table><thead>");
            row(table.headings(), "th scope=\"col\"", "th");
            raw("</thead><tbody>");
            table.rows().forEach(row -> row(row, "td", "td"));
            raw("</tbody></table>");
        }
    }

    private void row(List<String> cells, String open, String close) {
        raw("<tr>");
        cells.forEach(cell -> raw("<" + open + ">").text(cell).raw("</" + close + ">"));
        raw("</tr>");
    }

    /** Squares as one path: a picture that no file is needed for. */
    private void code(String content, String alternative, String kind) {
        BitMatrix code = ScanCode.of(content);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        raw("<svg class=\"" + kind + "\" role=\"img\" viewBox=\"0 0 " + code.getWidth() + " " + code.getHeight()
                        + "\" aria-label=\"")
                .text(alternative)
                .raw("\"><path d=\"" + path + "\"/></svg>");
    }

    private HtmlForms raw(String markup) {
        out.append(markup);
        return this;
    }

    private HtmlForms text(String text) {
        out.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        return this;
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(HtmlForms.class.getResourceAsStream("form.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
