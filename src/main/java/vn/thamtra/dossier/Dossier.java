package vn.thamtra.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked dossier. Facts hold only what was given: an absent fact has no entry.
 *
 * @param dossierCode as it was given when the dossier was received
 * @param agencyCode the national code of the agency that received it
 * @param documents number of copies by type; a type listed twice has the copies of both
 * @param asOf the moment of judgement; null where the dossier leaves it to the clock
 */
public record Dossier(
        String procedure,
        @Nullable String dossierCode,
        @Nullable String agencyCode,
        OffsetDateTime receivedAt,
        @Nullable Channel channel,
        Map<String, Integer> documents,
        Map<String, Object> facts,
        List<Event> events,
        List<Item> items,
        @Nullable OffsetDateTime asOf) {

    /** Of a dossier that does not say which agency received it. */
    public Dossier(
            String procedure,
            @Nullable String dossierCode,
            OffsetDateTime receivedAt,
            @Nullable Channel channel,
            Map<String, Integer> documents,
            Map<String, Object> facts,
            List<Event> events,
            List<Item> items,
            @Nullable OffsetDateTime asOf) {
        this(procedure, dossierCode, null, receivedAt, channel, documents, facts, events, items, asOf);
    }

    public Dossier withChannel(@Nullable Channel other) {
        return new Dossier(
                procedure, dossierCode, agencyCode, receivedAt, other, documents, facts, events, items, asOf);
    }

    public Dossier withDocuments(Map<String, Integer> other) {
        return new Dossier(procedure, dossierCode, agencyCode, receivedAt, channel, other, facts, events, items, asOf);
    }

    public Dossier withFacts(Map<String, Object> other) {
        return new Dossier(
                procedure, dossierCode, agencyCode, receivedAt, channel, documents, other, events, items, asOf);
    }

    public Dossier withEvents(List<Event> other) {
        return new Dossier(
                procedure, dossierCode, agencyCode, receivedAt, channel, documents, facts, other, items, asOf);
    }

    public Dossier withItems(List<Item> other) {
        return new Dossier(
                procedure, dossierCode, agencyCode, receivedAt, channel, documents, facts, events, other, asOf);
    }

    /** The same, received and judged at other moments. */
    public Dossier at(OffsetDateTime received, @Nullable OffsetDateTime judged) {
        return new Dossier(
                procedure, dossierCode, agencyCode, received, channel, documents, facts, events, items, judged);
    }
}
