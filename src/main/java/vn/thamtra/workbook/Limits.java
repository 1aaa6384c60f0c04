package vn.thamtra.workbook;

/** How large a file may be; far above any real workbook, far below what would hurt. */
final class Limits {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final String FILE_SIZE = "10 MB";
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;
    static final String UNPACKED_SIZE = "100 MB";
    static final int PARTS = 2_000;
    static final int SHEETS = 40;
    static final int ROWS = 5_000;
    static final int COLUMNS = 300;
    static final int CELLS = 200_000;
    static final int TEXT = 4_000;
    /** Merged cells, and stretches of hidden columns, of one sheet. */
    static final int REGIONS = 1_000;
    /** Conditions of a term and of all terms it is built of. */
    static final int TERM = 2_000;
    /** A number of this many digits is an identifier, not an amount. */
    static final int DIGITS = 12;

    private Limits() {}
}
