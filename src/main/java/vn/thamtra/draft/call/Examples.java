package vn.thamtra.draft.call;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.Author;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.draft.edit.ExampleEdits;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** Puts dossiers into the examples of their workbooks, with the verdict that an officer gives them. */
@Component
public final class Examples {
    static final String DOSSIER = "/dossier";

    private final Drafts drafts;
    private final DraftRulebooks rulebooks;

    Examples(Drafts drafts, DraftRulebooks rulebooks) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
    }

    /**
     * Adds one, as a new revision.
     *
     * @throws ProblemException where a row of {@code Kiểm thử} cannot say the dossier, or no workbook takes it
     */
    public Drafts.Whole add(
            Drafts.Whole whole,
            int seen,
            Author author,
            Dossier dossier,
            OffsetDateTime asOf,
            ExampleCells.Expected expected) {
        refuse(ExampleCells.losses(dossier, asOf), "NOT_SAID", ProblemType.INVALID_DOSSIER);
        ProcedureTables tables = rulebooks
                .of(whole)
                .inForce(dossier.procedure(), CivilTime.dateOf(dossier.receivedAt()))
                .orElseThrow(Examples::notInForce);
        Map<String, String> cells = ExampleCells.of(tables, dossier, asOf, expected);
        return drafts.edit(whole.draft().id(), seen, author, files -> with(files, tables.file(), cells));
    }

    private static RulebookFiles with(RulebookFiles files, String workbook, Map<String, String> cells) {
        String path = RulebookFiles.TABLES + workbook;
        Map<String, byte[]> fresh = new TreeMap<>(files.files());
        Edited edited = ExampleEdits.apply(workbook, fresh.getOrDefault(path, new byte[0]), List.of(cells));
        if (edited instanceof Edited.Refused refused) {
            List<Message> why = new ArrayList<>();
            refused.reasons().forEach(reason -> why.add(reason.detail()));
            refuse(why, "NOT_WRITTEN", ProblemType.CELL_CHANGED);
        }
        fresh.put(path, ((Edited.Done) edited).workbook());
        return new RulebookFiles(fresh);
    }

    private static void refuse(List<Message> why, String code, ProblemType type) {
        if (!why.isEmpty()) {
            throw new ProblemException(Problem.of(type)
                    .with(why.stream()
                            .map(words -> new Fault(DOSSIER, code, words))
                            .toList()));
        }
    }

    private static ProblemException notInForce() {
        return new ProblemException(Problem.of(ProblemType.INVALID_DOSSIER)
                .with(List.of(new Fault(
                        DOSSIER + "/receivedAt",
                        "NOT_IN_FORCE",
                        new Message(
                                "Ngày đó thủ tục chưa hoặc không còn hiệu lực nên không có sổ nào nhận ví dụ",
                                "The procedure is not in force on that day, so no workbook takes the example")))));
    }
}
