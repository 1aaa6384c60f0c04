package vn.thamtra.console.judged;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.explanation.Words;
import vn.thamtra.rulebook.explanation.ExplainedCondition;
import vn.thamtra.rulebook.explanation.ExplainedRow;
import vn.thamtra.rulebook.explanation.Explanation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.SheetName;

/**
 * What was found about the cells of one sheet for a dossier, or for one item of it.
 *
 * @param cells what was found about the conditions of a cell, by its address
 * @param rows what came of a row, by the address it is known by
 */
public record DecidedSheet(Map<String, Set<Found>> cells, Map<String, Mark> rows) {

    /** A condition of a cell, as it stands. */
    public record Found(ExplainedCondition.State state, Message words, Message name, Message given) {}

    /**
     * What came of a row.
     *
     * @param gave the reason it gave; null where it gave none
     * @param deciding whether it put the dossier where it is
     */
    public record Mark(
            ExplainedRow.State state,
            Message words,
            @Nullable ReasonKind gave,
            @Nullable Message gaveWords,
            boolean deciding) {}

    public static DecidedSheet of(Explanation explanation, Explanation.Part part, String sheet) {
        DecidedSheet decided = new DecidedSheet(new LinkedHashMap<>(), new LinkedHashMap<>());
        boolean terms = sheet.equals(SheetName.TERMS.title());
        for (ExplainedRow row : part.rows()) {
            if (row.source() instanceof Source.Cell cell && cell.sheet().equals(sheet)) {
                decided.rows.put(cell.cell(), mark(row, explanation.step()));
                decided.add(row.conditions(), row.kind() == ExplainedRow.Kind.CRITERION);
            }
            if (terms) {
                row.conditions().forEach(decided::addWays);
            }
        }
        return decided;
    }

    private static Mark mark(ExplainedRow row, Explanation.Step step) {
        @Nullable ReasonKind gave = row.gave();
        return new Mark(
                row.state(),
                Words.of(row),
                gave,
                gave == null ? null : Words.of(gave),
                step.rules().contains(row.rule()) && gave != null);
    }

    private void add(List<ExplainedCondition> conditions, boolean asked) {
        for (ExplainedCondition condition : conditions) {
            if (!condition.cell().isEmpty()) {
                cells.computeIfAbsent(condition.cell(), unused -> new LinkedHashSet<>())
                        .add(new Found(
                                condition.state(), Words.of(condition, asked), condition.name(), condition.given()));
            }
        }
    }

    /** The ways in which a term can hold stand on the sheet of terms, and those of terms in them. */
    private void addWays(ExplainedCondition condition) {
        for (List<ExplainedCondition> way : condition.ways()) {
            add(way, false);
            way.forEach(this::addWays);
        }
    }

    /** Whether anything on the sheet was looked at. */
    public boolean isEmpty() {
        return cells.isEmpty() && rows.isEmpty();
    }
}
