package vn.thamtra.dossier.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Faults;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.dossier.fault.Spot;
import vn.thamtra.json.JsonStreams;

/** Bytes to a bounded tree, strictly: UTF-8 without a byte order mark, RFC 8259 and not a character after it. */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonStreams.FACTORY
            .rebuild()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.DEPTH + 1)
                    .maxStringLength(Bounds.TEXT_READ)
                    .maxNameLength(Bounds.TEXT_READ)
                    .maxNumberLength(Bounds.TEXT_READ)
                    .build())
            .build();

    private final byte[] bytes;
    private final Faults faults;

    private JsonText(byte[] bytes, Faults faults) {
        this.bytes = bytes;
        this.faults = faults;
    }

    /** The value the bytes are, or null when they cannot be read to the end; the faults then say why. */
    public static @Nullable Json read(byte[] bytes, Faults faults) {
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
            Json value = new JsonTree(parser, faults).value(first);
            if (value != null) {
                nothingFollows(parser);
            }
            return value;
        } catch (StreamConstraintsException e) {
            faults.add(
                    JsonTree.place(parser),
                    FaultCode.TOO_LONG,
                    () -> FaultWords.tooLong("> " + Bounds.TEXT_READ, Bounds.TEXT));
        } catch (JacksonException e) {
            long offset = e.getLocation().getByteOffset();
            faults.add(JsonTree.place(parser), FaultCode.MALFORMED, () -> FaultWords.malformed(spot(offset)));
        }
        return null;
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
}
