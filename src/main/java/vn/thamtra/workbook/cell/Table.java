package vn.thamtra.workbook.cell;

import java.util.List;
import vn.thamtra.workbook.fault.Account;

/**
 * A sheet understood as headings and rows.
 *
 * @param title the cells of its first row, where more than the question may stand there
 * @param headingRow from 0
 */
public record Table(Columns columns, List<Line> lines, List<Slot> title, int headingRow) {
    /** A sheet with nothing but the question above its headings. */
    public Table(Columns columns, List<Line> lines) {
        this(columns, lines, List.of(), 0);
    }

    public Account account() {
        return columns.account();
    }

    public String sheet() {
        return columns.sheet();
    }
}
