package vn.thamtra.draft.edit;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.Place;

/**
 * Another content for the cell at an address, made of what stands there.
 *
 * @param sheet its name or title
 * @param cell its address, {@code AD3}
 */
public record PlacedEdit(String sheet, String cell, UnaryOperator<String> change) {
    /** Nothing where there is no such cell in a table. */
    Stream<CellEdit> in(WorkbookCells cells) {
        Place place = Objects.requireNonNull(Place.parse(cell));
        return cells.sheets().stream()
                .filter(each -> each.name().equals(sheet) || each.title().equals(sheet))
                .flatMap(each -> each.rows().stream()
                        .filter(row -> row.index() == place.row())
                        .flatMap(row -> in(each, row, place)));
    }

    private Stream<CellEdit> in(CellSheet where, CellRow row, Place place) {
        return where.columns().stream()
                .filter(column -> column.index() == place.column())
                .map(column -> edit(where, row, column));
    }

    private CellEdit edit(CellSheet where, CellRow row, CellColumn column) {
        @Nullable Cell stands = row.cell(column.index());
        String text = stands == null ? "" : stands.text();
        return new CellEdit(where.name(), row.numbered(), column.heading(), text, change.apply(text));
    }
}
