package vn.thamtra.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemOf;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.wire.Line;
import vn.thamtra.wire.Lines;
import vn.thamtra.wire.RequestBody;

/** Line after line: each is decided and answered by itself, whatever becomes of the others. */
final class Batch {
    private static final long LEAST_BYTES = 8 * 1024;

    private final Function<byte[], CompletableFuture<byte[]>> decide;
    private final PendingAnswers pending;
    private final DecisionSettings settings;

    /**
     * Makes the answers of one batch.
     *
     * @param decide gives the answer to a line, a verdict or a problem, when it may leave
     */
    Batch(Function<byte[], CompletableFuture<byte[]>> decide, PendingAnswers pending, DecisionSettings settings) {
        this.decide = decide;
        this.pending = pending;
        this.settings = settings;
    }

    void run(InputStream body, RequestSpool spool) throws IOException {
        long mostWaiting = settings.maxBatchBacklog().toBytes();
        try (ReadAhead ahead = new ReadAhead(body, spool, mostWaiting, pending::flush)) {
            Lines lines = new Lines(ahead, settings.mostBytes());
            for (Line line = lines.next(); !(line instanceof Line.End); line = lines.next()) {
                take(line);
            }
        } catch (IOException e) {
            if (!RequestBody.timedOut(e)) {
                throw e;
            }
            pending.add(ready(Problem.of(ProblemType.REQUEST_TIMEOUT)), LEAST_BYTES);
        }
        pending.flush();
    }

    private void take(Line line) throws IOException {
        if (line instanceof Line.Text text) {
            pending.add(answer(text.bytes()), text.bytes().length + LEAST_BYTES);
        } else {
            pending.add(ready(Problem.of(ProblemType.TOO_LARGE)), LEAST_BYTES);
        }
    }

    /** What nobody foresaw in one line is told on that line, and the others go on. */
    private CompletableFuture<byte[]> answer(byte[] line) {
        try {
            return decide.apply(line);
        } catch (RuntimeException e) {
            return ready(ProblemOf.thrown(e));
        }
    }

    private static CompletableFuture<byte[]> ready(Problem problem) {
        return CompletableFuture.completedFuture(ProblemWriter.write(problem));
    }
}
