package vn.thamtra.draft.edit;

import java.util.List;
import vn.thamtra.verdict.Message;

/** What came of an edit. */
public sealed interface Edited {
    /** The whole workbook with all of the edits. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Done(byte[] workbook) implements Edited {}

    /** None of the edits was made. */
    record Refused(List<Why> reasons) implements Edited {}

    /**
     * Why an edit cannot be made.
     *
     * @param place which edit, from 0
     * @param member which of its members is at fault
     * @param code CELL_CHANGED where something else stands there; NO_SHEET, NO_ROW, NO_COLUMN, NOT_READ
     */
    record Why(int place, String member, String code, Message detail) {}
}
