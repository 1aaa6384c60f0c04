package vn.thamtra.rulebook.engine;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Matches one set of facts against compiled rules. Sessions are reused, one evaluation at a time each; a session that
 * failed, or has served long enough for any leak to matter, is thrown away.
 */
public final class RuleMatcher {
    private static final int USES = 10_000;
    private static final int KEPT = 64;

    /** Each rule made from a table fires once at most; whatever fires so much more often than that loops, and is stopped. */
    private static final int FIRINGS = 10_000;

    private final KieBase base;
    private final int most;
    private final ConcurrentLinkedDeque<Pooled> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();

    public RuleMatcher(KieBase base) {
        this.base = base;
        int rules = base.getKiePackages().stream()
                .mapToInt(rulesOf -> rulesOf.getRules().size())
                .sum();
        this.most = FIRINGS + rules;
    }

    public KieBase base() {
        return base;
    }

    /** Fires the rules on facts that carry their own findings. */
    public void match(Object facts) {
        Pooled pooled = borrow();
        boolean sound = false;
        try {
            FactHandle handle = pooled.session.insert(facts);
            int fired = pooled.session.fireAllRules(most);
            pooled.session.delete(handle);
            if (fired >= most) {
                throw new IllegalStateException("The rules fired " + fired + " times on one dossier and were stopped");
            }
            sound = ++pooled.uses < USES;
        } finally {
            giveBack(pooled, sound);
        }
    }

    private Pooled borrow() {
        @Nullable Pooled pooled = idle.pollFirst();
        if (pooled == null) {
            return new Pooled(base.newKieSession());
        }
        kept.decrementAndGet();
        return pooled;
    }

    private void giveBack(Pooled pooled, boolean sound) {
        if (sound && kept.get() < KEPT) {
            kept.incrementAndGet();
            idle.addFirst(pooled);
        } else {
            pooled.session.dispose();
        }
    }

    /** Lets go of the idle sessions. */
    void close() {
        for (Pooled pooled = idle.pollFirst(); pooled != null; pooled = idle.pollFirst()) {
            kept.decrementAndGet();
            pooled.session.dispose();
        }
    }

    private static final class Pooled {
        private final KieSession session;
        private int uses;

        Pooled(KieSession session) {
            this.session = session;
        }
    }
}
