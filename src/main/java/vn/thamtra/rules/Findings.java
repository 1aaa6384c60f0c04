package vn.thamtra.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the rules found about one set of facts. Rules only add; the order in which they do leaves no trace. */
public final class Findings {
    private final BitSet holding = new BitSet();
    private final BitSet outside = new BitSet();
    private final List<String> found = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final List<String> spared = new ArrayList<>();
    private boolean requestsDisregarded;

    /** A row of a workbook certainly holds. */
    public void holds(int row) {
        holding.set(row);
    }

    /** A row of a workbook is not law for a dossier received on that day. */
    public void outside(int row) {
        outside.set(row);
    }

    /** Requests for a supplement do not stop the clock that only a complete dossier starts. */
    public void disregardRequests() {
        requestsDisregarded = true;
    }

    /** What was found in one go is found in this one too. */
    public void addAll(Findings other) {
        holding.or(other.holding);
        outside.or(other.outside);
        found.addAll(other.found);
        printed.addAll(other.printed);
        spared.addAll(other.spared);
        requestsDisregarded |= other.requestsDisregarded;
    }

    /** A hand-written rule, by its name, has found what its annotations say. */
    public void found(String rule) {
        found.add(rule);
    }

    /** A printed form goes with the answer besides that of the outcome. */
    public void print(String form) {
        printed.add(form);
    }

    /** The printed form of the outcome is not needed. */
    public void spare(String form) {
        spared.add(form);
    }

    /** The forms of the outcome without those spared and with those added, sorted. */
    public List<String> forms(List<String> ofOutcome) {
        if (printed.isEmpty() && spared.isEmpty()) {
            return ofOutcome;
        }
        Set<String> forms = new TreeSet<>(ofOutcome);
        forms.removeAll(spared);
        forms.addAll(printed);
        return List.copyOf(forms);
    }

    public boolean isHolding(int row) {
        return holding.get(row);
    }

    public boolean isOutside(int row) {
        return outside.get(row);
    }

    public boolean areRequestsDisregarded() {
        return requestsDisregarded;
    }

    /** Names of the hand-written rules that fired, sorted. */
    public List<String> found() {
        found.sort(null);
        return found;
    }
}
