package vn.thamtra.verdict;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of parts that come again in answer after answer: sentences, cells, all of a reason but what the dossier said. Each has
 * one place, and the next one that wants that place takes it; so memory is bounded and nothing goes stale. Safe for any number of
 * threads.
 *
 * @param <T> what is written; equal parts are written alike
 * @param <J> its JSON, which is not to be changed
 */
final class Fragments<T, J> {
    private final AtomicReferenceArray<@Nullable Known<T, J>> places;
    private final int mask;
    private final Function<T, J> write;

    private static final class Known<T, J> {
        private final T part;
        private final J json;

        Known(T part, J json) {
            this.part = part;
            this.json = json;
        }
    }

    /**
     * Fragments, none of them written yet.
     *
     * @param bits of the number of places
     */
    Fragments(int bits, Function<T, J> write) {
        this.places = new AtomicReferenceArray<>(1 << bits);
        this.mask = (1 << bits) - 1;
        this.write = write;
    }

    J of(T part) {
        int hash = part.hashCode();
        int place = (hash ^ (hash >>> 16)) & mask;
        @Nullable Known<T, J> known = places.getAcquire(place);
        if (known != null && known.part.equals(part)) {
            return known.json;
        }
        J json = write.apply(part);
        places.setRelease(place, new Known<>(part, json));
        return json;
    }
}
