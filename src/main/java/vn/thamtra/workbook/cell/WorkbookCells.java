package vn.thamtra.workbook.cell;

import java.util.List;
import java.util.Set;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;

/**
 * Every cell of a file as it stands, laid out by sheet, heading and row. Unlike {@link WorkbookReader} it takes a
 * workbook whatever is wrong in it, as long as all of it can be seen.
 */
public record WorkbookCells(String file, List<CellSheet> sheets) {

    private static final RecentlyRead<Parsed> RECENT = new RecentlyRead<>();

    /** With these a part of the file was not seen. */
    private static final Set<String> UNSEEN = Set.of(
            FaultCode.EMPTY_FILE.name(),
            FaultCode.FILE_TOO_LARGE.name(),
            FaultCode.NOT_XLSX.name(),
            FaultCode.ENCRYPTED.name(),
            FaultCode.DAMAGED_FILE.name(),
            FaultCode.ZIP_BOMB.name(),
            FaultCode.TOO_MANY_SHEETS.name(),
            FaultCode.TOO_MANY_ROWS.name(),
            FaultCode.TOO_MANY_COLUMNS.name(),
            FaultCode.TOO_MANY_CELLS.name(),
            FaultCode.TEXT_TOO_LONG.name());

    /** All cells, or why they could not all be seen. */
    public sealed interface Parsed {
        record Seen(WorkbookCells cells) implements Parsed {}

        record Unseen(List<CellFault> faults) implements Parsed {}
    }

    /** A workbook that is not there (yet, or any more). */
    public static WorkbookCells none(String file) {
        return new WorkbookCells(file, List.of());
    }

    public static Parsed read(String file, byte[] xlsx) {
        return RECENT.find(file, xlsx, () -> read(ScannedFile.of(file, xlsx)));
    }

    public static Parsed read(ScannedFile scanned) {
        Account account = scanned.account();
        List<CellFault> unseen = account.faults().stream()
                .filter(fault -> UNSEEN.contains(fault.code()))
                .toList();
        return unseen.isEmpty()
                ? new Parsed.Seen(new WorkbookCells(
                        account.workbook(),
                        scanned.sheets().stream().map(CellSheets::of).toList()))
                : new Parsed.Unseen(unseen);
    }
}
