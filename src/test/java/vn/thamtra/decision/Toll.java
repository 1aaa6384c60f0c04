package vn.thamtra.decision;

import java.util.ArrayList;
import java.util.List;

/** What the kills have cost; all but the first three must stay at nothing. */
final class Toll {
    private static final int COMPLAINTS = 20;

    private final List<String> complaints = new ArrayList<>();
    private int rounds;
    private long acknowledged;
    private long fetched;
    private long lost;
    private long half;
    private long changed;
    private long doubled;

    void round(long acknowledgedInIt) {
        rounds++;
        acknowledged += acknowledgedInIt;
    }

    void fetched() {
        fetched++;
    }

    /** Acknowledged, and not there. */
    void lost(String what) {
        lost++;
        complain("lost: " + what);
    }

    /** There, and not whole. */
    void half(String what) {
        half++;
        complain("half there: " + what);
    }

    /** There, and not as it was answered. */
    void changed(String what) {
        changed++;
        complain("changed: " + what);
    }

    /** One dossier or key with several decisions. */
    void doubled(String what) {
        doubled++;
        complain("more than once: " + what);
    }

    private void complain(String complaint) {
        if (complaints.size() < COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    int rounds() {
        return rounds;
    }

    long acknowledged() {
        return acknowledged;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public String toString() {
        return "rounds %d, acknowledged %d, fetched again %d, lost %d, half there %d, changed %d, more than once %d"
                .formatted(rounds, acknowledged, fetched, lost, half, changed, doubled);
    }
}
