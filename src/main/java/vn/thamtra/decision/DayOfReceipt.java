package vn.thamtra.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.thamtra.calendar.CivilTime;

/** The day of {@code receivedAt}, found without reading the dossier: what its words mean hangs on that day. */
public final class DayOfReceipt {
    private static final JsonFactory JSON = new JsonFactory();

    private DayOfReceipt() {}

    /** Empty where there is none to be found; reading the dossier then tells why. */
    public static Optional<LocalDate> find(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return find(json);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> find(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals("receivedAt");
            JsonToken value = json.nextToken();
            if (wanted && value == JsonToken.VALUE_STRING) {
                return Optional.of(CivilTime.dateOf(OffsetDateTime.parse(json.getString())));
            }
            json.skipChildren();
        }
        return Optional.empty();
    }
}
