package vn.thamtra.workbook.blank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thamtra.workbook.model.SheetName;

/**
 * What may be written in a sheet, as the notes of a blank workbook tell whoever fills it in.
 *
 * @param question what the whole sheet answers
 */
public record WorkbookGuide(String sheet, String question, List<Entry> entries) {

    /**
     * A column, or in the first sheet a row.
     *
     * @param words what may be chosen; empty where something is written
     */
    public record Entry(String heading, String note, List<String> words) {
        private static Entry of(String heading, String note, String choices) {
            return new Entry(
                    heading,
                    note,
                    !choices.isEmpty() && BlankChoices.areWords(choices) ? BlankChoices.words(choices) : List.of());
        }
    }

    /** Every sheet with columns of its own, in the order of a workbook; those of both ways of deciding. */
    public static List<WorkbookGuide> all() {
        Map<String, String> unfilled = Map.of("id", "…", "R", "R-…", "cite", "…", "mode", "…");
        Map<String, WorkbookGuide> sheets = new LinkedHashMap<>();
        Stream.of(false, true)
                .flatMap(oneGround -> BlankTemplate.read(unfilled, oneGround).stream())
                .filter(sheet -> !sheet.columns().isEmpty())
                .forEach(sheet -> sheets.putIfAbsent(sheet.title(), of(sheet)));
        return List.copyOf(sheets.values());
    }

    private static WorkbookGuide of(BlankTemplate.Sheet sheet) {
        Stream<Entry> entries = sheet.title().equals(SheetName.PROCEDURE.title())
                ? sheet.rows().stream().map(row -> Entry.of(row.cells().get(0), row.note(), row.choices()))
                : sheet.columns().stream().map(column -> Entry.of(column.heading(), column.note(), column.choices()));
        return new WorkbookGuide(sheet.title(), String.join(" ", sheet.question()), entries.toList());
    }
}
