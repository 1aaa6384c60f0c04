package vn.thamtra.draft.edit;

import java.util.Map;

/**
 * A row to be put in, moved or taken out.
 *
 * @param row the id of the row that is moved or taken out; of one that is put in nothing
 * @param after the id of the row it is to follow; empty for the first row
 * @param cells what a row that is put in says, by heading
 */
public record RowEdit(String sheet, Act act, String row, String after, Map<String, String> cells) {
    /** What is to be done. */
    public enum Act {
        INSERT,
        MOVE,
        REMOVE
    }
}
