package vn.thamtra.decision;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import vn.thamtra.json.JsonStreams;

/** A text at the top of a dossier, found without reading the dossier. */
final class TopMember {

    private TopMember() {}

    /** Empty where there is none to be found; reading the dossier then tells why. */
    static Optional<String> find(byte[] body, String name) {
        try (JsonParser json = JsonStreams.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            return find(json, name);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(JsonParser json, String name) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals(name);
            JsonToken value = json.nextToken();
            if (wanted && value == JsonToken.VALUE_STRING) {
                return Optional.of(json.getString());
            }
            json.skipChildren();
        }
        return Optional.empty();
    }
}
