package vn.thamtra.form.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Liberation Serif, whose letters are as wide as those of Times New Roman: read once, measured without a document. */
final class Type {
    private static final Map<Face, Type> READ = new EnumMap<>(Face.class);
    private static final int A_THOUSAND = 1_000;
    /** What stands for a letter the type does not have. */
    private static final int UNKNOWN = '□';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float scale;

    private Type(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.scale = (float) A_THOUSAND / font.getUnitsPerEm();
    }

    static synchronized Type of(Face face) {
        return READ.computeIfAbsent(face, Type::read);
    }

    private static Type read(Face face) {
        try (InputStream file =
                Objects.requireNonNull(Type.class.getResourceAsStream(face.resource()), face.resource())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // a ligature would be found as one letter by whoever searches the text
            font.setEnableGsub(false);
            return new Type(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The text with a box for each letter that the type lacks. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.appendCodePoint(glyphs.getGlyphId(point) == 0 ? UNKNOWN : point));
        return printable.toString();
    }

    /** In points. */
    float width(String text, float size) {
        float width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += advance(glyphs.getGlyphId(text.codePointAt(at)));
        }
        return width * scale * size / A_THOUSAND;
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
