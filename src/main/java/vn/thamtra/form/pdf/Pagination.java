package vn.thamtra.form.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which piece stands where: pieces that stay together go to the next page together. */
record Pagination(float room) {
    /** A piece so many points below the top of a page. */
    record Placed(Piece piece, float below) {}

    /** The pages, each from the top. */
    List<List<Placed>> of(List<Piece> pieces) {
        List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        float below = 0;
        int at = 0;
        while (at < pieces.size()) {
            int end = together(pieces, at);
            float height = (float)
                    pieces.subList(at, end).stream().mapToDouble(Piece::height).sum();
            List<Placed> page = pages.get(pages.size() - 1);
            if (below + height > room && !page.isEmpty()) {
                page = new ArrayList<>();
                pages.add(page);
                below = header(pieces.get(at), page);
            }
            // what is higher than a page is broken all the same
            int next = below + height > room ? at + 1 : end;
            for (Piece piece : pieces.subList(at, next)) {
                page.add(new Placed(piece, below));
                below += piece.height();
            }
            at = next;
        }
        return pages;
    }

    private static float header(Piece first, List<Placed> page) {
        @Nullable Piece header = first.header();
        if (header == null) {
            return 0;
        }
        page.add(new Placed(header, 0));
        return header.height();
    }

    private static int together(List<Piece> pieces, int from) {
        int end = from + 1;
        while (end < pieces.size() && pieces.get(end - 1).withNext()) {
            end++;
        }
        return end;
    }
}
