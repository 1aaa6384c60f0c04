package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.model.EarlierNames;

/** Makes out which column is which. A misspelt heading is told, then taken for the one that was most likely meant. */
final class HeadingRow {

    private final RawSheet sheet;
    private final Headings headings;
    private final Account account;
    private final Map<Integer, String> byColumn = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean unreadable;

    private HeadingRow(RawSheet sheet, Headings headings, Account account) {
        this.sheet = sheet;
        this.headings = headings;
        this.account = account;
    }

    /** Heading by column, from left to right. */
    static Map<Integer, String> read(RawSheet sheet, int row, List<RawCell> cells, Headings headings, Account account) {
        HeadingRow reader = new HeadingRow(sheet, headings, account);
        List<RawCell> unknown = new ArrayList<>();
        for (RawCell cell : cells) {
            reader.known(cell, unknown);
        }
        unknown.forEach(reader::guess);
        reader.missing(new Place(row, cells.get(0).place().column()));
        return reader.byColumn;
    }

    private void known(RawCell cell, List<RawCell> unknown) {
        if (cell.unreadable()) {
            unreadable = true;
            byColumn.put(cell.place().column(), "");
            return;
        }
        Characters.Cleaned cleaned = Characters.matched(cell.text(), Characters.Use.NAME);
        if (cleaned.fault() != null) {
            fault(cell, cleaned.fault(), cleaned.culprit(), cleaned.text());
        }
        String today = headings.known(cleaned.text()) ? cleaned.text() : EarlierNames.today(cleaned.text());
        byColumn.put(cell.place().column(), today);
        if (headings.known(today)) {
            take(cell, today);
        } else {
            unknown.add(cell);
        }
    }

    private void take(RawCell cell, String heading) {
        Integer earlier = columns.putIfAbsent(heading, cell.place().column());
        if (earlier == null) {
            byColumn.put(cell.place().column(), heading);
            account.means(sheet.name(), cell.place(), "", "tiêu đề cột “" + heading + "”");
        } else {
            byColumn.put(cell.place().column(), "");
            fault(cell, FaultCode.DUPLICATE_HEADING, Place.columnName(earlier));
        }
    }

    private void guess(RawCell cell) {
        String written = byColumn.getOrDefault(cell.place().column(), "");
        List<String> free = new ArrayList<>(headings.all());
        free.removeAll(columns.keySet());
        String meant = Nearest.to(written, free);
        byColumn.put(cell.place().column(), "");
        if (meant != null || !headings.open()) {
            fault(cell, FaultCode.UNKNOWN_HEADING, Nearest.hint(written, free));
        }
        if (meant != null) {
            take(cell, meant);
        }
    }

    private void missing(Place place) {
        for (String heading : headings.required()) {
            if (!columns.containsKey(heading) && !unreadable) {
                account.fault(sheet.name(), place, FaultCode.MISSING_HEADING, "", heading);
            }
        }
    }

    private void fault(RawCell cell, FaultCode code, Object... arguments) {
        account.fault(sheet.name(), cell.place(), code, cell.text(), arguments);
    }
}
