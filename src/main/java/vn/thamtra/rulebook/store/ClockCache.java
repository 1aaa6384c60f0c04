package vn.thamtra.rulebook.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Room for so many things that can be made again: when one more comes, one that nobody asked for of late leaves. Whoever
 * holds a thing at that moment goes on using it.
 */
public final class ClockCache {
    private final int places;
    private final Set<Kept<?>> taken = new LinkedHashSet<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder made = new LongAdder();

    ClockCache(int places) {
        this.places = places;
    }

    /** A thing made when first asked for, once, and again when it is asked for after it has left. */
    public <T> Kept<T> keep(Supplier<T> making) {
        return new Kept<>(this, making);
    }

    /** How often something was asked for that was there. */
    public double hits() {
        return hits.sum();
    }

    /** How often something had to be made. */
    public double made() {
        return made.sum();
    }

    private synchronized void put(Kept<?> fresh) {
        while (taken.size() >= places) {
            takeAway(idle());
        }
        taken.add(fresh);
        made.increment();
    }

    /** The first that was not asked for since the last look; each that was, is passed over once. */
    private Kept<?> idle() {
        while (true) {
            Iterator<Kept<?>> inOrder = taken.iterator();
            Kept<?> first = inOrder.next();
            if (!first.wanted) {
                return first;
            }
            inOrder.remove();
            first.wanted = false;
            taken.add(first);
        }
    }

    private void takeAway(Kept<?> idle) {
        taken.remove(idle);
        idle.made = null;
    }

    static final class Kept<T> implements Supplier<T> {
        private final ClockCache cache;
        private final Supplier<T> making;
        private volatile @Nullable T made;
        private volatile boolean wanted;

        private Kept(ClockCache cache, Supplier<T> making) {
            this.cache = cache;
            this.making = making;
        }

        @Override
        public T get() {
            @Nullable T ready = made;
            if (ready == null) {
                return makeOnce();
            }
            if (!wanted) {
                wanted = true;
            }
            cache.hits.increment();
            return ready;
        }

        private synchronized T makeOnce() {
            @Nullable T ready = made;
            if (ready == null) {
                ready = making.get();
                made = ready;
                cache.put(this);
            }
            return ready;
        }
    }
}
