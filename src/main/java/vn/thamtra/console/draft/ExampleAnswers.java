package vn.thamtra.console.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.check.example.AnsweredCells;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.draft.edit.CellEdits;
import vn.thamtra.draft.edit.PlacedEdit;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The examples that a changed table no longer bears out, and the workbooks with what it answers written into them. */
final class ExampleAnswers {
    private ExampleAnswers() {}

    /**
     * A cell of an example that expects something else.
     *
     * @param number of the finding in the report, from 1
     * @param answer what the workbook answers
     */
    record Other(int number, Finding finding, String answer) {}

    /** In the order of the report. */
    static List<Other> of(List<Finding> findings) {
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            int number = i + 1;
            Finding finding = findings.get(i);
            AnsweredCells.answer(finding).ifPresent(answer -> others.add(new Other(number, finding, answer)));
        }
        return others;
    }

    /** Throws the problem that a cell no longer says what was read. */
    static RulebookFiles written(RulebookFiles before, List<Other> chosen) {
        RulebookFiles files = before;
        Map<String, List<Other>> byWorkbook = new TreeMap<>();
        chosen.forEach(other -> byWorkbook
                .computeIfAbsent(other.finding().workbook(), any -> new ArrayList<>())
                .add(other));
        for (Map.Entry<String, List<Other>> of : byWorkbook.entrySet()) {
            List<PlacedEdit> edits =
                    of.getValue().stream().map(ExampleAnswers::edit).toList();
            files = EditedFiles.with(files, of.getKey(), (file, xlsx) -> CellEdits.applyPlaced(file, xlsx, edits));
        }
        return files;
    }

    private static PlacedEdit edit(Other other) {
        return new PlacedEdit(
                other.finding().sheet(),
                other.finding().cell(),
                stands -> AnsweredCells.content(other.finding(), stands, other.answer()));
    }
}
