package vn.thamtra.workbook.blank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a blank workbook says, sheet by sheet, as {@code blank-workbook.txt} has it. */
final class BlankTemplate {
    private static final String RESOURCE = "blank-workbook.txt";
    private static final String CRITERIA = "criteria";
    private static final String GROUNDS = "grounds";

    /**
     * @param frozen how many columns stay in view
     * @param policy how a table of values chooses among its rows; empty for other tables
     * @param remarks the lines of the sheet nobody reads by machine; empty for tables
     */
    record Sheet(
            String title,
            String tab,
            int frozen,
            List<String> question,
            List<String> policy,
            List<Column> columns,
            List<Row> rows,
            List<String> remarks) {}

    /**
     * @param choices the name of a list, or empty
     * @param note what helps the one who fills the column
     */
    record Column(String heading, String group, int width, String choices, String note) {}

    /**
     * @param example whether the row must be replaced before the workbook is used
     * @param choices the name of a list for the last cell, or empty
     */
    record Row(List<String> cells, boolean example, String choices, String note) {}

    private final Map<String, String> values;
    private final String other;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean skipped;

    private BlankTemplate(Map<String, String> values, boolean oneGround) {
        this.values = values;
        this.other = oneGround ? CRITERIA : GROUNDS;
    }

    /** @param values what stands for {@code {name}} */
    static List<Sheet> read(Map<String, String> values, boolean oneGround) {
        BlankTemplate template = new BlankTemplate(values, oneGround);
        text().lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(template::line);
        return template.sheets;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(BlankTemplate.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        char kind = line.charAt(0);
        int text = line.indexOf(' ') + 1;
        String condition = line.substring(1, text).strip();
        List<String> cells = cells(line.substring(text));
        if (kind == '@') {
            begin(cells);
        } else if (skipped || condition.equals(other)) {
            return;
        }
        switch (kind) {
            case '!' -> last().policy().add(cells.get(0));
            case '?' -> last().question().add(cells.get(0));
            case '=' -> last().columns().add(column(cells));
            case '>', '+' -> last().rows().add(row(cells, kind == '>'));
            case '"' -> last().remarks().add(filled(line.substring(text)));
            default -> {}
        }
    }

    private Sheet last() {
        return sheets.get(sheets.size() - 1);
    }

    private void begin(List<String> cells) {
        skipped = cells.size() > 3 && cells.get(3).equals(other);
        if (!skipped) {
            sheets.add(new Sheet(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
        }
    }

    private static Column column(List<String> cells) {
        return new Column(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3), cells.get(4));
    }

    private Row row(List<String> cells, boolean example) {
        int columns = last().columns().size();
        String choices = cells.size() > columns ? cells.get(columns) : "";
        String note = cells.size() > columns + 1 ? cells.get(columns + 1) : "";
        return new Row(List.copyOf(cells.subList(0, columns)), example, choices, note);
    }

    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        for (String cell : text.split("\\|", -1)) {
            cells.add(filled(cell.strip()));
        }
        return cells;
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
