package vn.thamtra.callback;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber made of one notification.
 *
 * @param why for people, where it was not taken; cut to what is kept of it
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

    private static final int LONGEST = 500;

    static final Reception TAKEN = new Reception(Kind.TAKEN, "", null);

    Reception {
        why = why.substring(0, Math.min(why.length(), LONGEST));
    }

    static long taken(Collection<Reception> receptions) {
        return receptions.stream().filter(reception -> reception.is(Kind.TAKEN)).count();
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
