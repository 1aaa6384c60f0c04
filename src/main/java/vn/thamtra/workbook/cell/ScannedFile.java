package vn.thamtra.workbook.cell;

import java.util.List;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;

/** What stands in a file, for those who look at it in more than one way: taking it apart is most of what reading costs. */
public final class ScannedFile {
    private final List<RawSheet> sheets;
    private final Account scanned;

    private ScannedFile(List<RawSheet> sheets, Account scanned) {
        this.sheets = sheets;
        this.scanned = scanned;
    }

    /**
     * Takes a file apart.
     *
     * @param file what faults call it
     */
    public static ScannedFile of(String file, byte[] xlsx) {
        Account account = new Account(file);
        return new ScannedFile(SheetScanner.scan(xlsx, account), account);
    }

    public List<RawSheet> sheets() {
        return sheets;
    }

    /** A new account, in which everything stands that was found on the way. */
    public Account account() {
        return scanned.continued();
    }
}
