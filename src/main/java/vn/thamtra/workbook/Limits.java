package vn.thamtra.workbook;

/** How large a file may be; far above any real workbook, far below what would hurt. */
final class Limits {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final String FILE_SIZE = "10 MB";
    static final long UNPACKED_BYTES = 40L * 1024 * 1024;
    static final String UNPACKED_SIZE = "40 MB";
    /** A sheet with every cell that is allowed takes about as much. */
    static final long PART_BYTES = 20L * 1024 * 1024;

    static final String PART_SIZE = "20 MB";
    /** Parts that say what the others are; the library reads them into memory. */
    static final long LIST_BYTES = 1024L * 1024;

    static final String LIST_SIZE = "1 MB";
    /** How deep elements may lie in one another. */
    static final int DEPTH = 64;
    /** What is read of one text; a cell with more is refused anyway. */
    static final int STORED_TEXT = 32_768;

    static final int FORMATS = 70_000;
    static final int FORMAT_CODE = 255;
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
