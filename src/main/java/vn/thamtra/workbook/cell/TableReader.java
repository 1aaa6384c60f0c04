package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.Region;

/** Finds the table in a sheet: its heading row, its rows, and everything that stands where no table is. */
final class TableReader {

    /** How far down a heading row is looked for. */
    private static final int LAST_HEADING_ROW = 10;

    private final RawSheet sheet;
    private final Headings headings;
    private final Account account;
    private final NavigableMap<Integer, List<RawCell>> rows = new TreeMap<>();

    private TableReader(RawSheet sheet, Headings headings, Account account) {
        this.sheet = sheet;
        this.headings = headings;
        this.account = account;
        for (RawCell cell : sheet.cells()) {
            rows.computeIfAbsent(cell.place().row(), unused -> new ArrayList<>())
                    .add(cell);
        }
    }

    static Table read(RawSheet sheet, Headings headings, Account account) {
        return new TableReader(sheet, headings, account).table();
    }

    private Table table() {
        Integer headingRow = headingRow(rows, cell -> heads(cell, headings));
        if (headingRow == null) {
            account.faultOfSheet(sheet.name(), FaultCode.NO_HEADING_ROW, "");
            return new Table(Columns.none(account, sheet.name()), List.of());
        }
        NavigableMap<Integer, List<RawCell>> above = rows.headMap(headingRow, false);
        List<Slot> title = headings.titled() ? title(above) : List.of();
        if (!headings.titled()) {
            question(above);
        }
        Map<Integer, String> byColumn = HeadingRow.read(sheet, headingRow, cellsOf(headingRow), headings, account);
        Map<String, Integer> fixed = new HashMap<>();
        List<Columns.Column> named = new ArrayList<>();
        byColumn.forEach((column, heading) -> {
            if (headings.fixed(heading)) {
                fixed.put(heading, column);
            } else if (!heading.isEmpty()) {
                named.add(new Columns.Column(column, heading));
            }
        });
        Columns columns = new Columns(account, sheet.name(), sheet.merged(), fixed, named);
        List<Line> lines = lines(columns, headingRow, byColumn);
        merged(headingRow, lines, byColumn);
        return new Table(columns, lines, title, headingRow);
    }

    /** The cells of the first row, which are left to whoever knows what they say. */
    private List<Slot> title(NavigableMap<Integer, List<RawCell>> above) {
        List<Slot> title = new ArrayList<>();
        for (Map.Entry<Integer, List<RawCell>> row : above.entrySet()) {
            if (row.getKey().equals(above.firstKey())) {
                row.getValue().forEach(cell -> title.add(slot(cell)));
            } else {
                row.getValue().forEach(this::stray);
            }
        }
        return title;
    }

    private Slot slot(RawCell cell) {
        return new Slot(account, sheet.name(), cell.place(), Headings.HIT_POLICY, cell, cell.unreadable());
    }

    private List<RawCell> cellsOf(int row) {
        return rows.getOrDefault(row, List.of());
    }

    /** As far as it can be told without knowing what the sheet is headed by. */
    static @Nullable Integer headingRow(NavigableMap<Integer, List<RawCell>> rows) {
        return headingRow(rows, cell -> false);
    }

