package vn.thamtra.replay;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.replay.comparison.Tally;

/**
 * Works on jobs in the background, in rounds: a round evaluates some stretches of the log on all workers and then stores
 * what came of them. Several jobs take turns round by round, so that ten cost no more of the machine than one.
 */
final class Runner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int MOST_JOBS = 4;
    private static final int LOOK_SECONDS = 2;

    private final JobStore store;
    private final Function<Job, JobRun> runs;
    private final ReplayThrottle throttle;
    private final InstantSource clock;
    private final ExecutorService workers;
    private final Thread thread;
    private final Semaphore ordered = new Semaphore(0);
    private final Map<UUID, JobRun> running = new HashMap<>();
    private volatile boolean stopped;

    /**
     * Begins at once.
     *
     * @param runs prepares a job that this process has taken on
     */
    Runner(JobStore store, Function<Job, JobRun> runs, ReplayThrottle throttle, InstantSource clock, int threads) {
        this.store = store;
        this.runs = runs;
        this.throttle = throttle;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(threads, work -> quiet(work, "replay-worker"));
        this.thread = quiet(this::run, "replay");
        thread.start();
    }

    @SuppressWarnings("ThreadPriorityCheck") // requests go first; nothing depends on it
    private static Thread quiet(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** There is a new job. */
    void look() {
        ordered.release();
    }

    private void run() {
        while (!stopped) {
            try {
                List<Job> jobs = store.claim(MOST_JOBS);
                running.keySet().retainAll(jobs.stream().map(Job::id).toList());
                jobs.forEach(this::round);
                if (jobs.isEmpty()) {
                    rest();
                }
            } catch (JobRun.Stopped e) {
                LOG.info("Replays stop where they are; the next start goes on from there");
            } catch (RuntimeException e) {
                LOG.warn("Replays pause: {}", e.toString());
                rest();
            }
        }
        release();
    }

    private void rest() {
        try {
            boolean some = ordered.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
            LOG.debug("Looking for replays, called: {}", some);
            ordered.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void release() {
        try {
            store.release();
        } catch (RuntimeException e) {
            LOG.warn("The leases of replays end by themselves: {}", e.toString());
        }
    }

    private void round(Job job) {
        JobRun run = running.computeIfAbsent(job.id(), id -> runs.apply(job));
        long begun = System.nanoTime();
        long next = Math.min(job.end(), job.next() + (long) run.pace().stretches() * Pace.STRETCH);
        Tally tally = together(submit(run, job.next(), next));
        run.pace().took(System.nanoTime() - begun, tally.bytes());
        if (!store.advance(job, next, tally, clock.instant())) {
            running.remove(job.id());
            LOG.info("Replay {} is worked on by another process", job.id());
        }
    }

    private List<Future<Tally>> submit(JobRun run, long from, long below) {
        List<Future<Tally>> parts = new ArrayList<>();
        for (long start = from; start < below; start += Pace.STRETCH) {
            long first = start;
            long end = Math.min(below, start + Pace.STRETCH);
            parts.add(workers.submit(() -> run.stretch(first, end, throttle.turn(), () -> stopped)));
        }
        return parts;
    }

    /** In the order of the log; waits for all, even if one fails. */
    private static Tally together(List<Future<Tally>> parts) {
        Tally all = new Tally();
        RuntimeException failure = null;
        for (Future<Tally> part : parts) {
            try {
                all.add(part.get());
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException | CancellationException e) {
                failure = new JobRun.Stopped();
            }
        }
        if (failure != null) {
            throw failure;
        }
        return all;
    }

    /** Returns when nothing is being read or stored any more; a round that is not done is not counted. */
    @Override
    public void close() {
        stopped = true;
        look();
        try {
            thread.join();
            workers.shutdown();
            boolean ended = workers.awaitTermination(10, TimeUnit.SECONDS);
            LOG.debug("Replays have stopped: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
