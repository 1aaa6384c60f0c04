package vn.thamtra.form.pdf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A strip of a page that is never broken: a line of text, a row of a table, the boxes to sign in.
 *
 * @param height in points
 * @param withNext whether it may not be the last on its page
 * @param header what is drawn again above it where it begins a page; null but in a table
 */
record Piece(float height, boolean withNext, @Nullable Piece header, Drawing drawing) {

    /** Puts it on a page. */
    @FunctionalInterface
    interface Drawing {
        /**
         * Draws it.
         *
         * @param top in points from the lower edge of the page
         */
        void draw(PdfPage page, float top) throws IOException;
    }

    Piece keptWithNext() {
        return new Piece(height, true, header, drawing);
    }

    static Piece space(float height) {
        return new Piece(height, false, null, (page, top) -> {});
    }
}
