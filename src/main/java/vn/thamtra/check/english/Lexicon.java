package vn.thamtra.check.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.model.EarlierNames;

/**
 * What the names that head columns stand for, taken from the sheets that declare them, as far as these can be read: the
 * English name, the unit, and the labels of codes.
 */
public final class Lexicon {

    private static final List<String> DECLARING =
            List.of("Dữ liệu", "Giấy tờ", "Sự kiện", "Số lần", "Quá hạn", "Khái niệm");

    private static final String NONE = "-";
    private static final Declared CHANNEL = new Declared("Way of submission", "", Map.of());
    private static final Declared ONE_STOP = new Declared("One-stop shop applies", "", Map.of());

    /**
     * What a workbook declares of a name.
     *
     * @param labels of options, by code
     */
    public record Declared(String english, String unit, Map<String, String> labels) {}

    private final Map<String, Declared> byName = new HashMap<>();

    private Lexicon() {}

    /** What the new workbook says goes before what the old one said. */
    public static Lexicon of(WorkbookCells before, WorkbookCells after) {
        Lexicon lexicon = new Lexicon();
        lexicon.byName.put(EarlierNames.CHANNEL, CHANNEL);
        lexicon.byName.put("Đang áp dụng cơ chế một cửa", ONE_STOP);
        Stream.of(after, before)
                .flatMap(cells -> cells.sheets().stream())
                .filter(sheet -> DECLARING.contains(sheet.title()))
                .forEach(lexicon::declare);
        return lexicon;
    }

    private void declare(CellSheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (CellColumn column : sheet.columns()) {
            columns.putIfAbsent(column.heading(), column.index());
        }
        for (CellRow row : sheet.rows()) {
            String name = text(row, columns.get("Tên"));
            String unit = text(row, columns.get("Đơn vị"));
            Declared declared = new Declared(
                    text(row, columns.get("Tên tiếng Anh")), unit, labels(text(row, columns.get("Giá trị"))));
            if (!name.isEmpty()) {
                byName.putIfAbsent(name, declared);
            }
        }
    }

    private static String text(CellRow row, @Nullable Integer column) {
        Cell cell = column == null ? null : row.cell(column);
        return cell == null || cell.text().equals(NONE) ? "" : cell.text();
    }

    private static Map<String, String> labels(String options) {
        Map<String, String> labels = new HashMap<>();
        for (String option : options.split(";", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                labels.put(
                        option.substring(0, equals).strip(),
                        option.substring(equals + 1).strip());
            }
        }
        return labels;
    }

    /** Null for a heading that is no declared name. */
    @Nullable
    public Declared get(String heading) {
        return byName.get(heading);
    }

    public Message name(String heading) {
        Declared declared = byName.get(heading);
        String english =
                declared == null || declared.english().isEmpty() ? EnglishWords.heading(heading) : declared.english();
        return new Message(heading, english);
    }
}
