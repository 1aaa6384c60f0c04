package vn.thamtra.draft.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.draft.Authors;
import vn.thamtra.draft.DraftRulebooks;
import vn.thamtra.draft.Drafts;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.RequestBody;

/** Puts a dossier into the examples of its workbook, with the verdict that the officer gives it. */
@RestController
final class ExamplesController {
    private static final int MOST_BYTES = 1 << 20;

    private final Drafts drafts;
    private final DraftRulebooks rulebooks;
    private final Examples examples;
    private final Authors authors;
    private final DraftAnswers answers;
    private final Clock clock;

    ExamplesController(
            Drafts drafts,
            DraftRulebooks rulebooks,
            Examples examples,
            Authors authors,
            DraftAnswers answers,
            Clock clock) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.examples = examples;
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
        Dossier dossier = TriedBodies.dossier(order.dossier(), Examples.DOSSIER, rulebooks.of(whole));
        answers.send(
                response,
                HttpServletResponse.SC_OK,
                examples.add(
                        whole,
                        seen,
                        authors.of(request),
                        dossier,
                        AsOf.of(dossier, clock.instant()),
                        order.expected()));
    }
}
