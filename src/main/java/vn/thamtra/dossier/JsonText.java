package vn.thamtra.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Bytes to a bounded tree. What leaves a tree behind (a duplicate member, a text too long) is told with all else;
 * what does not (no JSON, too deep, too much) ends the reading.
 */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.DEPTH + 1)
                    .maxStringLength(Bounds.TEXT_READ)
                    .maxNameLength(Bounds.TEXT_READ)
                    .maxNumberLength(Bounds.TEXT_READ)
                    .build())
            .build();

    private static final Json NULL = new Json.Null();
    private static final Json TOLD = new Json.Told();
    private static final Json TRUE = new Json.Truth(true);
    private static final Json FALSE = new Json.Truth(false);

    private final byte[] bytes;
    private final Faults faults;
    private int values;

    private JsonText(byte[] bytes, Faults faults) {
        this.bytes = bytes;
        this.faults = faults;
    }

    /** The value the bytes are, or null when they cannot be read to the end; the faults then say why. */
    static @Nullable Json read(byte[] bytes, Faults faults) {
        int broken = Utf8.firstFault(bytes);
        if (broken >= 0) {
            faults.add(Place.ROOT, FaultCode.NOT_UTF8, () -> FaultWords.notUtf8(broken, bytes[broken]));
            return null;
        }
        return new JsonText(bytes, faults).read();
    }

    private @Nullable Json read() {
        int start = byteOrderMark();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
            return read(parser);
        }
    }

    private @Nullable Json read(JsonParser parser) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(Place.ROOT, FaultCode.MALFORMED, FaultWords::empty);
                return null;
            }
            Json value = value(parser, first, Place.ROOT, 0);
            if (value != null) {
                nothingFollows(parser);
            }
            return value;
        } catch (StreamConstraintsException e) {
            faults.add(
                    place(parser.streamReadContext()),
                    FaultCode.TOO_LONG,
                    () -> FaultWords.tooLong("> " + Bounds.TEXT_READ, Bounds.TEXT));
        } catch (JacksonException e) {
            long offset = e.getLocation().getByteOffset();
            faults.add(
                    place(parser.streamReadContext()), FaultCode.MALFORMED, () -> FaultWords.malformed(spot(offset)));
        }
        return null;
    }

    /** Where the parser stopped. */
    private static Place place(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        Place above = parent == null ? Place.ROOT : place(parent);
        if (context.inArray()) {
            return above.element(Math.max(0, context.getCurrentIndex()));
        }
        return context.currentName() == null ? above : above.member(context.currentName());
    }

    private int byteOrderMark() {
        boolean there =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (there) {
            faults.add(Place.ROOT, FaultCode.BYTE_ORDER_MARK, FaultWords::byteOrderMark);
        }
        return there ? 3 : 0;
    }

    private void nothingFollows(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (JacksonException e) {
            // what follows is not even JSON: told as any other content that follows
        }
        long offset = parser.currentTokenLocation().getByteOffset();
        faults.add(Place.ROOT, FaultCode.TRAILING_CONTENT, () -> FaultWords.trailing(spot(offset)));
    }

    private Spot spot(long offset) {
        return Spot.of(bytes, offset);
    }

    private @Nullable Json value(JsonParser parser, JsonToken token, Place place, int depth) {
        if (++values > Bounds.VALUES) {
            faults.add(Place.ROOT, FaultCode.TOO_MANY, () -> FaultWords.tooMany("> " + Bounds.VALUES, Bounds.VALUES));
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> text(parser.getString(), place) ? new Json.Text(parser.getString()) : TOLD;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(parser.getString(), place);
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> NULL;
            default -> container(parser, token, place, depth + 1);
        };
    }

    private @Nullable Json container(JsonParser parser, JsonToken token, Place place, int depth) {
        if (depth > Bounds.DEPTH) {
            faults.add(place, FaultCode.TOO_DEEP, FaultWords::tooDeep);
            return null;
        }
        return token == JsonToken.START_OBJECT ? members(parser, place, depth) : elements(parser, place, depth);
    }

    private @Nullable Json members(JsonParser parser, Place place, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Place at = place.member(name);
            text(name, at);
            Json value = value(parser, parser.nextToken(), at, depth);
            if (value == null) {
                return null;
            }
            if (members.putIfAbsent(at.step(), value) != null) {
                faults.add(at, FaultCode.DUPLICATE_MEMBER, () -> FaultWords.duplicateMember(at.step()));
            }
        }
        countIsLawful(members.size(), place);
        return new Json.Members(members);
    }

    private @Nullable Json elements(JsonParser parser, Place place, int depth) {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Json value = value(parser, token, place.element(elements.size()), depth);
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        countIsLawful(elements.size(), place);
        return new Json.Elements(elements);
    }

    private void countIsLawful(int count, Place place) {
        if (count > Bounds.LIST) {
            faults.add(place, FaultCode.TOO_MANY, () -> FaultWords.tooMany(Integer.toString(count), Bounds.LIST));
        }
    }

    private Json numeral(String written, Place place) {
        if (Numerals.bounded(written)) {
            return new Json.Numeral(written);
        }
        faults.add(place, FaultCode.TOO_MANY_DIGITS, () -> FaultWords.tooManyDigits(written));
        return TOLD;
    }

    private boolean text(String text, Place place) {
        boolean tooLong = text.length() > Bounds.TEXT && text.codePointCount(0, text.length()) > Bounds.TEXT;
        if (tooLong) {
            String length = Integer.toString(text.codePointCount(0, text.length()));
            faults.add(place, FaultCode.TOO_LONG, () -> FaultWords.tooLong(length, Bounds.TEXT));
        }
        boolean alone = Surrogates.anyAlone(text);
        if (alone) {
            faults.add(place, FaultCode.LONE_SURROGATE, () -> FaultWords.loneSurrogate(Surrogates.replaced(text)));
        }
        return !tooLong && !alone;
    }
}
