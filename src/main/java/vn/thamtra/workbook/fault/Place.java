package vn.thamtra.workbook.fault;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a cell stands: row and column from 0, written {@code B7}. */
public record Place(int row, int column) implements Comparable<Place> {

    private static final int LETTERS = 26;
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Comparator<Place> BY_ROW_THEN_COLUMN =
            Comparator.comparingInt(Place::row).thenComparingInt(Place::column);

    /** Null for what is no address of a spreadsheet cell. */
    public static @Nullable Place parse(String address) {
        int split = 0;
        int column = 0;
        while (split < address.length() && split < 4 && isLetter(address.charAt(split))) {
            column = column * LETTERS + address.charAt(split++) - 'A' + 1;
        }
        int row = number(address, split);
        return split == 0 || column > LAST_COLUMN || row < 1 ? null : new Place(row - 1, column - 1);
    }

    private static int number(String address, int from) {
        int row = 0;
        for (int i = from; i < address.length(); i++) {
            char digit = address.charAt(i);
            if (digit < '0' || digit > '9' || row > LAST_ROW) {
                return 0;
            }
            row = row * 10 + digit - '0';
        }
        return row > LAST_ROW ? 0 : row;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }

    public String address() {
        return columnName(column) + (row + 1);
    }

    @Override
    public int compareTo(Place other) {
        return BY_ROW_THEN_COLUMN.compare(this, other);
    }
}
