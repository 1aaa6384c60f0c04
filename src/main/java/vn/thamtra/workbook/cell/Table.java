package vn.thamtra.workbook.cell;

import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.file.Region;

/** A sheet understood as headings and rows. */
public final class Table {

    /** A column under its heading. */
    public record Column(int index, String heading) {}

    private final Account account;
    private final String sheet;
    private final List<Region> merged;
    private final Map<String, Integer> columns;
    private final List<Column> named;
    private final List<Line> lines;

    /**
     * @param columns fixed columns by heading
     * @param named columns headed by a name declared in the workbook, from left to right
     */
    Table(
            Account account,
            String sheet,
            List<Region> merged,
            Map<String, Integer> columns,
            List<Column> named,
            List<Line> lines) {
        this.account = account;
        this.sheet = sheet;
        this.merged = merged;
        this.columns = columns;
        this.named = named;
        this.lines = lines;
    }

    public Account account() {
        return account;
    }

    public String sheet() {
        return sheet;
    }

    List<Region> merged() {
        return merged;
    }

    public Map<String, Integer> columns() {
        return columns;
    }

    public List<Column> named() {
        return named;
    }

    public List<Line> lines() {
        return lines;
    }
}
