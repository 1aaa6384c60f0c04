package vn.thamtra.second;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A time limit, as far as two evaluators can be compared. */
record Limit(
        String id,
        int amount,
        String unit,
        String direction,
        @Nullable String trigger,
        @Nullable Temporal from,
        @Nullable Temporal due,
        @Nullable Temporal raw,
        @Nullable Temporal safe,
        String status) {}
