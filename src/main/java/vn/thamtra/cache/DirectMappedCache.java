package vn.thamtra.cache;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of keys that come again: each key has one place, and the next one that wants that place takes it; so memory is
 * bounded. What depends on its key alone never goes stale. Safe for any number of threads; two of them may make the same at once.
 *
 * @param <K> immutable
 * @param <V> what is made of it, which is not to be changed
 */
public final class DirectMappedCache<K, V> {
    private final AtomicReferenceArray<@Nullable Made<K, V>> places;
    private final int mask;
    private final Function<K, V> make;

    private static final class Made<K, V> {
        private final K key;
        private final V value;

        Made(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    /**
     * A cache with nothing in it yet.
     *
     * @param bits of the number of places
     * @param make equal values of equal keys; what it throws is thrown, and nothing is kept
     */
    public DirectMappedCache(int bits, Function<K, V> make) {
        this.places = new AtomicReferenceArray<>(1 << bits);
        this.mask = (1 << bits) - 1;
        this.make = make;
    }

    /** What is made of the key, now or before. */
    public V of(K key) {
        int hash = key.hashCode();
        int place = (hash ^ (hash >>> 16)) & mask;
        @Nullable Made<K, V> made = places.getAcquire(place);
        if (made != null && made.key.equals(key)) {
            return made.value;
        }
        V value = make.apply(key);
        places.setRelease(place, new Made<>(key, value));
        return value;
    }
}
