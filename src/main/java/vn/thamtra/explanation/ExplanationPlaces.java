package vn.thamtra.explanation;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** Looking for the smallest change takes a processor for a while; few do it at once, so that dossiers come first. */
@Component
public final class ExplanationPlaces {
    private static final int AT_ONCE = 2;
    private static final int RETRY_SECONDS = 1;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Throws 429 while others are being explained. */
    public <T> T explain(Supplier<T> explained) {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(RETRY_SECONDS));
        }
        try {
            return explained.get();
        } finally {
            places.release();
        }
    }
}
