package vn.thamtra.workbook.cell;

import java.util.List;
import vn.thamtra.workbook.fault.Account;

/** A sheet understood as headings and rows. */
public record Table(Columns columns, List<Line> lines) {
    public Account account() {
        return columns.account();
    }

    public String sheet() {
        return columns.sheet();
    }
}
