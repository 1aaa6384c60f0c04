package vn.thamtra.rulebook.engine;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Matches one set of facts after the other against compiled rules. Safe for any number of threads. */
public final class RuleMatcher {
    private final SessionPool<KieSession> sessions;

    public RuleMatcher(KieBase base) {
        this.sessions = new SessionPool<>(base, session -> session);
    }

    public KieBase base() {
        return sessions.base();
    }

    /** Fires the rules on facts that carry their own findings. */
    public void match(Object facts) {
        sessions.use(session -> match(facts, session));
    }

    private int match(Object facts, KieSession session) {
        FactHandle handle = session.insert(facts);
        int fired = session.fireAllRules(sessions.most());
        session.delete(handle);
        return fired;
    }
}
