package vn.thamtra.check.merge;

import vn.thamtra.verdict.Message;

/**
 * One thing that two officers changed in two ways. What does not apply is empty.
 *
 * @param row the id of the row; for a row without id its number as a person counts ({@code #7})
 * @param message all three in words
 */
public record Collision(
        Kind kind,
        String sheet,
        String row,
        String heading,
        Version base,
        Version ours,
        Version theirs,
        Message message) {

    /** How the two collide. */
    public enum Kind {
        /** Both changed one cell, or both added a row of one id, and not alike. */
        CELL,
        /** One removed a row that the other changed. */
        ROW_REMOVED,
        /** One removed a column that the other changed or used. */
        COLUMN_REMOVED,
        /** One removed a sheet that the other changed. */
        SHEET_REMOVED,
        /** Each copy reads, and what they make together does not. */
        FAULT
    }

    /** What one copy has: the address of a cell ({@code B7}), and what stands there. */
    public record Version(String cell, String value) {
        static final Version NONE = new Version("", "");
    }
}
