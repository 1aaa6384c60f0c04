package vn.thamtra.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three-valued logic; null is unknown. */
final class Kleene {
    private Kleene() {}

    static @Nullable Boolean all(List<@Nullable Boolean> values) {
        if (values.contains(Boolean.FALSE)) {
            return false;
        }
        return values.contains(null) ? null : Boolean.TRUE;
    }

    static @Nullable Boolean any(List<@Nullable Boolean> values) {
        if (values.contains(Boolean.TRUE)) {
            return true;
        }
        return values.contains(null) ? null : Boolean.FALSE;
    }

    static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }
}
