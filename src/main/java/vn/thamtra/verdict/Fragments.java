package vn.thamtra.verdict;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thamtra.json.JsonBytes;

/**
 * The JSON of parts that come again in answer after answer: sentences, citations, cells. Each has one place, and the next one
 * that wants that place takes it; so memory is bounded and nothing goes stale. Safe for any number of threads.
 */
final class Fragments<T> {
    private static final int PLACES = 1 << 12;

    private final AtomicReferenceArray<@Nullable Known<T>> places = new AtomicReferenceArray<>(PLACES);
    private final BiConsumer<JsonBytes, T> write;

    private static final class Known<T> {
        private final T part;
        private final byte[] json;

        Known(T part, byte[] json) {
            this.part = part;
            this.json = json;
        }
    }

    /** @param write writes one part as a JSON value */
    Fragments(BiConsumer<JsonBytes, T> write) {
        this.write = write;
    }

    /** The bytes of a part, which are not to be changed. */
    byte[] of(T part) {
        int hash = part.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Known<T> known = places.getAcquire(place);
        if (known != null && known.part.equals(part)) {
            return known.json;
        }
        byte[] json = written(part);
        places.setRelease(place, new Known<>(part, json));
        return json;
    }

    private byte[] written(T part) {
        JsonBytes json = new JsonBytes(512);
        write.accept(json, part);
        return json.toByteArray();
    }
}
