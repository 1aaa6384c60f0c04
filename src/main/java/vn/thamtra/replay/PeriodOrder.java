package vn.thamtra.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Filter;

/** An order to evaluate again what was recorded in a half-open period. */
record PeriodOrder(Instant from, Instant to, @Nullable String procedure, RulebookChoice rulebook) {
    Filter filter() {
        return new Filter(procedure, null, from, to, null, null);
    }
}
