package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.Cells;
import vn.thamtra.check.difference.Wording;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.fault.Place;

/** Merges one sheet that both copies have: what becomes of ours, and where the two collide. */
final class SheetMerge {

    private final Trio<CellSheet> sheets;
    private final Side kept;
    private final CollisionWords words;
    private final List<Trio<CellColumn>> columns;
    private final List<Trio<CellRow>> rows;
    private final MergedSheet sheet;
    private final List<Collision> collisions = new ArrayList<>();

    private SheetMerge(Trio<CellSheet> sheets, Side kept, Wording wording) {
        CellSheet ours = Objects.requireNonNull(sheets.ours());
        CellSheet theirs = Objects.requireNonNull(sheets.theirs());
        CellSheet base = Objects.requireNonNull(sheets.base());
        Trios trios = Trios.of(base, ours, theirs);
        this.sheets = sheets;
        this.kept = kept;
        this.words = new CollisionWords(ours.name(), wording);
        this.columns = trios.columns();
        this.rows = trios.rows();
        this.sheet = new MergedSheet(ours, theirs, columns, rows);
    }

    record Merged(SheetChange change, List<Collision> collisions) {}

    /** @param sheets the base may be a sheet without content */
    static Merged of(Trio<CellSheet> sheets, Side kept, Wording wording) {
        SheetMerge merge = new SheetMerge(sheets, kept, wording);
        merge.above();
        merge.columns.forEach(merge::column);
        merge.headings();
        merge.rows.forEach(merge::row);
        return new Merged(merge.sheet.change(), merge.collisions);
    }

    /** Over the headings, by address. */
    private void above() {
        Set<Place> places = new LinkedHashSet<>();
        for (Side side : Side.values()) {
            above(sheets.of(side)).forEach(cell -> places.add(cell.place()));
        }
        above(sheets.base()).forEach(cell -> places.add(cell.place()));
        for (Place place : places) {
            Trio<Cell> cells =
                    new Trio<>(at(sheets.base(), place), at(sheets.ours(), place), at(sheets.theirs(), place));
            settle(cells, place, "", "");
        }
    }

    private static List<Cell> above(@Nullable CellSheet sheet) {
        return sheet == null ? List.of() : sheet.above();
    }

    private static @Nullable Cell at(@Nullable CellSheet sheet, Place place) {
        return above(sheet).stream()
                .filter(cell -> cell.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    /** What stands in one cell of ours after the merge. */
    private void settle(Trio<Cell> cells, Place ours, String row, String heading) {
        if (Cells.same(cells.ours(), cells.theirs()) || Cells.same(cells.base(), cells.theirs())) {
            return;
        }
        boolean collides = !Cells.same(cells.base(), cells.ours());
        if (collides) {
            collisions.add(words.cell(row, heading, cells));
        }
        if (!collides || kept == Side.THEIRS) {
            sheet.set(ours, cells.theirs());
        }
    }

    /** A column that one copy no longer has. */
    private void column(Trio<CellColumn> column) {
        CellColumn base = column.base();
        if (base == null || (column.ours() == null) == (column.theirs() == null)) {
            return;
        }
        Side remover = column.ours() == null ? Side.OURS : Side.THEIRS;
        List<Collision> changed = new ArrayList<>();
        for (Trio<CellRow> row : rows) {
            Trio<Cell> cells = cells(row, column);
            Side other = remover == Side.OURS ? Side.THEIRS : Side.OURS;
            Cell left = cells.of(other);
            boolean used = row.base() == null ? Cells.says(left) : !Cells.same(cells.base(), left);
            if (row.of(other) != null && used) {
                changed.add(words.column(name(row), base.heading(), cells, remover));
            }
        }
        collisions.addAll(changed);
        boolean removed = changed.isEmpty() || kept == remover;
        if (removed && remover == Side.THEIRS) {
            sheet.removeColumn(Objects.requireNonNull(column.ours()));
        } else if (!removed && remover == Side.OURS) {
            sheet.addColumn(column);
        }
    }

    private void headings() {
        CellRow ours = Objects.requireNonNull(sheets.ours()).headings();
        CellRow theirs = Objects.requireNonNull(sheets.theirs()).headings();
        CellRow base = Objects.requireNonNull(sheets.base()).headings();
        for (Trio<CellColumn> column : columns) {
            if (column.base() == null && column.ours() == null) {
                sheet.addColumn(column);
            } else if (column.ours() != null && column.theirs() != null) {
                Trio<Cell> cells = cells(new Trio<>(base, ours, theirs), column);
                settle(
                        cells,
                        new Place(ours.index(), column.ours().index()),
                        "",
                        column.ours().heading());
            }
        }
    }

    private void row(Trio<CellRow> row) {
        if (row.ours() != null && row.theirs() != null) {
            both(row, row.ours());
        } else if (row.base() == null && row.theirs() != null) {
            sheet.addRow(row.theirs());
        } else if (row.base() != null && (row.ours() != null || row.theirs() != null)) {
            removed(row);
        }
    }

    private void both(Trio<CellRow> row, CellRow ours) {
        for (Trio<CellColumn> column : columns) {
            if (column.ours() != null && column.theirs() != null) {
                settle(
                        cells(row, column),
                        new Place(ours.index(), column.ours().index()),
                        name(row),
                        column.ours().heading());
            }
        }
    }

    /** A row that one copy no longer has. */
    private void removed(Trio<CellRow> row) {
        Side remover = row.ours() == null ? Side.OURS : Side.THEIRS;
        Side other = remover == Side.OURS ? Side.THEIRS : Side.OURS;
        List<Collision> changed = new ArrayList<>();
        for (Trio<CellColumn> column : columns) {
            Trio<Cell> cells = cells(row, column);
            boolean differs = column.base() == null
                    ? Cells.says(cells.of(other))
                    : column.of(other) != null && !Cells.same(cells.base(), cells.of(other));
            if (differs) {
                String heading = Objects.requireNonNull(column.of(other)).heading();
                changed.add(words.row(name(row), heading, cells, remover));
            }
        }
        collisions.addAll(changed);
        boolean gone = changed.isEmpty() || kept == remover;
        if (gone && remover == Side.THEIRS) {
            sheet.removeRow(Objects.requireNonNull(row.ours()));
        } else if (!gone && remover == Side.OURS) {
            sheet.addRow(Objects.requireNonNull(row.theirs()));
        }
    }

    private static Trio<Cell> cells(Trio<CellRow> row, Trio<CellColumn> column) {
        return new Trio<>(
                cell(row.base(), column.base()), cell(row.ours(), column.ours()), cell(row.theirs(), column.theirs()));
    }

    private static @Nullable Cell cell(@Nullable CellRow row, @Nullable CellColumn column) {
        return row == null || column == null ? null : row.cell(column.index());
    }

    private static String name(Trio<CellRow> row) {
        CellRow any = row.ours() != null ? row.ours() : row.theirs() != null ? row.theirs() : row.base();
        return Objects.requireNonNull(any).named();
    }
}
