package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;

/** {@code POST /v1/evaluations}: one dossier in, one verdict out, recorded unless the caller only wants to know. */
@RestController
final class EvaluationController {
    static final String PATH = "/v1/evaluations";

    private final DecisionSettings settings;
    private final MemoryBudget budget;
    private final KeyRates rates;
    private final Judge judge;
    private final Decider decider;
    private final Records records;

    EvaluationController(
            DecisionSettings settings, MemoryBudget budget, Judge judge, Decider decider, Records records) {
        this.settings = settings;
        this.budget = budget;
        this.rates = new KeyRates(settings.rate(), System::nanoTime);
        this.judge = judge;
        this.decider = decider;
        this.records = records;
    }

    @Parameters("record")
    @PostMapping(path = PATH, consumes = Answer.JSON, produces = Answer.JSON)
    void evaluate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean record = Recording.wanted(request);
        Optional<String> key = IdempotencyKey.find(request);
        if (!rates.admits(Caller.of(request).name())) {
            throw new ProblemException(Refusals.tooFast());
        }
        MemoryBudget.Place place = place(request);
        try {
            byte[] body = RequestBody.json(request, settings.mostBytes());
            if (!record) {
                tryOut(body, response);
            } else {
                decide(body, IdempotencyKey.one(key, body), Caller.of(request).name(), response);
            }
        } finally {
            place.close();
        }
    }

    private MemoryBudget.Place place(HttpServletRequest request) {
        long declared = request.getContentLengthLong();
        long bytes = declared < 0 ? settings.mostBytes() : Math.min(declared, settings.mostBytes());
        return budget.take(bytes).orElseThrow(() -> new ProblemException(Refusals.noRoom()));
    }

    private void tryOut(byte[] body, HttpServletResponse response) throws IOException {
        Judged judged = judge.judge(body);
        if (judged instanceof Judged.Refused refused) {
            ProblemWriter.send(refused.problem(), response);
        } else {
            Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, ((Judged.Decided) judged).answer(null));
        }
    }

    private void decide(byte[] body, Optional<String> key, String caller, HttpServletResponse response)
            throws IOException {
        Decision decision = decider.decide(body, key, caller);
        if (decision instanceof Decision.Made made) {
            DecisionAnswer.send(response, HttpServletResponse.SC_CREATED, made.entry(), made.answer());
        } else if (decision instanceof Decision.MadeBefore before) {
            sendAgain(before.id(), response);
        } else {
            ProblemWriter.send(((Decision.Refused) decision).problem(), response);
        }
    }

    private void sendAgain(UUID id, HttpServletResponse response) throws IOException {
        Recorded recorded = records.find(id)
                .orElseThrow(() -> new IllegalStateException("Decision " + id + " has a key but no record"));
        Optional<Content> content = recorded.content();
        if (content.isPresent()) {
            byte[] answer = content.get().answer();
            DecisionAnswer.send(
                    response, HttpServletResponse.SC_OK, recorded.summary().entry(), answer);
        } else {
            ProblemWriter.send(Refusals.erased(), response);
        }
    }
}
