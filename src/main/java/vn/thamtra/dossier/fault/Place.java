package vn.thamtra.dossier.fault;

import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.Fault;

/** Where a value stands. Steps are joined only when a fault needs the pointer. */
public record Place(@Nullable Place parent, String step) {
    public static final Place ROOT = new Place(null, "");

    public Place member(String name) {
        return new Place(this, name);
    }

    public Place element(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** RFC 6901. Where names are so long that the pointer would swell, that of the nearest enclosing value. */
    String pointer() {
        if (parent == null) {
            return "";
        }
        String above = parent.pointer();
        String here = above + "/" + Fault.step(step);
        return here.length() > Bounds.POINTER ? above : here;
    }
}
