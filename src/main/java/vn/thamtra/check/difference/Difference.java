package vn.thamtra.check.difference;

import java.util.List;
import vn.thamtra.verdict.Message;

/**
 * One thing that is not the same in two workbooks. What does not apply is empty.
 *
 * @param sheet its name in the new workbook, or in the old one where it is gone
 * @param row the id of the row; for a row without id its number as a person counts ({@code #7})
 * @param oldCell the address in the old workbook ({@code B7})
 * @param oldValue what stood there, as it was typed
 * @param contents the cells of a row that was added or removed, without those that say {@code -}
 * @param message the same in words
 * @param concern what it concerns
 */
public record Difference(
        Kind kind,
        String sheet,
        String row,
        String heading,
        String oldCell,
        String newCell,
        String oldValue,
        String newValue,
        List<Content> contents,
        Message message,
        Concern concern) {

    /** One that concerns what its place says. */
    public Difference(
            Kind kind,
            String sheet,
            String row,
            String heading,
            String oldCell,
            String newCell,
            String oldValue,
            String newValue,
            List<Content> contents,
            Message message) {
        this(
                kind,
                sheet,
                row,
                heading,
                oldCell,
                newCell,
                oldValue,
                newValue,
                contents,
                message,
                concern(kind, sheet, row, heading));
    }

    private static Concern concern(Kind kind, String sheet, String row, String heading) {
        return switch (kind) {
            case CELL_CHANGED -> Concern.ofCell(sheet, row, heading);
            case ROW_ADDED, ROW_REMOVED -> Concern.ofRow(sheet);
            case ROW_RENAMED,
                    COLUMN_ADDED,
                    COLUMN_REMOVED,
                    COLUMN_RENAMED,
                    SHEET_ADDED,
                    SHEET_REMOVED,
                    SHEET_RENAMED,
                    HIDDEN,
                    SHOWN -> Concern.OTHER;
        };
    }

    /** What happened. */
    public enum Kind {
        CELL_CHANGED,
        ROW_ADDED,
        ROW_REMOVED,
        ROW_RENAMED,
        COLUMN_ADDED,
        COLUMN_REMOVED,
        COLUMN_RENAMED,
        SHEET_ADDED,
        SHEET_REMOVED,
        SHEET_RENAMED,
        /** A sheet, row or column with content can be seen no more. */
        HIDDEN,
        SHOWN
    }

    /** One cell of a row. */
    public record Content(String heading, String cell, String value) {}
}
