package vn.thamtra.console.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;

/**
 * A field to fill in.
 *
 * @param hint how it is filled in; null where that goes without saying
 * @param choices what may be chosen; empty where something is typed
 * @param typed what stands there
 * @param faults what is wrong with it
 * @param why the rows that ask for it
 */
record Field(
        String name,
        Kind kind,
        Message label,
        @Nullable Message hint,
        List<Choice> choices,
        String typed,
        List<Message> faults,
        List<Why> why) {
    enum Kind {
        TEXT,
        LINES,
        NUMBER,
        DAY,
        TIME,
        RADIO,
        LIST,
        TICK
    }

    /** What may be chosen; the empty value leaves it open. */
    record Choice(String value, Message label) {}

    /** A row that asks for something, and what it says. */
    record Why(String rule, String sheet, Message says, Citation citation) {}

    /** What is read with the field: how to fill it in, and what is wrong with it. */
    public @Nullable String described() {
        String hints = hint == null ? "" : name + "-hint";
        String wrong = faults.isEmpty() ? "" : name + "-fault";
        String both = (hints + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }
}
