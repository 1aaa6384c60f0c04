package vn.thamtra.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.json.JsonValues;

/**
 * What a subscriber is told: labels, never a dossier or an answer, which whoever may read them fetches by their ids.
 *
 * @param id the same however often it is sent, so that a subscriber can tell what it has already
 * @param subject the code of the dossier, the id of a decision on a dossier without one, or the id of a rulebook; notifications of one
 *     subject are sent in their order
 * @param index of the record it is about; null for a publication
 */
record Notification(
        String id,
        NotificationType type,
        String subject,
        Instant time,
        @Nullable Long index,
        Map<String, @Nullable Object> data) {

    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
    private record Envelope(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            Map<String, @Nullable Object> data) {}

    /**
     * CloudEvents 1.0 in the structured mode of JSON.
     *
     * @param origin the name of the log
     */
    byte[] json(String origin) {
        return JsonValues.MAPPER.writeValueAsBytes(new Envelope(
                "1.0", id, "https://" + origin, type.told(), subject, time.toString(), "application/json", data));
    }
}
