package vn.thamtra.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes comma-separated text apart as spreadsheets do: a quotation mark opens only at the beginning of a cell, and what
 * follows the closing one still belongs to it.
 */
public final class SpreadsheetCells {
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean begun;

    private SpreadsheetCells(char separator) {
        this.separator = separator;
    }

    /** The cells of all lines. */
    public static List<String> of(String text, char separator) {
        SpreadsheetCells reader = new SpreadsheetCells(separator);
        for (int i = 0; i < text.length(); i++) {
            boolean pair = reader.quoted && text.startsWith("\"\"", i);
            reader.take(text.charAt(i), pair);
            i += pair ? 1 : 0;
        }
        reader.end();
        return reader.cells;
    }

    private void take(char c, boolean pair) {
        if (pair) {
            cell.append('"');
        } else if (quoted) {
            quoted = c != '"';
            cell.append(quoted ? String.valueOf(c) : "");
        } else if (c == '"' && !begun) {
            quoted = true;
        } else if (c == separator || c == '\n' || c == '\r' || c == '\t') {
            end();
            return;
        } else {
            cell.append(c);
        }
        begun = true;
    }

    private void end() {
        cells.add(cell.toString());
        cell.setLength(0);
        begun = false;
    }
}
