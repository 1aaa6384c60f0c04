package vn.thamtra.publication;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.rulebook.Rulebook;

/**
 * One quiet thread that compiles what is in force before the first dossier asks for it, newest first, and takes up what
 * other processes publish.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int SECONDS = 5;

    /** The first dossiers come before whatever nobody has asked for yet. */
    private static final int SECONDS_LEFT_TO_REQUESTS = 3;

    private static final int PAUSE_MILLIS = 100;

    private final PublishedRulebooks rulebooks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Upkeep::quiet);
    private long compiled;

    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape, and nobody waits for it
    Upkeep(PublishedRulebooks rulebooks) {
        this.rulebooks = rulebooks;
        thread.scheduleWithFixedDelay(this::look, SECONDS_LEFT_TO_REQUESTS, SECONDS, TimeUnit.SECONDS);
    }

    @SuppressWarnings("ThreadPriorityCheck") // requests go first; nothing depends on it
    private static Thread quiet(Runnable work) {
        Thread thread = new Thread(work, "rulebook-upkeep");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void look() {
        try {
            rulebooks.refresh();
            compileNewest();
        } catch (RuntimeException e) {
            LOG.warn("Published rulebooks cannot be looked up now; those known go on serving: {}", e.toString());
        }
    }

    private void compileNewest() {
        List<Published> open = rulebooks.all();
        if (open.isEmpty()) {
            return;
        }
        Published newest = open.get(open.size() - 1);
        if (compiled < newest.publication().sequence()) {
            Rulebook rulebook = newest.rulebook();
            rulebook.procedures().forEach(procedure -> compile(rulebook, procedure));
            compiled = newest.publication().sequence();
        }
    }

    private void compile(Rulebook rulebook, String procedure) {
        if (thread.isShutdown()) {
            return;
        }
        try {
            rulebook.compile(procedure);
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The rules of {} do not compile", procedure, e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
