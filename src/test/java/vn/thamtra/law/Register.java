package vn.thamtra.law;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A register beside the workbooks: comma-separated values, one entry a line, headings in the first. */
final class Register {
    private static final Pattern CELL = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    private final List<Map<String, String>> entries;

    private Register(List<Map<String, String>> entries) {
        this.entries = entries;
    }

    static Register read(String name) {
        try {
            Path file = Shipped.PROJECT.resolve("decision-tables").resolve(name);
            List<List<String>> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(Register::cells)
                    .toList();
            List<String> headings = lines.get(0);
            return new Register(
                    lines.stream().skip(1).map(cells -> entry(headings, cells)).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> entry(List<String> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalStateException("A line needs " + headings.size() + " cells: " + cells);
        }
        Map<String, String> entry = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            entry.put(headings.get(i), cells.get(i));
        }
        return entry;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        CELL.matcher(line)
                .results()
                .forEach(cell -> cells.add(
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"")));
        return cells;
    }

    List<Map<String, String>> entries() {
        return entries;
    }

    List<String> ids() {
        return entries.stream().map(entry -> value(entry, "Mã")).toList();
    }

    static String value(Map<String, String> entry, String heading) {
        return Objects.requireNonNull(entry.get(heading), heading);
    }

    /** The parts of a cell that holds a list. */
    static List<String> list(Map<String, String> entry, String heading) {
        String value = value(entry, heading);
        return value.isEmpty() ? List.of() : List.of(value.split("; "));
    }
}
