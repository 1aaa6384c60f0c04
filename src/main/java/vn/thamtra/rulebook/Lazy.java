package vn.thamtra.rulebook;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first asked for, once, by whichever thread comes first. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        @Nullable T ready = made;
        return ready == null ? makeOnce() : ready;
    }

    private synchronized T makeOnce() {
        @Nullable T ready = made;
        if (ready == null) {
            ready = making.get();
            made = ready;
        }
        return ready;
    }
}
