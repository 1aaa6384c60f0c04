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
}
