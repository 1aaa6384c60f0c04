package vn.thamtra.console.draft.grid;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a cell is filled in.
 *
 * @param options what may stand there, or is often written there
 * @param unit what a number counts; empty for none
 * @param note what helps whoever fills it, in Vietnamese
 */
record CellInput(Kind kind, List<String> options, String unit, String note) {
    /** What it looks like. */
    enum Kind {
        /** One of the options and nothing else. */
        CHOICE,
        /** One of the options, or something else in the notation of the workbook. */
        LIST,
        DAY,
        NUMBER,
        TEXT
    }

    /** The options, and what stands there though it is none of them. */
    public List<String> optionsWith(String value) {
        return value.isEmpty() || options.contains(value)
                ? options
                : Stream.concat(Stream.of(value), options.stream()).toList();
    }
}
