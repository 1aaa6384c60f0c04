package vn.thamtra.check.output;

/** Addresses of cells, {@code B7}, in numbers. */
final class Cells {
    private Cells() {}

    /** From 1; 0 where the address has none. The line of a file of rules is a row as well. */
    static int row(String cell) {
        int row = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            row = c >= '0' && c <= '9' ? Math.min(row * 10 + c - '0', 100_000_000) : row;
        }
        return row;
    }

    /** From 1; 0 where the address has none. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z'; i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column;
    }

    /** {@code 'Điều kiện'!C7}, or the sheet alone. */
    static String place(String sheet, String cell) {
        return "'" + sheet + "'" + (cell.isEmpty() ? "" : "!" + cell);
    }
}
