package vn.thamtra.workbook.cell;

import java.util.ArrayList;
import java.util.List;

/** Lists in a cell, separated by semicolons. */
public final class Parts {

    private Parts() {}

    /** The parts, trimmed; an empty part is kept, for it is a fault. A semicolon in braces does not separate. */
    public static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ';' && depth <= 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
