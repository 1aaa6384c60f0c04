package vn.thamtra.workbook.blank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thamtra.workbook.model.SheetName;

/** What may stand in the cells of a column, as the blank workbook offers it. */
public final class CellChoices {
    private static final List<BlankTemplate.Sheet> SHEETS = Stream.of(false, true)
            .flatMap(oneGround -> BlankTemplate.read(Map.of(), oneGround).stream())
            .toList();

    private static final Map<String, Column> RANGES = Map.of(
            "event-ids", new Column(SheetName.EVENTS.title(), "Mã"),
            "event-names", new Column(SheetName.EVENTS.title(), "Tên"),
            "document-names", new Column(SheetName.DOCUMENTS.title(), "Tên"));

    private CellChoices() {}

    /** A column whose cells may stand there. */
    public record Column(String sheet, String heading) {}

    /**
     * The choices of a column.
     *
     * @param words the fixed ones
     * @param from where more of them stand in the same workbook
     * @param only whether nothing else may be written
     * @param note what helps whoever fills it
     */
    public record Choices(List<String> words, Optional<Column> from, boolean only, String note) {}

    /**
     * Empty for a column that the blank workbook does not have.
     *
     * @param row the id of the row: the sheet of the procedure asks for something else in each
     */
    public static Optional<Choices> of(String sheet, String heading, String row) {
        return SHEETS.stream()
                .filter(each -> each.title().equals(SheetName.isOfValues(sheet) ? SheetName.VALUES.title() : sheet))
                .flatMap(each -> choices(each, heading, row).stream())
                .findFirst();
    }

    private static Optional<Choices> choices(BlankTemplate.Sheet sheet, String heading, String row) {
        if (sheet.title().equals(SheetName.PROCEDURE.title()) && !heading.equals("Mã")) {
            return sheet.rows().stream()
                    .filter(each -> each.cells().get(0).equals(row))
                    .findFirst()
                    .map(each -> choices(each.choices(), each.note()));
        }
        return sheet.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .map(column -> choices(column.choices(), column.note()));
    }

    private static Choices choices(String name, String note) {
        if (!name.isEmpty() && BlankChoices.areWords(name)) {
            return new Choices(BlankChoices.words(name), Optional.empty(), BlankChoices.areAll(name), note);
        }
        Optional<Column> from = Optional.ofNullable(RANGES.get(name.replace("?", "")));
        return new Choices(List.of(), from, from.isPresent() && BlankChoices.areAll(name), note);
    }
}
