package vn.thamtra.console.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Row;

/**
 * A row in words.
 *
 * @param says what is demanded, met or told
 * @param wanted what exactly is demanded; null where the row demands nothing
 * @param when the conditions under which it is so
 */
record RowInWords(
        Row row, Message says, @Nullable Message wanted, List<When> when, Citation citation, List<String> readings) {

    /** A condition: what it asks about, and what that has to be. */
    record When(Message name, Message needed) {}
}
