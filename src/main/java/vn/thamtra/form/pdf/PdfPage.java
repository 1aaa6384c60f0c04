package vn.thamtra.form.pdf;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page that is being drawn on; all lengths in points, up from the lower left corner. */
record PdfPage(PDPage page, PDPageContentStream out, Map<Face, PDFont> fonts, Tags tags) {
    private static final float HAIRLINE = 0.5f;
    private static final int A_THOUSAND = 1_000;

    /** How a line of text is set. */
    record Style(Face face, float size) {}

    /** A line of text that belongs to an element. */
    void text(PDStructureElement element, Style style, String text, float left, float base) throws IOException {
        spread(element, style, text, left, base, 0);
    }

    /** The same, each space wider by so many points. */
    void spread(PDStructureElement element, Style style, String text, float left, float base, float wider)
            throws IOException {
        if (!text.isEmpty()) {
            out.beginMarkedContent(
                    COSName.getPDFName(Objects.requireNonNull(element.getStructureType())), tags.next(page, element));
            show(style, text, left, base, wider);
            out.endMarkedContent();
        }
    }

    /** A line of text that is no part of what the form says: the number of the page. */
    void aside(Style style, String text, float left, float base) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        show(style, text, left, base, 0);
        out.endMarkedContent();
    }

    private void show(Style style, String text, float left, float base, float wider) throws IOException {
        out.beginText();
        out.setFont(Objects.requireNonNull(fonts.get(style.face())), style.size());
        out.newLineAtOffset(left, base);
        if (wider == 0) {
            out.showText(text);
        } else {
            out.showTextWithPositioning(positioned(text, -wider * A_THOUSAND / style.size()));
        }
        out.endText();
    }

    private static Object[] positioned(String text, float wider) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            parts.add(text.substring(from, space + 1));
            parts.add(wider);
            from = space + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray();
    }

    void rule(float left, float right, float height) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        out.setLineWidth(HAIRLINE);
        out.moveTo(left, height);
        out.lineTo(right, height);
        out.stroke();
        out.endMarkedContent();
    }

    /** The frame of a cell. */
    void frame(float left, float bottom, float width, float height) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        out.setLineWidth(HAIRLINE);
        out.addRect(left, bottom, width, height);
        out.stroke();
        out.endMarkedContent();
    }

    /** A code to scan, drawn as squares, so that it is sharp on every printer. */
    void code(PDStructureElement figure, BitMatrix code, float left, float bottom, float size) throws IOException {
        out.beginMarkedContent(COSName.getPDFName("Figure"), tags.next(page, figure));
        float square = size / code.getWidth();
        for (int row = 0; row < code.getHeight(); row++) {
            int from = 0;
            while (from < code.getWidth()) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    out.addRect(left + from * square, bottom + size - (row + 1) * square, (to - from) * square, square);
                }
                from = Math.max(to, from + 1);
            }
        }
        out.fill();
        out.endMarkedContent();
    }
}
