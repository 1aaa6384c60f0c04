package vn.thamtra.form.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.thamtra.form.paper.Paper;

/** The body of a document: paragraphs in named styles, tables whose headings repeat. */
final class WordDocument {
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    /** Twentieths of a point. */
    private static final int SHORT = 11_906;

    private static final int LONG = 16_838;
    private static final int TOP = 1_134;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 850;
    private static final int EMU_OF_MILLIMETRE = 36_000;

    private final StringBuilder out = new StringBuilder(16_384);
    private final int measure;

    private WordDocument(boolean landscape) {
        this.measure = (landscape ? LONG : SHORT) - LEFT - RIGHT;
    }

    static String write(Paper paper) {
        WordDocument document = new WordDocument(paper.landscape());
        document.out
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document")
                .append(NAMESPACES)
                .append("><w:body>");
        document.body(paper);
        document.section(paper.landscape());
        return document.out.append("</w:body></w:document>").toString();
    }

    private void body(Paper paper) {
        head(paper.head());
        if (paper.dossierCode() != null) {
            picture("rIdDossier", "Mã QR của mã hồ sơ " + paper.dossierCode(), 17, "DossierCode", 1);
        }
        paper.blocks().forEach(this::block);
        if (!paper.boxes().isEmpty()) {
            boxes(paper.boxes());
        }
        if (paper.proof() != null) {
            picture("rIdProof", "Mã QR của địa chỉ " + paper.proof(), 22, "FootNote", 2);
        }
        paper.foot().forEach(line -> paragraph("FootNote", line));
    }

    private void head(List<Paper.Head> head) {
        if (head.isEmpty()) {
            return;
        }
        int office = measure * 2 / 5;
        table(List.of(office, measure - office), false);
        for (int number = 0; number < head.size(); number++) {
            int style = Math.min(number, 2) + 1;
            out.append("<w:tr>");
            cell(office, "Office" + style, List.of(head.get(number).office()));
            cell(measure - office, "State" + style, List.of(head.get(number).state()));
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
    }

    private void block(Paper.Block block) {
        if (block instanceof Paper.Title title) {
            paragraph("Title", title.text());
        } else if (block instanceof Paper.Paragraph paragraph) {
            paragraph("BodyText", paragraph.text());
        } else if (block instanceof Paper.Data data) {
            paragraph("DataLine", data.text());
        } else if (block instanceof Paper.Bullets bullets) {
            bullets.items().forEach(item -> paragraph("BodyText", "- " + item));
        } else if (block instanceof Paper.Table table) {
            rows(table);
        }
    }

    private void rows(Paper.Table table) {
        List<Integer> widths = widths(table);
        String style = widths.size() > 8 ? "SmallCell" : "TableCell";
        table(widths, true);
        out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int column = 0; column < widths.size(); column++) {
            cell(widths.get(column), style + "Heading", List.of(table.headings().get(column)));
        }
        out.append("</w:tr>");
        for (List<String> row : table.rows()) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int column = 0; column < widths.size(); column++) {
                cell(widths.get(column), style, List.of(row.get(column)));
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
        paragraph("FootNote", "");
    }

    /** By how much the columns say, none so narrow that it cannot be read. */
    private List<Integer> widths(Paper.Table table) {
        List<Double> said = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            int at = column;
            int longest = table.rows().stream()
                    .mapToInt(row -> row.get(at).length())
                    .max()
                    .orElse(0);
            said.add(
                    Math.sqrt(4 + Math.max(longest, table.headings().get(column).length())));
        }
        double all = said.stream().mapToDouble(Double::doubleValue).sum();
        return said.stream().map(each -> (int) (measure * each / all)).toList();
    }

    private void boxes(List<Paper.Box> boxes) {
        int columns = Math.max(2, boxes.size());
        int width = measure / columns;
        table(java.util.Collections.nCopies(columns, width), false);
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int empty = boxes.size(); empty < columns; empty++) {
            cell(width, "Signer", List.of(""));
        }
        boxes.forEach(box -> signed(width, box.lines()));
        out.append("</w:tr></w:tbl>");
    }

    private void signed(int width, List<String> lines) {
        begin(width);
        for (int number = 0; number < 3; number++) {
            String style = number == 1 ? "SignerNote" : number == 2 ? "SignerName" : "Signer";
            paragraph(style, number < lines.size() ? lines.get(number) : "");
        }
        out.append("</w:tc>");
    }

    private void table(List<Integer> widths, boolean ruled) {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .append(ruled ? "Ruled" : "Plain")
                .append("\"/><w:tblW w:w=\"")
                .append(widths.stream().mapToInt(Integer::intValue).sum())
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> out.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        out.append("</w:tblGrid>");
    }

    private void cell(int width, String style, List<String> paragraphs) {
        begin(width);
        paragraphs.forEach(text -> paragraph(style, text));
        out.append("</w:tc>");
    }

    private void begin(int width) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
    }

    private void paragraph(@Nullable String style, String text) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        if (!text.isEmpty()) {
            out.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(text))
                    .append("</w:t></w:r>");
        }
        out.append("</w:p>");
    }

    private void picture(String relation, String alternative, int millimetres, String style, int number) {
        int size = millimetres * EMU_OF_MILLIMETRE;
        String extent = " cx=\"" + size + "\" cy=\"" + size + "\"/>";
        String named = " id=\"" + number + "\" name=\"QR " + number + "\" descr=\"" + escaped(alternative) + "\"/>";
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent")
                .append(extent)
                .append("<wp:docPr")
                .append(named)
                .append(
                        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>")
                .append("<pic:nvPicPr><pic:cNvPr")
                .append(named)
                .append("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
                .append(relation)
                .append(
                        "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext")
                .append(extent)
                .append(
                        "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>")
                .append("</a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void section(boolean landscape) {
        out.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:pgSz w:w=\"")
                .append(landscape ? LONG : SHORT)
                .append("\" w:h=\"")
                .append(landscape ? SHORT : LONG)
                .append(landscape ? "\" w:orient=\"landscape\"" : "\"")
                .append("/><w:pgMar w:top=\"" + TOP + "\" w:right=\"" + RIGHT + "\" w:bottom=\"" + TOP + "\" w:left=\""
                        + LEFT + "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>");
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
