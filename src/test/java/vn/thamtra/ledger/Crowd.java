package vn.thamtra.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same at once. */
public final class Crowd {
    private Crowd() {}

    public static <T> List<T> each(int threads, int times, Callable<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<T>>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> repeat(times, act)));
            }
            List<T> results = new ArrayList<>();
            for (Future<List<T>> done : running) {
                results.addAll(done.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static <T> List<T> repeat(int times, Callable<T> act) throws Exception {
        List<T> results = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            results.add(act.call());
        }
        return results;
    }
}