    /** The row that starts with {@code Mã}, or looks as if it were meant to; null where there is none. */
    private static @Nullable Integer headingRow(
            NavigableMap<Integer, List<RawCell>> rows, Predicate<RawCell> isHeading) {
        for (Map.Entry<Integer, List<RawCell>> row : rows.entrySet()) {
            if (says(row.getValue().get(0), Headings.ID)) {
                return row.getKey();
            }
        }
        NavigableMap<Integer, List<RawCell>> first = rows.headMap(LAST_HEADING_ROW, false);
        return first.entrySet().stream()
                .filter(row -> row.getValue().stream().filter(isHeading).count() > 1)
                .findFirst()
                .or(() -> first.entrySet().stream()
                        .filter(row -> likeHeadings(row.getValue()))
                        .findFirst())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean heads(RawCell cell, Headings headings) {
        return headings.known(
                Characters.matched(cell.text(), Characters.Use.NAME).text());
    }

    private static boolean likeHeadings(List<RawCell> cells) {
        return cells.size() > 1 && cells.stream().anyMatch(TableReader::likeId);
    }

    private static boolean says(RawCell cell, String word) {
        return Characters.matched(cell.text(), Characters.Use.NAME).text().equals(word);
    }

    private static boolean likeId(RawCell cell) {
        String text = Characters.matched(cell.text(), Characters.Use.CODE).text();
        return text.length() <= Headings.ID.length() + 1 && Headings.ID.equals(Nearest.to(text, List.of(Headings.ID)));
    }

    /** Above the headings only the sheet's question may stand. */
    private void question(NavigableMap<Integer, List<RawCell>> above) {
        boolean first = true;
        for (List<RawCell> cells : above.values()) {
            for (RawCell cell : cells) {
                if (first && cell.kind() == RawCell.Kind.TEXT) {
                    account.means(sheet.name(), cell.place(), "", "câu hỏi mà bảng trả lời");
                } else {
                    stray(cell);
                }
                first = false;
            }
        }
    }

    private List<Line> lines(Columns columns, int headingRow, Map<Integer, String> byColumn) {
        List<Line> lines = new ArrayList<>();
        int expected = headingRow + 1;
        for (Map.Entry<Integer, List<RawCell>> row :
                rows.tailMap(headingRow, false).entrySet()) {
            Map<Integer, RawCell> cells = inColumns(row.getValue(), byColumn);
            if (cells.isEmpty() || loose(cells, byColumn)) {
                cells.values().forEach(this::stray);
                continue;
            }
            if (row.getKey() > expected) {
                account.fault(sheet.name(), new Place(expected, 0), FaultCode.BLANK_ROW, "");
            }
            expected = row.getKey() + 1;
            lines.add(new Line(columns, row.getKey(), cells));
        }
        return lines;
    }

    private Map<Integer, RawCell> inColumns(List<RawCell> cells, Map<Integer, String> byColumn) {
        Map<Integer, RawCell> inside = new LinkedHashMap<>();
        for (RawCell cell : cells) {
            if (byColumn.containsKey(cell.place().column())) {
                inside.put(cell.place().column(), cell);
            } else {
                stray(cell);
            }
        }
        return inside;
    }

    /** A lone sentence under a table is a note, not a row. */
    private boolean loose(Map<Integer, RawCell> cells, Map<Integer, String> byColumn) {
        if (cells.size() > 1 || byColumn.size() < 3) {
            return false;
        }
        RawCell only = cells.values().iterator().next();
        boolean id = Headings.ID.equals(byColumn.get(only.place().column()));
        return !id || (only.text().strip().indexOf(' ') >= 0 && !key(only));
    }

    private boolean key(RawCell id) {
        String text = Characters.matched(id.text(), Characters.Use.CODE).text();
        return headings.keys().stream().anyMatch(text::equalsIgnoreCase);
    }

    private void stray(RawCell cell) {
        if (!cell.unreadable()) {
            account.fault(sheet.name(), cell.place(), FaultCode.STRAY_CONTENT, cell.text());
        }
    }

    private void merged(int headingRow, List<Line> lines, Map<Integer, String> byColumn) {
        int lastRow = lines.isEmpty() ? headingRow : lines.get(lines.size() - 1).row();
        int lastColumn = byColumn.keySet().stream().reduce(0, Math::max);
        Region area = new Region(new Place(headingRow, 0), new Place(lastRow, lastColumn));
        for (Region region : sheet.merged()) {
            if (region.meets(area)) {
                String range = region.first().address() + ":" + region.last().address();
                account.fault(sheet.name(), region.first(), FaultCode.MERGED_CELLS, "", range);
            }
        }
    }
}
