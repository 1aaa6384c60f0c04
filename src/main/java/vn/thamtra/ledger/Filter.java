package vn.thamtra.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which records to read; null stands for any. The time of recording is half-open: from ≤ recordedAt &lt; to. */
public record Filter(
        @Nullable String procedure,
        @Nullable String outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String dossierCode,
        @Nullable String caller) {
    public static final Filter ALL = new Filter(null, null, null, null, null, null);

    /** Conditions for a where clause, each begun with "and". */
    String conditions() {
        return conditionsAndValues().keySet().stream()
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
    }

    /** The values for the conditions, in the same order. */
    Iterable<Object> values() {
        return conditionsAndValues().values();
    }

    private Map<String, Object> conditionsAndValues() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "procedure_id = ?", procedure);
        put(given, "outcome = ?", outcome);
        put(given, "recorded_at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        put(given, "recorded_at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        put(given, "dossier_code = ?", dossierCode);
        put(given, "caller = ?", caller);
        return given;
    }

    private static void put(Map<String, Object> given, String condition, @Nullable Object value) {
        if (value != null) {
            given.put(condition, value);
        }
    }
}
