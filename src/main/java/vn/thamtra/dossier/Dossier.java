package vn.thamtra.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked dossier. Facts hold only what was given: an absent fact has no entry.
 *
 * @param documents number of copies by type; a type listed twice has the copies of both
 * @param asOf the moment of judgement; null where the dossier leaves it to the clock
 */
public record Dossier(
        String procedure,
        @Nullable String dossierCode,
        OffsetDateTime receivedAt,
        @Nullable Channel channel,
        Map<String, Integer> documents,
        Map<String, Object> facts,
        List<Event> events,
        List<Item> items,
        @Nullable OffsetDateTime asOf) {}
