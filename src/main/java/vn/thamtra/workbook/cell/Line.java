package vn.thamtra.workbook.cell;

import java.util.Map;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.RawCell;

/** One row of data: its cells by column. */
public record Line(Table table, int row, Map<Integer, RawCell> cells) {

    public Slot slot(String heading) {
        Integer column = table.columns().get(heading);
        return column == null
                ? new Slot(table.account(), table.sheet(), new Place(row, 0), heading, null, true)
                : slot(new Table.Column(column, heading));
    }

    public Slot slot(Table.Column column) {
        Place place = new Place(row, column.index());
        RawCell cell = cells.get(column.index());
        boolean unreadable = cell != null && cell.unreadable();
        boolean muted = unreadable || table.merged().stream().anyMatch(region -> region.covers(place));
        return new Slot(table.account(), table.sheet(), place, column.heading(), cell, muted);
    }

    /** The free last column that any table may have. */
    public void readRemark() {
        if (table.columns().containsKey(Headings.REMARK)) {
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
