package vn.thamtra.workbook.file;

/** Content that no spreadsheet program writes. */
final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
        super(message);
    }
}
