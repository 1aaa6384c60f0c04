package vn.thamtra.decision.batch;

import java.util.HashMap;
import java.util.Map;

/** Places for the batches that run at the same time: so many in all, and not so many that one caller has them all. */
final class BatchPlaces {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    BatchPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** False where there is none left, or none for this caller. */
    synchronized boolean take(String caller) {
        int own = taken.getOrDefault(caller, 0);
        if (all >= most || own >= mostOfOne) {
            return false;
        }
        taken.put(caller, own + 1);
        all++;
        return true;
    }

    synchronized void free(String caller) {
        taken.computeIfPresent(caller, (name, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
