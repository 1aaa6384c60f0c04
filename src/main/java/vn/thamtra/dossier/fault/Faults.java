package vn.thamtra.dossier.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.Fault;
import vn.thamtra.verdict.Message;

/** Collects what is wrong; past the bound it only counts, so that a hostile request stays cheap. */
public final class Faults {
    private final boolean recorded;
    private final List<Fault> found = new ArrayList<>(0);
    private long beyond;

    public Faults() {
        this(false);
    }

    /** @param recorded whether the request was taken before: then what only the door refuses is no fault */
    public Faults(boolean recorded) {
        this.recorded = recorded;
    }

    /** What is not taken any more, but has been, and has to stay readable where it is on record. */
    public boolean addAtDoor(Place place, FaultCode code, Supplier<Message> detail) {
        if (!recorded) {
            add(place, code, detail);
        }
        return !recorded;
    }

    public void add(Place place, FaultCode code, Supplier<Message> detail) {
        if (found.size() == Bounds.FAULTS) {
            beyond++;
        } else {
            found.add(new Fault(place.pointer(), code.name(), detail.get()));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        List<Fault> all = new ArrayList<>(found);
        if (beyond > 0) {
            all.add(new Fault("", FaultCode.TOO_MANY_FAULTS.name(), FaultWords.more(beyond)));
        }
        return List.copyOf(all);
    }
}
