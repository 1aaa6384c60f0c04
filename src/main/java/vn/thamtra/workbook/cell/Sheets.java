package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.file.Concealed;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.model.EarlierNames;
import vn.thamtra.workbook.model.SheetName;

/** The sheets of a file by their fixed names, with what is wrong with any sheet whatever it is about. */
public final class Sheets {

    private final Account account;
    private final Map<String, RawSheet> byTitle = new LinkedHashMap<>();

    private boolean open;

    private Sheets(Account account) {
        this.account = account;
    }

    public static Sheets sort(List<RawSheet> sheets, List<String> titles, Account account) {
        Sheets sorted = new Sheets(account);
        List<RawSheet> unknown = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            if (!sheet.cells().isEmpty()) {
                sorted.known(sheet, titles, unknown);
            }
        }
        unknown.forEach(sheet -> sorted.guess(sheet, titles));
        sorted.byTitle.forEach(sorted::inspect);
        return sorted;
    }

    private void known(RawSheet sheet, List<String> titles, List<RawSheet> unknown) {
        Characters.Cleaned title = Characters.matched(sheet.name(), Characters.Use.NAME);
        if (title.fault() != null) {
            account.faultOfSheet(sheet.name(), title.fault(), sheet.name(), title.culprit(), title.text());
        }
        String today = EarlierNames.today(title.text());
        boolean ofValues = titles.contains(SheetName.VALUES.title()) && SheetName.isOfValues(today);
        if (!titles.contains(today) && !ofValues) {
            unknown.add(sheet);
        } else if (byTitle.putIfAbsent(today, sheet) != null) {
            account.faultOfSheet(sheet.name(), FaultCode.DUPLICATE_SHEET, sheet.name(), today);
        }
    }

    /** A misspelt sheet is told, then read as the one that was most likely meant. */
    private void guess(RawSheet sheet, List<String> titles) {
        List<String> free = new ArrayList<>(titles);
        free.removeAll(byTitle.keySet());
        String name = Characters.shown(sheet.name());
        account.faultOfSheet(sheet.name(), FaultCode.UNKNOWN_SHEET, sheet.name(), Nearest.hint(name, free));
        String meant = Nearest.to(name, free);
        if (meant != null) {
            byTitle.put(meant, sheet);
        } else {
            open = true;
        }
    }

    private void inspect(String title, RawSheet sheet) {
        if (sheet.hidden()) {
            account.faultOfSheet(sheet.name(), FaultCode.HIDDEN_SHEET, "");
        }
        if (title.equals(SheetName.REMARKS.title())) {
            sheet.cells()
                    .forEach(cell -> account.means(sheet.name(), cell.place(), "", "ghi chú tự do, máy không đọc"));
            return;
        }
        sheet.hiddenRows().forEach(row -> hidden(sheet, row, -1, FaultCode.HIDDEN_ROW));
        sheet.hiddenColumns().forEach(column -> hidden(sheet, -1, column, FaultCode.HIDDEN_COLUMN));
        sheet.concealed().forEach(cell -> concealed(sheet, cell));
        sheet.comments().keySet().forEach(place -> account.hasNote(sheet.name(), place));
        sheet.cells().forEach(cell -> unreadable(sheet, cell));
    }

    private void hidden(RawSheet sheet, int row, int column, FaultCode code) {
        sheet.cells().stream()
                .filter(cell -> cell.place().row() == row || cell.place().column() == column)
                .findFirst()
                .ifPresent(cell -> account.fault(sheet.name(), cell.place(), code, cell.text()));
    }

    private void concealed(RawSheet sheet, Concealed cell) {
        account.fault(sheet.name(), cell.place(), cell.code(), cell.stored(), cell.shown());
    }

    private void unreadable(RawSheet sheet, RawCell cell) {
        if (cell.kind() == RawCell.Kind.FORMULA) {
            account.fault(sheet.name(), cell.place(), FaultCode.FORMULA, cell.text());
        } else if (cell.kind() == RawCell.Kind.ERROR) {
            account.fault(sheet.name(), cell.place(), FaultCode.ERROR_VALUE, cell.text());
        } else if (cell.kind() == RawCell.Kind.AMBIGUOUS) {
            account.fault(sheet.name(), cell.place(), FaultCode.AMBIGUOUS_CONTENT, cell.text());
        }
    }

    /** Whether there is a sheet that might be any of those not found. */
    public boolean open() {
        return open;
    }

    public boolean has(String title) {
        return byTitle.containsKey(title);
    }

    /** The titles of the sheets of values, in the order of the file. */
    public List<String> ofValues() {
        return byTitle.keySet().stream().filter(SheetName::isOfValues).toList();
    }

    /** The name the sheet of this title really has. */
    public String nameOf(String title) {
        RawSheet sheet = byTitle.get(title);
        return sheet == null ? title : sheet.name();
    }

    /** The table of a sheet; one without rows where the sheet is not there. */
    public Table table(String title, Headings headings) {
        @Nullable RawSheet sheet = byTitle.get(title);
        return sheet == null
                ? new Table(Columns.none(account, title), List.of())
                : TableReader.read(sheet, headings, account);
    }

    /** The names in a column, looked up before the sheet is read for good: nothing is accounted for. */
    public List<String> peek(String title, String heading) {
        RawSheet sheet = byTitle.get(title);
        if (sheet == null) {
            return List.of();
        }
        Headings column = Headings.of(Headings.ID, heading);
        return TableReader.read(sheet, column, new Account("")).lines().stream()
                .map(line -> line.slot(heading).name())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Tells a sheet that must be there and is not. */
    public void demand(String title) {
        if (!has(title)) {
            account.faultOfFile(FaultCode.MISSING_SHEET, "", title);
        }
    }

    /** Nothing may be lost: in a file without fault every cell has been read. */
    public void everyCellRead() {
        if (account.faultless()) {
            byTitle.values().forEach(sheet -> sheet.cells().stream()
                    .filter(cell -> !account.hasRead(sheet.name(), cell.place()))
                    .forEach(cell -> account.fault(sheet.name(), cell.place(), FaultCode.UNREAD_CELL, cell.text())));
        }
    }
}
