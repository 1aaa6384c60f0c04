package vn.thamtra.workbook.file;

import vn.thamtra.workbook.fault.Strictness;

/**
 * How large a file may be; far above any real workbook, far below what would hurt. None of these may be made narrower: what
 * is or was narrower for some workbooks is in {@link Strictness}.
 */
public final class Limits {

    public static final int FILE_BYTES = 10 * 1024 * 1024;
    static final String FILE_SIZE = "10 MB";
    /** What is unpacked at all, though most of it is thrown away. */
    static final long INFLATED_BYTES = 256L * 1024 * 1024;
    /** What is read of one text; a cell with more is refused anyway. */
    static final int STORED_TEXT = 32_768;

    static final int FORMATS = 70_000;
    public static final int PARTS = 2_000;
    public static final int SHEETS = 40;
    static final int COLUMNS = 300;
    static final int CELLS = 200_000;
    static final int TEXT = 4_000;
    /** A number of this many digits is an identifier, not an amount. */
    public static final int DIGITS = 12;

    private Limits() {}
}
