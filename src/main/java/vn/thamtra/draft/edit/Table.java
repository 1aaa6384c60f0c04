package vn.thamtra.draft.edit;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.Place;

/** One sheet by the names persons use for its rows and columns. */
record Table(CellSheet sheet) {
    static Optional<Table> named(WorkbookCells cells, String name) {
        return cells.sheets().stream()
                .filter(sheet -> sheet.name().equals(name) || sheet.title().equals(name))
                .map(Table::new)
                .findFirst();
    }

    /** Of several rows with one id none is meant. */
    Optional<CellRow> row(String named) {
        var found = sheet.rows().stream().filter(row -> row.isNamed(named)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A cell over the headings, by what it says; or how a table of values chooses among its rows, by its name. */
    Optional<Cell> above(CellEdit edit) {
        if (edit.row().isEmpty() && edit.column().isEmpty()) {
            return sheet.above().stream()
                    .filter(cell -> cell.text().equals(edit.from()))
                    .findFirst();
        }
        return edit.column().equals(Headings.HIT_POLICY)
                ? sheet.hitPolicy().filter(cell -> edit.row()
                        .equals(CellRow.numbered(cell.place().row())))
                : Optional.empty();
    }

    Optional<Integer> column(String heading) {
        return sheet.columns().stream()
                .filter(column -> !heading.isEmpty() && column.heading().equals(heading))
                .map(CellColumn::index)
                .findFirst();
    }

    /** A cell whose kind a new content of the place should have: its own, or one above or below it. */
    private @Nullable Cell like(Place place) {
        @Nullable
        Cell own = sheet.rows().stream()
                .filter(row -> row.index() == place.row())
                .map(row -> row.cell(place.column()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return own != null ? own : nearest(place);
    }

    private @Nullable Cell nearest(Place place) {
        return sheet.rows().stream()
                .sorted(Comparator.comparingInt(row -> Math.abs(row.index() - place.row())))
                .flatMap(row -> Stream.ofNullable(row.cell(place.column())))
                .findFirst()
                .orElse(null);
    }

    Cell content(Place place, String text) {
        return TypedCell.of(place, text, like(place));
    }
}
