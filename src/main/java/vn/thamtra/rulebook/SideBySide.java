package vn.thamtra.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The same work done to each of a list on as many threads as there are processors. They are threads of our own: those of
 * the common pool do not see the classes inside a packaged program, without which Drools finds none of its parts.
 */
final class SideBySide {
    private SideBySide() {}

    /** Results in the order of the list; the first failure is thrown. */
    static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<R>> begun = new ArrayList<>();
            all.forEach(one -> begun.add(threads.submit(() -> work.apply(one))));
            List<R> done = new ArrayList<>();
            for (Future<R> future : begun) {
                done.add(future.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while compiling", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
