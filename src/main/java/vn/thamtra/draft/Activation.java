package vn.thamtra.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One quiet thread in every process that publishes what is due, whichever process comes first, and tries again what failed. */
final class Activation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Publishing publishing;
    private final BroughtDraft brought;
    private final InstantSource clock;
    private final Map<UUID, Instant> notBefore = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Activation::quiet);

    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape, and nobody waits for it
    Activation(Publishing publishing, BroughtDraft brought, InstantSource clock) {
        this.publishing = publishing;
        this.brought = brought;
        this.clock = clock;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread quiet(Runnable work) {
        Thread thread = new Thread(work, "draft-activation");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        try {
            publishing.due().forEach(this::publish);
            brought.bring();
        } catch (RuntimeException e) {
            LOG.warn("Drafts cannot be looked up now: {}", e.toString());
        }
    }

    private void publish(UUID draft) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore.getOrDefault(draft, Instant.MIN))) {
            return;
        }
        if (publishing.publish(draft)) {
            notBefore.put(draft, now.plus(AGAIN));
        } else {
            notBefore.remove(draft);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
