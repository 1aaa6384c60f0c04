package vn.thamtra.rulebook.engine;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Sessions of one rule base, used again, by one thread at a time each; a session that failed, or has served long enough for any
 * leak to matter, is thrown away.
 *
 * @param <S> what a session is used as
 */
final class SessionPool<S> {
    private static final int USES = 10_000;
    private static final int KEPT = 64;

    /** Each rule made from a table fires once at most; whatever fires so much more often than that loops, and is stopped. */
    private static final int FIRINGS = 10_000;

    private final KieBase base;
    private final Function<KieSession, S> opened;
    private final int most;

    /** The session that was given back last: a thread that is alone finds its own again at once. */
    private final AtomicReference<@Nullable Pooled<S>> last = new AtomicReference<>();

    private final ConcurrentLinkedDeque<Pooled<S>> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();

    private static final class Pooled<S> {
        private final KieSession session;
        private final S used;
        private int uses;

        Pooled(KieSession session, S used) {
            this.session = session;
            this.used = used;
        }
    }

    /** @param opened makes of a new session what it is used as */
    SessionPool(KieBase base, Function<KieSession, S> opened) {
        this.base = base;
        this.opened = opened;
        int rules = base.getKiePackages().stream()
                .mapToInt(rulesOf -> rulesOf.getRules().size())
                .sum();
        this.most = FIRINGS + rules;
    }

    KieBase base() {
        return base;
    }

    /** The firings at which rules are stopped. */
    int most() {
        return most;
    }

    /** @param firing lets the rules of a session fire, and says how often they did */
    void use(ToIntFunction<S> firing) {
        Pooled<S> pooled = borrow();
        boolean sound = false;
        try {
            int fired = firing.applyAsInt(pooled.used);
            if (fired >= most) {
                throw new IllegalStateException("The rules fired " + fired + " times on one dossier and were stopped");
            }
            sound = ++pooled.uses < USES;
        } finally {
            giveBack(pooled, sound);
        }
    }

    private Pooled<S> borrow() {
        @Nullable Pooled<S> pooled = last.getAndSet(null);
        if (pooled != null) {
            return pooled;
        }
        pooled = idle.pollFirst();
        if (pooled == null) {
            KieSession session = base.newKieSession();
            return new Pooled<>(session, opened.apply(session));
        }
        kept.decrementAndGet();
        return pooled;
    }

    private void giveBack(Pooled<S> pooled, boolean sound) {
        if (sound && last.compareAndSet(null, pooled)) {
            return;
        }
        if (sound && kept.get() < KEPT) {
            kept.incrementAndGet();
            idle.addFirst(pooled);
        } else {
            pooled.session.dispose();
        }
    }
}
