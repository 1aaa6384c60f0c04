package vn.thamtra.workbook.cell;

import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.file.Region;

/**
 * What all lines of a table have in common: its sheet, its headings, and who is told what they mean.
 *
 * @param fixed columns by heading
 * @param named columns headed by a name declared in the workbook, from left to right
 */
public record Columns(
        Account account, String sheet, List<Region> merged, Map<String, Integer> fixed, List<Column> named) {

    /** A column under its heading. */
    public record Column(int index, String heading) {}

    static Columns none(Account account, String sheet) {
        return new Columns(account, sheet, List.of(), Map.of(), List.of());
    }
}
