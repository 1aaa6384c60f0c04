package vn.thamtra.workbook.cell;

import java.util.Map;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;

/** One row of data: its cells by column. */
public record Line(Columns columns, int row, Map<Integer, RawCell> cells) {

    public Slot slot(String heading) {
        Integer column = columns.fixed().get(heading);
        return column == null
                ? new Slot(columns.account(), columns.sheet(), new Place(row, 0), heading, null, true)
                : slot(new Columns.Column(column, heading));
    }

    public Slot slot(Columns.Column column) {
        Place place = new Place(row, column.index());
        RawCell cell = cells.get(column.index());
        boolean unreadable = cell != null && cell.unreadable();
        boolean muted = unreadable || columns.merged().stream().anyMatch(region -> region.covers(place));
        return new Slot(columns.account(), columns.sheet(), place, column.heading(), cell, muted);
    }

    /** The free last column that any table may have. */
    public void readRemark() {
        if (columns.fixed().containsKey(Headings.REMARK)) {
            slot(Headings.REMARK).remark();
        }
    }

    /** As a person counts rows. */
    public int number() {
        return row + 1;
    }

    /** The address of the row's {@code Mã}. */
    public String address() {
        return slot(Headings.ID).address();
    }
}
