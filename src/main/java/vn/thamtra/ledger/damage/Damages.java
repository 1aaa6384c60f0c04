package vn.thamtra.ledger.damage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found damaged: told once in the log, and in the health of the service for as long as it is so. A damaged row is
 * kept back by itself; what contradicts a signed head stops all recording.
 */
public final class Damages {
    private static final Logger LOG = LoggerFactory.getLogger(Damages.class);
    private static final int MOST = 100;

    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> contradictions = new LinkedHashMap<>();

    /** A row is not what was recorded. */
    public synchronized void found(String row, String what) {
        if (rows.size() < MOST || rows.containsKey(row)) {
            tell(rows, row, what);
        }
    }

    /** The row is what was recorded. */
    public synchronized void holds(String row) {
        mended(rows, row);
    }

    /** Of the rows whose names begin so there are no others any more. */
    public synchronized void only(String beginning, Set<String> names) {
        List.copyOf(rows.keySet()).stream()
                .filter(row -> row.startsWith(beginning) && !names.contains(row))
                .forEach(this::holds);
    }

    /** A log does not continue what was signed of it. */
    public synchronized void contradicts(String log, String what) {
        tell(contradictions, log, what);
    }

    /** The log continues what was signed of it. */
    public synchronized void continues(String log) {
        mended(contradictions, log);
    }

    private static void tell(Map<String, String> all, String place, String what) {
        if (!what.equals(all.put(place, what))) {
            LOG.error("Damaged: {}: {}", place, what);
        }
    }

    private static void mended(Map<String, String> all, String place) {
        if (all.remove(place) != null) {
            LOG.warn("No longer damaged: {}", place);
        }
    }

    /** Whether nothing may be recorded until an operator has set it right. */
    public synchronized boolean isContradicted() {
        return !contradictions.isEmpty();
    }

    /** How many there are. */
    public synchronized int count() {
        return contradictions.size() + rows.size();
    }

    /** What there is to tell, by place. */
    synchronized Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(contradictions);
        all.putAll(rows);
        return all;
    }
}
