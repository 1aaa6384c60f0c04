package vn.thamtra.form.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.thamtra.form.paper.Paper;

/** A table: its headings are drawn again on every page that it reaches. */
final class TablePieces {
    private static final float PADDING = 4;
    private static final float TIGHT = 2;
    private static final float EMPTY_ROW = 22;
    private static final int MANY_COLUMNS = 9;

    private final Sheet sheet;
    private final Tags tags;
    private final PdfPage.Style heading;
    private final PdfPage.Style cell;
    private final float padding;

    TablePieces(Sheet sheet, Tags tags, int columns) {
        this.sheet = sheet;
        this.tags = tags;
        boolean many = columns >= MANY_COLUMNS;
        this.heading = new PdfPage.Style(Face.BOLD, many ? 9 : 12);
        this.cell = new PdfPage.Style(Face.REGULAR, many ? 9 : 12);
        this.padding = many ? TIGHT : PADDING;
    }

    List<Piece> of(Paper.Table table) {
        float[] widths = widths(table);
        PDStructureElement element = tags.element("Table");
        Piece head = row(table.headings(), widths, element, true);
        Piece again = row(table.headings(), widths, null, true);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(head.keptWithNext());
        for (List<String> row : table.rows()) {
            Piece piece = row(row, widths, element, false);
            pieces.add(new Piece(piece.height(), false, again, piece.drawing()));
        }
        return pieces;
    }

    private Piece row(
            List<String> texts,
            float[] widths,
            @org.jspecify.annotations.Nullable PDStructureElement table,
            boolean head) {
        PdfPage.Style style = head ? heading : cell;
        @org.jspecify.annotations.Nullable PDStructureElement row = table == null ? null : tags.element("TR", table);
        List<Cell> cells = new ArrayList<>();
        float height = texts.stream().allMatch(String::isEmpty) ? EMPTY_ROW : 0;
        float left = sheet.left();
        for (int column = 0; column < widths.length; column++) {
            float width = widths[column];
            List<String> lines =
                    new Lines(Type.of(style.face()), style.size(), width - 2 * padding).of(texts.get(column), 0);
            height = Math.max(height, lines.size() * TextPieces.height(style.size()) + 2 * TIGHT);
            PDStructureElement element = row == null ? null : head ? tags.heading(row) : tags.element("TD", row);
            cells.add(new Cell(element, lines, left, width, head || column == 0));
            left += width;
        }
        float whole = height;
        return new Piece(whole, false, null, (page, top) -> draw(cells, style, page, top, whole));
    }

    private record Cell(
            @org.jspecify.annotations.Nullable PDStructureElement element,
            List<String> lines,
            float left,
            float width,
            boolean centred) {}

    private void draw(List<Cell> cells, PdfPage.Style style, PdfPage page, float top, float height) throws IOException {
        for (Cell cell : cells) {
            page.frame(cell.left(), top - height, cell.width(), height);
            float at = top - TIGHT;
            for (String line : cell.lines()) {
                float room = cell.width() - 2 * padding - Type.of(style.face()).width(line, style.size());
                float left = cell.left() + padding + (cell.centred() ? room / 2 : 0);
                if (cell.element() == null) {
                    page.aside(style, line, left, TextPieces.base(at, style.size()));
                } else {
                    page.text(cell.element(), style, line, left, TextPieces.base(at, style.size()));
                }
                at -= TextPieces.height(style.size());
            }
        }
    }

    /** By what stands in the columns: each has room for its longest word, and what is left is shared by how much they say. */
    private float[] widths(Paper.Table table) {
        int columns = table.headings().size();
        float[] least = new float[columns];
        float[] wanted = new float[columns];
        for (int column = 0; column < columns; column++) {
            measure(table.headings().get(column), heading, column, least, wanted);
            for (List<String> row : table.rows()) {
                measure(row.get(column), cell, column, least, wanted);
            }
        }
        return shared(least, wanted);
    }

    private void measure(String text, PdfPage.Style style, int column, float[] least, float[] wanted) {
        Type type = Type.of(style.face());
        String printable = type.printable(text);
        wanted[column] = Math.max(wanted[column], type.width(printable, style.size()) + 2 * padding + 1);
        for (String word : printable.split(" ", -1)) {
            float width = type.width(word, style.size()) + 2 * padding + 1;
            least[column] = Math.max(least[column], Math.min(width, sheet.measure() / least.length * 1.5f));
        }
    }

    private float[] shared(float[] least, float[] wanted) {
        float room = sheet.measure();
        float fixed = 0;
        double more = 0;
        double[] share = new double[least.length];
        for (int column = 0; column < least.length; column++) {
            fixed += least[column];
            share[column] = Math.sqrt(Math.max(0, wanted[column] - least[column]));
            more += share[column];
        }
        float[] widths = new float[least.length];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = fixed >= room || more == 0
                    ? least[column] * room / fixed
                    : least[column] + (float) ((room - fixed) * share[column] / more);
        }
        return widths;
    }
}
