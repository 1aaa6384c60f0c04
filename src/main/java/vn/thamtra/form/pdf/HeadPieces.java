package vn.thamtra.form.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.thamtra.form.paper.Paper;

/** The head in two columns: the office on the left, the state, the motto and the day on the right. */
record HeadPieces(Sheet sheet, Tags tags) {
    private static final float OFFICE_SHARE = 0.4f;
    private static final float GAP = 6;
    private static final float BELOW_RULE = 6;
    private static final List<PdfPage.Style> OFFICE = List.of(
            new PdfPage.Style(Face.REGULAR, 12), new PdfPage.Style(Face.BOLD, 12), new PdfPage.Style(Face.REGULAR, 13));
    private static final List<PdfPage.Style> STATE = List.of(
            new PdfPage.Style(Face.BOLD, 12), new PdfPage.Style(Face.BOLD, 13), new PdfPage.Style(Face.ITALIC, 13));

    List<Piece> of(List<Paper.Head> head) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < head.size(); row++) {
            pieces.add(row(head.get(row), row).keptWithNext());
        }
        return pieces;
    }

    private Piece row(Paper.Head head, int row) {
        float office = sheet.measure() * OFFICE_SHARE;
        int style = Math.min(row, OFFICE.size() - 1);
        List<Piece> left = column(head.office(), OFFICE.get(style), sheet.left(), office - GAP);
        List<Piece> right = column(head.state(), STATE.get(style), sheet.left() + office, sheet.measure() - office);
        boolean ruled = row == 1;
        float height = Math.max(height(left), height(right)) + (ruled ? BELOW_RULE : 0);
        return new Piece(height, true, null, (page, top) -> {
            draw(left, page, top);
            draw(right, page, top);
            if (ruled) {
                rule(page, head.office(), OFFICE.get(1), sheet.left() + (office - GAP) / 2, top - height(left), 0.4f);
                rule(
                        page,
                        head.state(),
                        STATE.get(1),
                        (sheet.left() + office + sheet.right()) / 2,
                        top - height(right),
                        1);
            }
        });
    }

    private List<Piece> column(String text, PdfPage.Style style, float left, float width) {
        PDStructureElement element = tags.element("P");
        return new TextPieces(left, width, style).of(element, text, TextPieces.Setting.CENTRED, 0);
    }

    /** Below a line of text, as long as a share of it. */
    private static void rule(PdfPage page, String text, PdfPage.Style style, float middle, float top, float share)
            throws java.io.IOException {
        float half = Math.min(Type.of(style.face()).width(text, style.size()), 180) * share / 2;
        page.rule(middle - half, middle + half, top - 1);
    }

    private static float height(List<Piece> pieces) {
        return (float) pieces.stream().mapToDouble(Piece::height).sum();
    }

    private static void draw(List<Piece> pieces, PdfPage page, float top) throws java.io.IOException {
        float at = top;
        for (Piece piece : pieces) {
            piece.drawing().draw(page, at);
            at -= piece.height();
        }
    }
}
