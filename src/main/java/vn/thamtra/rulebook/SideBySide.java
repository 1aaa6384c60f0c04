package vn.thamtra.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The same work done to each of a list on as many threads as there are processors. They are threads of our own: the common
 * pool has one fewer, and whoever waits in it for a workbook to be compiled keeps everybody else's work waiting too.
 */
public final class SideBySide {
    private SideBySide() {}

    /** Results in the order of the list; the first failure is thrown. */
    public static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        int many = Math.min(all.size(), Runtime.getRuntime().availableProcessors());
        if (many < 2) {
            return all.stream().map(work).toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(many);
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
            throw new IllegalStateException("Stopped before all was done", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
