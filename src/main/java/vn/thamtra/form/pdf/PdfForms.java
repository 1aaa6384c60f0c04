package vn.thamtra.form.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.thamtra.form.paper.Paper;

/** Writes papers as PDF/A-2a. */
public final class PdfForms {
    private static final PdfPage.Style NUMBER = new PdfPage.Style(Face.REGULAR, 13);
    /** What the identifier of a document is made from, besides its title: nothing of the moment. */
    private static final long NO_MOMENT = 0;

    private PdfForms() {}

    /** One at a time: the type that is read once is read on while it is embedded. */
    public static synchronized byte[] write(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            Tags tags = new Tags(document);
            Sheet sheet = Sheet.of(paper.landscape());
            List<Piece> pieces = new Layout(sheet, tags).of(paper);
            draw(new Pagination(sheet.top() - sheet.bottom()).of(pieces), sheet, document, tags);
            tags.finish();
            Archival.describe(document, paper.title());
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(List<List<Pagination.Placed>> pages, Sheet sheet, PDDocument document, Tags tags)
            throws IOException {
        Map<Face, PDFont> fonts = fonts(document);
        for (int number = 0; number < pages.size(); number++) {
            PDPage page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
            document.addPage(page);
            tags.begin(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                PdfPage drawn = new PdfPage(page, out, fonts, tags);
                number(drawn, sheet, number + 1);
                for (Pagination.Placed placed : pages.get(number)) {
                    placed.piece().drawing().draw(drawn, sheet.top() - placed.below());
                }
            }
        }
    }

    /** In the middle of the upper margin, from the second page on. */
    private static void number(PdfPage page, Sheet sheet, int number) throws IOException {
        if (number > 1) {
            String shown = Integer.toString(number);
            float width = Type.of(NUMBER.face()).width(shown, NUMBER.size());
            page.aside(NUMBER, shown, (sheet.width() - width) / 2, sheet.top() + Sheet.millimetres(6));
        }
    }

    private static Map<Face, PDFont> fonts(PDDocument document) throws IOException {
        Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, PDType0Font.load(document, Type.of(face).font(), true));
        }
        return fonts;
    }

    /** Saved twice: what is embedded is cut to the letters used while it is saved, and only then can be laid open. */
    private static byte[] bytes(PDDocument document) throws IOException {
        document.setDocumentId(NO_MOMENT);
        document.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
        Archival.uncompress(document);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
