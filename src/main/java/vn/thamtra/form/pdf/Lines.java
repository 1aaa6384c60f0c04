package vn.thamtra.form.pdf;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a width: between words, and inside a word only where it is longer than a line. */
record Lines(Type type, float size, float width) {
    /**
     * At least one line.
     *
     * @param indent by how much the first one is shorter
     */
    List<String> of(String text, float indent) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : type.printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, lines.isEmpty() ? width - indent : width)) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(word, lines, indent);
            }
        }
        lines.add(line);
        return lines;
    }

    /** What is left of a word when the lines it fills are taken away. */
    private String broken(String word, List<String> lines, float indent) {
        String left = word;
        while (!fits(left, lines.isEmpty() ? width - indent : width)) {
            int end = left.offsetByCodePoints(0, 1);
            while (end < left.length()
                    && fits(
                            left.substring(0, left.offsetByCodePoints(end, 1)),
                            lines.isEmpty() ? width - indent : width)) {
                end = left.offsetByCodePoints(end, 1);
            }
            if (end >= left.length()) {
                break;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    private boolean fits(String text, float room) {
        return type.width(text, size) <= room;
    }
}
