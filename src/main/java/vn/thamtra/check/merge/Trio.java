package vn.thamtra.check.merge;

import org.jspecify.annotations.Nullable;

/** One thing in the common base and in both copies of it; null where it is not there. */
record Trio<T>(@Nullable T base, @Nullable T ours, @Nullable T theirs) {

    @Nullable
    T of(Side side) {
        return side == Side.OURS ? ours : theirs;
    }
}
