package vn.thamtra.decision.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.apache.coyote.CloseNowException;
import vn.thamtra.decision.DecisionSettings;
import vn.thamtra.decision.Refusals;
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

    /** Decides line after line. */
    interface Decider {
        /**
         * Decides one line.
         *
         * @param number of the line, from 1
         */
        CompletableFuture<byte[]> decide(long number, byte[] line) throws IOException;
    }

    private final Decider decider;
    private final PendingAnswers pending;
    private final DecisionSettings settings;
    private long number;

    /**
     * Makes the answers of one batch.
     *
     * @param decider gives the answer to a line, a verdict or a problem, when it may leave
     */
    Batch(Decider decider, PendingAnswers pending, DecisionSettings settings) {
        this.decider = decider;
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
            pending.flush();
            throw new CloseNowException("The body did not come to its end; the answer must not look as if it had");
        }
        pending.flush();
    }

    private void take(Line line) throws IOException {
        number++;
        if (line instanceof Line.Text text) {
            pending.add(answer(text.bytes()), text.bytes().length + LEAST_BYTES);
        } else {
            boolean blank = line instanceof Line.Blank;
            pending.add(ready(blank ? Refusals.blankLine() : Problem.of(ProblemType.TOO_LARGE)), LEAST_BYTES);
        }
    }

    /** What nobody foresaw in one line is told on that line, and the others go on. */
    private CompletableFuture<byte[]> answer(byte[] line) throws IOException {
        try {
            return decider.decide(number, line);
        } catch (RuntimeException e) {
            return ready(ProblemOf.thrown(e));
        }
    }

    private static CompletableFuture<byte[]> ready(Problem problem) {
        return CompletableFuture.completedFuture(ProblemWriter.write(problem));
    }
}
