package vn.thamtra.decision.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.decision.DecisionSettings;
import vn.thamtra.decision.IdempotencyKey;
import vn.thamtra.decision.Judge;
import vn.thamtra.decision.Judged;
import vn.thamtra.decision.Recording;
import vn.thamtra.decision.Refusals;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.RequestBody;

/** {@code POST /v1/evaluations/batch}: newline-delimited JSON in and out, in bounded memory however long it is. */
@RestController
final class BatchController {

    private final DecisionSettings settings;
    private final Judge judge;
    private final RecordedLines recorded;
    private final Path data;
    private final BatchPlaces places;

    BatchController(
            DecisionSettings settings,
            Judge judge,
            RecordedLines recorded,
            @Value("${thamtra.data-dir:data}") String data) {
        this.settings = settings;
        this.judge = judge;
        this.recorded = recorded;
        this.data = Path.of(data).toAbsolutePath().normalize();
        this.places = new BatchPlaces(settings.maxBatches(), settings.maxBatchesPerKey());
    }

    @Parameters("record")
    @PostMapping(path = "/v1/evaluations/batch", consumes = Answer.NDJSON, produces = Answer.NDJSON)
    void evaluate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean record = Recording.wanted(request);
        Optional<String> key = IdempotencyKey.ofBatch(request);
        RequestBody.checkText(request);
        String caller = Caller.of(request).name();
        if (!places.take(caller)) {
            throw new ProblemException(Refusals.noRoom());
        }
        try {
            run(record, key, caller, request, response);
        } finally {
            places.free(caller);
        }
    }

    private void run(
            boolean record,
            Optional<String> key,
            String caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(Answer.NDJSON);
        Files.createDirectories(data);
        PendingAnswers pending = new PendingAnswers(response.getOutputStream(), recorded::hurry);
        Batch.Decider decider = record ? recorded.of(caller, key, pending) : (number, line) -> tried(line);
        new Batch(decider, pending, settings).run(request.getInputStream(), new RequestSpool(data));
    }

    private CompletableFuture<byte[]> tried(byte[] line) {
        Judged judged = judge.judge(line);
        return CompletableFuture.completedFuture(
                judged instanceof Judged.Decided decided
                        ? decided.answer(null)
                        : ProblemWriter.write(((Judged.Refused) judged).problem()));
    }
}
