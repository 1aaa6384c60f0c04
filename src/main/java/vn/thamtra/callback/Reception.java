package vn.thamtra.callback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber made of one notification.
 *
 * @param why for people, where it was not taken
 * @param pause how long it asks to be left alone; null where it says nothing
 */
record Reception(Kind kind, String why, @Nullable Duration pause) {
    /** Taken; not taken for what it says; not taken, who knows why; nobody there, or nobody who takes anything. */
    enum Kind {
        TAKEN,
        REFUSED,
        FAILED,
        AWAY
    }

    static final Reception TAKEN = new Reception(Kind.TAKEN, "", null);

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
