package vn.thamtra.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three-valued logic; null is unknown. */
final class Kleene {
    private Kleene() {}

    static @Nullable Boolean all(List<@Nullable Boolean> values) {
        if (values.contains(false)) {
            return false;
        }
        return values.contains(null) ? null : true;
    }

    static @Nullable Boolean any(List<@Nullable Boolean> values) {
        if (values.contains(true)) {
            return true;
        }
        return values.contains(null) ? null : false;
    }

    static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return (one == null || other == null) ? null : Boolean.TRUE;
    }

    static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }
}
