package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.draft.edit.ExampleEdits;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;
import vn.thamtra.workbook.model.ProcedureTables;

/** Puts a dossier into the examples of its workbook, with the verdict that the officer gives it. */
@RestController
final class ExamplesController {
    private static final String DOSSIER = "/dossier";
    private static final int MOST_BYTES = 1 << 20;

    private final Drafts drafts;
    private final DraftRulebooks rulebooks;
    private final Authors authors;
    private final DraftAnswers answers;
    private final Clock clock;

    ExamplesController(Drafts drafts, DraftRulebooks rulebooks, Authors authors, DraftAnswers answers, Clock clock) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.authors = authors;
        this.answers = answers;
        this.clock = clock;
    }

    @Parameters
    @PostMapping(path = "/v1/drafts/{id}/examples", consumes = Answer.JSON, produces = Answer.JSON)
    void add(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EditBodies.ExampleOrder order = EditBodies.example(RequestBody.json(request, MOST_BYTES));
        Drafts.Whole whole = drafts.find(PathId.uuid(id));
        int seen = DraftAnswers.seenOr(whole.draft().revision(), request);
        Rulebook rulebook = rulebooks.of(whole);
        Dossier dossier = TriedBodies.dossier(order.dossier(), DOSSIER, rulebook);
        OffsetDateTime asOf = AsOf.of(dossier, clock.instant());
        refuse(ExampleCells.losses(dossier, asOf), "NOT_SAID", ProblemType.INVALID_DOSSIER);
        ProcedureTables tables = rulebook.inForce(dossier.procedure(), CivilTime.dateOf(dossier.receivedAt()))
                .orElseThrow(ExamplesController::notInForce);
        Map<String, String> cells = ExampleCells.of(tables, dossier, asOf, order.expected());
        answers.send(
                response,
                HttpServletResponse.SC_OK,
                drafts.edit(whole.draft().id(), seen, authors.of(request), files -> with(files, tables.file(), cells)));
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
