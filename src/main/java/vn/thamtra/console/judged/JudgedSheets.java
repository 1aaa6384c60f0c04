package vn.thamtra.console.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.console.Anchors;
import vn.thamtra.console.law.SheetCells;
import vn.thamtra.console.law.SheetView;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.explanation.Explanation;

/**
 * The sheets that had a say, on one page, for the dossier and for its first items.
 *
 * @param left how many items more there are
 */
public record JudgedSheets(List<Part> parts, int left) {
    private static final int MOST_PARTS = 9;

    /**
     * The sheets as they were judged for the dossier or an item of it.
     *
     * @param item null for the dossier
     * @param prefix what the anchors of its rows begin with
     */
    public record Part(@Nullable String item, String prefix, List<Sheet> sheets) {}

    public record Sheet(SheetView view, DecidedSheet decided) {}

    /**
     * What was found, sheet by sheet.
     *
     * @param name by which these are told from others on the page
     */
    public static JudgedSheets of(Explanation explanation, Rulebook rulebook, String name) {
        List<SheetView> views = SheetCells.views(rulebook, explanation.workbook());
        List<Part> parts = new ArrayList<>();
        explanation.parts().stream()
                .limit(MOST_PARTS)
                .forEach(part -> parts.add(
                        new Part(part.item(), name + "-" + parts.size() + "-", sheets(explanation, part, views))));
        return new JudgedSheets(parts, explanation.parts().size() - parts.size());
    }

    private static List<Sheet> sheets(Explanation explanation, Explanation.Part part, List<SheetView> views) {
        return views.stream()
                .map(view -> new Sheet(view, DecidedSheet.of(explanation, part, view.name())))
                .filter(sheet -> !sheet.decided().isEmpty())
                .toList();
    }

    /** On this page where the row is, otherwise elsewhere. */
    public RowAddress or(RowAddress elsewhere) {
        return (sheet, rule, item) -> parts.stream()
                .filter(part -> Objects.equals(part.item(), item))
                .filter(part -> part.sheets().stream()
                        .anyMatch(each -> each.view().name().equals(sheet)))
                .map(part -> "#" + part.prefix() + "row-" + Anchors.of(rule))
                .findFirst()
                .orElseGet(() -> elsewhere.of(sheet, rule, item));
    }
}
