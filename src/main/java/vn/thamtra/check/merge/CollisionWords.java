package vn.thamtra.check.merge;

import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.check.difference.Shown;
import vn.thamtra.check.difference.Wording;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;

/** Says how two copies collide. */
final class CollisionWords {

    private static final Message EMPTY = new Message("(trống)", "(empty)");
    private static final Message GONE = new Message("(đã bỏ)", "(removed)");

    private final String sheet;
    private final Wording wording;

    CollisionWords(String sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    Collision cell(String row, String heading, Trio<Cell> cells) {
        Message message = told(row, heading, cells, null);
        return collision(Collision.Kind.CELL, row, heading, cells, message);
    }

    Collision row(String row, String heading, Trio<Cell> cells, Side remover) {
        return removed(Collision.Kind.ROW_REMOVED, row, heading, cells, remover, "dòng", "row");
    }

    Collision column(String row, String heading, Trio<Cell> cells, Side remover) {
        return removed(Collision.Kind.COLUMN_REMOVED, row, heading, cells, remover, "cột", "column");
    }

    private Collision removed(
            Collision.Kind kind, String row, String heading, Trio<Cell> cells, Side remover, String vi, String en) {
        Message told = told(row, heading, cells, remover);
        Message message = new Message(
                told.vi() + " (một bên bỏ " + vi + ", bên kia sửa)",
                told.en() + " (one removed the " + en + ", the other changed it)");
        return collision(kind, row, heading, cells, message);
    }

    private Collision collision(Collision.Kind kind, String row, String heading, Trio<Cell> cells, Message message) {
        return new Collision(
                kind,
                sheet,
                row,
                heading,
                version(cells.base()),
                version(cells.ours()),
                version(cells.theirs()),
                message);
    }

    private static Collision.Version version(@Nullable Cell cell) {
        return new Collision.Version(Cells.address(cell), Cells.text(cell));
    }

    private Message told(String row, String heading, Trio<Cell> cells, @Nullable Side remover) {
        String name = Shown.line(row);
        Message about = wording.name(
                heading.isEmpty() ? Cells.above(sheet, cells.base(), cells.ours(), cells.theirs()) : heading);
        Message base = value(heading, cells.base(), false);
        Message ours = value(heading, cells.ours(), remover == Side.OURS);
        Message theirs = value(heading, cells.theirs(), remover == Side.THEIRS);
        String start = name.isEmpty() ? "" : name + ": ";
        return new Message(
                start + about.vi() + ": gốc " + base.vi() + "; bản này " + ours.vi() + "; bản kia " + theirs.vi(),
                start + about.en() + ": base " + base.en() + "; ours " + ours.en() + "; theirs " + theirs.en());
    }

    private Message value(String heading, @Nullable Cell cell, boolean gone) {
        return gone ? GONE : cell == null ? EMPTY : wording.value(sheet, heading, cell);
    }

    Collision sheet(String name, Side remover) {
        boolean ours = remover == Side.OURS;
        return new Collision(
                Collision.Kind.SHEET_REMOVED,
                name,
                "",
                "",
                Collision.Version.NONE,
                Collision.Version.NONE,
                Collision.Version.NONE,
                new Message(
                        ours ? "bản này bỏ trang, bản kia sửa trang" : "bản kia bỏ trang, bản này sửa trang",
                        ours
                                ? "ours removed the sheet, theirs changed it"
                                : "theirs removed the sheet, ours changed it"));
    }
}
