package vn.thamtra.form.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Lines of text as pieces. */
record TextPieces(float left, float width, PdfPage.Style style) {
    /** Room enough for an accent on a capital with another one on top. */
    private static final float LEADING = 1.3f;
    /** From the top of a line to where its letters stand. */
    private static final float BASE = 1.0f;

    enum Setting {
        LEFT,
        CENTRED,
        JUSTIFIED
    }

    static float height(float size) {
        return size * LEADING;
    }

    static float base(float top, float size) {
        return top - size * BASE;
    }

    /**
     * As many as there are lines.
     *
     * @param indent of the first line
     */
    List<Piece> of(PDStructureElement element, String text, Setting setting, float indent) {
        List<String> lines = new Lines(type(), style.size(), width).of(text, indent);
        List<Piece> pieces = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            boolean last = number == lines.size() - 1;
            float before = number == 0 ? indent : 0;
            pieces.add(line(
                    element, lines.get(number), last && setting == Setting.JUSTIFIED ? Setting.LEFT : setting, before));
        }
        return together(pieces);
    }

    private Type type() {
        return Type.of(style.face());
    }

    private Piece line(PDStructureElement element, String line, Setting setting, float before) {
        float room = width - before - type().width(line, style.size());
        long spaces = line.chars().filter(letter -> letter == ' ').count();
        float start = left + before + (setting == Setting.CENTRED ? room / 2 : 0);
        float wider = setting == Setting.JUSTIFIED && spaces > 0 && room > 0 ? room / spaces : 0;
        return new Piece(
                height(style.size()),
                false,
                null,
                (page, top) -> page.spread(element, style, line, start, base(top, style.size()), wider));
    }

    /** The first two lines of a paragraph, and its last two, stay on one page. */
    private static List<Piece> together(List<Piece> pieces) {
        for (int number = 0; number < pieces.size() - 1; number++) {
            if (number == 0 || number == pieces.size() - 2) {
                pieces.set(number, pieces.get(number).keptWithNext());
            }
        }
        return pieces;
    }
}
