package vn.thamtra.console.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.workbook.model.Row;

/**
 * What the source texts lay down, and where each of it lives in the rulebook; the registers come with the program, and are
 * held against the rows of the rulebook that is looked at.
 *
 * @param unread what nobody has read in the text itself, so that it is nowhere a row
 */
record ClauseRegister(List<Unread> unread, List<Clause> clauses) {
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^,\"]+|(?<=^|,)(?=,|$)");
    private static final String FOLDER = "rulebook/decision-tables/";

    /** Where a clause lives. */
    enum Place {
        ROW("bảng"),
        DRL("DRL"),
        TERM("khái niệm"),
        FACT("dữ liệu"),
        PAPER("giấy tờ"),
        PROGRAM("chương trình"),
        INFORMATION("chỉ để biết"),
        /** The register says a row, and the rulebook has none. */
        GONE("");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        static Place of(String word) {
            return Stream.of(values())
                    .filter(place -> place.word.equals(word))
                    .findFirst()
                    .orElse(GONE);
        }

        /** Whether nothing in a dossier is judged by it. */
        public boolean isOpen() {
            return this == GONE || this == INFORMATION;
        }
    }

    /** What nobody has read in the text itself. */
    record Unread(String clause, String content, String instead) {}

    /** @param address the row; null where it is none */
    record Clause(
            String rule,
            String clause,
            Place place,
            String why,
            @Nullable String address) {}

    /** Open ones first. */
    static ClauseRegister of(Rulebook rulebook, LocalDate on) {
        Map<String, String> addresses = addresses(rulebook, on);
        return new ClauseRegister(
                read("chua-kiem-chung.csv").stream()
                        .map(line -> new Unread(line.get(1), line.get(2), line.get(3)))
                        .toList(),
                read("quy-dinh.csv").stream()
                        .map(line -> clause(line, addresses))
                        .sorted(Comparator.comparing(clause -> !clause.place().isOpen()))
                        .toList());
    }

    private static Clause clause(List<String> line, Map<String, String> addresses) {
        Place place = Place.of(line.get(3));
        @Nullable String address = addresses.get(line.get(0));
        boolean elsewhere = !line.get(4).isEmpty();
        return new Clause(
                line.get(0),
                line.get(2),
                place == Place.ROW && address == null && !elsewhere ? Place.GONE : place,
                line.get(5),
                address);
    }

    private static Map<String, String> addresses(Rulebook rulebook, LocalDate on) {
        Map<String, String> addresses = new HashMap<>();
        rulebook.procedures().forEach(id -> rulebook.versions(id).forEach(version -> {
            for (Row row : version.rows()) {
                addresses.put(row.id(), SheetPages.address(id, row.sheet(), row.id(), on(version.effectiveFrom(), on)));
            }
        }));
        return addresses;
    }

    /** A version that is to come is looked at on its first day. */
    private static LocalDate on(LocalDate first, LocalDate on) {
        return first.isAfter(on) ? first : on;
    }

    private static List<List<String>> read(String name) {
        try {
            String text = new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1).map(ClauseRegister::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        CELL.matcher(line)
                .results()
                .forEach(cell -> cells.add(
                        cell.group(1) == null ? cell.group() : cell.group(1).replace("\"\"", "\"")));
        return cells;
    }
}
