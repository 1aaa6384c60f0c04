package vn.thamtra.decision;

import java.nio.charset.StandardCharsets;
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
        if (!mayHave(body, name)) {
            return Optional.empty();
        }
        try (JsonParser json = JsonStreams.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            return find(json, name);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Its letters stand there, or may be written otherwise: escaped, or with more bytes each. */
    private static boolean mayHave(byte[] body, String name) {
        String letters = new String(body, StandardCharsets.ISO_8859_1);
        return letters.contains(name) || letters.indexOf('\\') >= 0 || letters.indexOf('\0') >= 0;
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
