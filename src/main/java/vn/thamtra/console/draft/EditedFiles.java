package vn.thamtra.console.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;

/** A rulebook with one workbook edited; an edit that cannot be made is a problem that says why. */
public final class EditedFiles {
    private EditedFiles() {}

    /**
     * Edits one workbook.
     *
     * @param workbook as persons name it
     */
    public static RulebookFiles with(RulebookFiles before, String workbook, BiFunction<String, byte[], Edited> edit) {
        String path = DraftFiles.path(workbook)
                .filter(known -> before.files().containsKey(known))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        Edited edited = edit.apply(workbook, before.files().getOrDefault(path, new byte[0]));
        if (edited instanceof Edited.Done done) {
            Map<String, byte[]> files = new TreeMap<>(before.files());
            files.put(path, done.workbook());
            return new RulebookFiles(files);
        }
        List<Fault> why = ((Edited.Refused) edited)
                .reasons().stream()
                        .map(reason -> new Fault("/" + reason.member(), reason.code(), reason.detail()))
                        .toList();
        throw new ProblemException(
                Problem.of(ProblemType.CELL_CHANGED, "Chưa sửa được; không có gì thay đổi.", "Nothing was changed.")
                        .with(why));
    }
}
