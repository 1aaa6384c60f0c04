package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.Begun;
import vn.thamtra.ledger.Content;
import vn.thamtra.ledger.Idempotency;
import vn.thamtra.ledger.Recorded;
import vn.thamtra.ledger.Records;
import vn.thamtra.ledger.Reservation;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;

/** {@code POST /v1/evaluations}: one dossier in, one verdict out, recorded unless the caller only wants to know. */
@RestController
final class EvaluationController {
    private final DecisionSettings settings;
    private final MemoryBudget budget;
    private final KeyRates rates;
    private final Judge judge;
    private final Recorder recorder;
    private final Idempotency idempotency;
    private final Records records;

    EvaluationController(
            DecisionSettings settings,
            MemoryBudget budget,
            Judge judge,
            Recorder recorder,
            Idempotency idempotency,
            Records records) {
        this.settings = settings;
        this.budget = budget;
        this.rates = new KeyRates(settings.rate(), System::nanoTime);
        this.judge = judge;
        this.recorder = recorder;
        this.idempotency = idempotency;
        this.records = records;
    }

    @Parameters("record")
    @PostMapping(path = "/v1/evaluations", consumes = Answer.JSON, produces = Answer.JSON)
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
                decideOnce(
                        body, IdempotencyKey.one(key, body), Caller.of(request).name(), response);
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

    private void decideOnce(byte[] body, Optional<String> key, String caller, HttpServletResponse response)
            throws IOException {
        if (key.isEmpty()) {
            decide(body, caller, null, response);
            return;
        }
        Begun begun = idempotency.begin(caller, key.get(), Sha256.of(body));
        if (begun instanceof Begun.Fresh fresh) {
            try (Reservation reservation = fresh.reservation()) {
                decide(body, caller, reservation, response);
            }
        } else if (begun instanceof Begun.Repeated repeated) {
            sendAgain(repeated.recordId(), response);
        } else {
            boolean sameBody = begun instanceof Begun.InFlight;
            ProblemWriter.send(sameBody ? Refusals.inFlight() : Refusals.keyReused(), response);
        }
    }

    private void decide(byte[] body, String caller, @Nullable Reservation reservation, HttpServletResponse response)
            throws IOException {
        Decision decision = recorder.decide(body, caller, reservation).join();
        if (reservation != null) {
            // the record holds the key from now on: whoever has the answer may ask again at once
            reservation.close();
        }
        if (decision instanceof Decision.Made made) {
            DecisionAnswer.send(response, HttpServletResponse.SC_CREATED, made.entry(), made.answer());
        } else if (decision instanceof Decision.MadeBefore before) {
            sendAgain(before.id(), response);
        } else {
            Problem problem = ((Decision.Refused) decision).problem();
            ProblemWriter.send(problem, response);
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
