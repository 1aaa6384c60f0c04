package vn.thamtra.workbook.cell;

import java.util.HashMap;
import java.util.Map;
import vn.thamtra.workbook.fault.FaultCode;

/** Ids of one kind, each of which may stand only once. */
public final class UniqueIds {

    private final Map<String, String> places = new HashMap<>();

    public void claim(Slot slot, String id) {
        claim(slot, id, "");
    }

    /** Ids of different owners do not meet. */
    public void claim(Slot slot, String id, String owner) {
        if (id.isEmpty()) {
            return;
        }
        String earlier = places.putIfAbsent(owner + "\n" + id, slot.sheet() + "!" + slot.address());
        if (earlier != null) {
            slot.fault(FaultCode.DUPLICATE_ID, earlier);
        }
    }

    public boolean has(String id) {
        return places.containsKey("\n" + id);
    }
}
