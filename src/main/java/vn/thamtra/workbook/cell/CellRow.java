package vn.thamtra.workbook.cell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that has content.
 *
 * @param index from 0
 * @param key its {@code Mã} without what only looks different; empty where it has none
 * @param cells by column
 */
public record CellRow(int index, String key, boolean hidden, Map<Integer, Cell> cells) {

    public @Nullable Cell cell(int column) {
        return cells.get(column);
    }

    /** What a row is called that has no id: {@code #7} for the seventh of the sheet. */
    public static String numbered(int index) {
        return "#" + (index + 1);
    }

    /** By its place, as {@link #numbered(int)} has it. */
    public String numbered() {
        return numbered(index);
    }

    /** By its id; by its place where it has none. */
    public String named() {
        return key.isEmpty() ? numbered() : key;
    }

    /** Whether it is called so, by its id or by its place. */
    public boolean isNamed(String name) {
        return name.equals(numbered()) || name.equals(named());
    }
}
