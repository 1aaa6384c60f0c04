package vn.thamtra.form.pdf;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.paper.ScanCode;

/** A paper as pieces, from the head to the foot. */
record Layout(Sheet sheet, Tags tags) {
    private static final PdfPage.Style BODY = new PdfPage.Style(Face.REGULAR, 13);
    private static final PdfPage.Style TITLE = new PdfPage.Style(Face.BOLD, 14);
    private static final PdfPage.Style FOOT = new PdfPage.Style(Face.REGULAR, 10);
    private static final float AFTER = 4;
    private static final float AROUND_TITLE = 8;
    private static final float ROOM_TO_SIGN = 60;

    List<Piece> of(Paper paper) {
        List<Piece> pieces = new ArrayList<>(new HeadPieces(sheet, tags).of(paper.head()));
        if (paper.dossierCode() != null) {
            pieces.add(dossierCode(paper.dossierCode()).keptWithNext());
        }
        paper.blocks().forEach(block -> pieces.addAll(block(block)));
        if (!paper.boxes().isEmpty()) {
            keepLast(pieces);
            pieces.add(boxes(paper.boxes()));
        }
        if (!paper.foot().isEmpty()) {
            pieces.add(Piece.space(AROUND_TITLE));
            pieces.add(foot(paper.foot(), paper.proof()));
        }
        return pieces;
    }

    /** Nobody signs on a page of its own: what stands last comes along. */
    private static void keepLast(List<Piece> pieces) {
        for (int last = pieces.size() - 1; last >= Math.max(0, pieces.size() - 3); last--) {
            pieces.set(last, pieces.get(last).keptWithNext());
        }
    }

    private Piece dossierCode(String text) {
        float size = Sheet.millimetres(17);
        BitMatrix code = ScanCode.of(text);
        PDStructureElement figure = tags.figure("Mã QR của mã hồ sơ " + text);
        return new Piece(
                size, true, null, (page, top) -> page.code(figure, code, sheet.right() - size, top - size, size));
    }

    private List<Piece> block(Paper.Block block) {
        List<Piece> pieces = new ArrayList<>();
        if (block instanceof Paper.Title title) {
            pieces.add(Piece.space(AROUND_TITLE).keptWithNext());
            text(TITLE).of(tags.element("H1"), title.text(), TextPieces.Setting.CENTRED, 0).stream()
                    .map(Piece::keptWithNext)
                    .forEach(pieces::add);
            pieces.add(Piece.space(AROUND_TITLE).keptWithNext());
        } else if (block instanceof Paper.Paragraph paragraph) {
            pieces.addAll(text(BODY)
                    .of(tags.element("P"), paragraph.text(), TextPieces.Setting.JUSTIFIED, Sheet.millimetres(10)));
            pieces.add(Piece.space(AFTER));
        } else if (block instanceof Paper.Data data) {
            pieces.addAll(text(BODY).of(tags.element("P"), data.text(), TextPieces.Setting.LEFT, 0));
            pieces.add(Piece.space(AFTER));
        } else if (block instanceof Paper.Bullets bullets) {
            bullets.items()
                    .forEach(item -> pieces.addAll(text(BODY)
                            .of(tags.element("P"), "- " + item, TextPieces.Setting.JUSTIFIED, Sheet.millimetres(10))));
            pieces.add(Piece.space(AFTER));
        } else if (block instanceof Paper.Table table) {
            pieces.addAll(new TablePieces(sheet, tags, table.headings().size()).of(table));
            pieces.add(Piece.space(AFTER));
        }
        return pieces;
    }

    private TextPieces text(PdfPage.Style style) {
        return new TextPieces(sheet.left(), sheet.measure(), style);
    }

    private Piece boxes(List<Paper.Box> boxes) {
        // one box stands on the right, as signatures do
        int columns = Math.max(2, boxes.size());
        float width = sheet.measure() / columns;
        List<List<Piece>> drawn = new ArrayList<>();
        for (int box = 0; box < boxes.size(); box++) {
            drawn.add(box(boxes.get(box), sheet.left() + (columns - boxes.size() + box) * width, width));
        }
        return beside(drawn, AROUND_TITLE);
    }

    private List<Piece> box(Paper.Box box, float left, float width) {
        List<Piece> pieces = new ArrayList<>();
        for (int line = 0; line < 3; line++) {
            String text = line < box.lines().size() ? box.lines().get(line) : "";
            if (line == 2) {
                pieces.add(Piece.space(ROOM_TO_SIGN));
            }
            Face face = line == 1 ? Face.ITALIC : Face.BOLD;
            if (!text.isEmpty()) {
                pieces.addAll(new TextPieces(left, width, new PdfPage.Style(face, BODY.size()))
                        .of(tags.element("P"), text, TextPieces.Setting.CENTRED, 0));
            }
        }
        return pieces;
    }

    private Piece foot(List<String> texts, @Nullable String proof) {
        float size = proof == null ? 0 : Sheet.millimetres(22);
        float indent = proof == null ? 0 : size + Sheet.millimetres(3);
        @Nullable PDStructureElement figure = proof == null ? null : tags.figure("Mã QR của địa chỉ " + proof);
        List<Piece> lines = new ArrayList<>();
        for (String text : texts) {
            lines.addAll(new TextPieces(sheet.left() + indent, sheet.measure() - indent, FOOT)
                    .of(tags.element("P"), text, TextPieces.Setting.LEFT, 0));
        }
        Piece told = beside(List.of(lines), AFTER);
        @Nullable BitMatrix code = proof == null ? null : ScanCode.of(proof);
        return new Piece(Math.max(told.height(), size + AFTER), false, null, (page, top) -> {
            page.rule(sheet.left(), sheet.right(), top);
            told.drawing().draw(page, top);
            if (figure != null && code != null) {
                page.code(figure, code, sheet.left(), top - AFTER - size, size);
            }
        });
    }

    /** Columns of pieces as one. */
    private static Piece beside(List<List<Piece>> columns, float before) {
        double height = columns.stream()
                .mapToDouble(
                        column -> column.stream().mapToDouble(Piece::height).sum())
                .max()
                .orElse(0);
        return new Piece((float) height + before, false, null, (page, top) -> {
            for (List<Piece> column : columns) {
                down(column, page, top - before);
            }
        });
    }

    private static void down(List<Piece> column, PdfPage page, float top) throws IOException {
        float at = top;
        for (Piece piece : column) {
            piece.drawing().draw(page, at);
            at -= piece.height();
        }
    }
}
