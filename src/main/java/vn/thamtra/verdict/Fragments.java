package vn.thamtra.verdict;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import vn.thamtra.json.JsonStreams;

/**
 * The JSON of parts that come again in answer after answer: sentences, citations, cells, days. Each has one place, and the
 * next one that wants that place takes it; so memory is bounded and nothing goes stale. Safe for any number of threads.
 */
final class Fragments<T> {
    private static final int PLACES = 1 << 12;

    private final AtomicReferenceArray<@Nullable Known<T>> places = new AtomicReferenceArray<>(PLACES);
    private final BiConsumer<JsonGenerator, T> write;

    private record Known<T>(T part, SerializableString json) {}

    /** @param write writes one part as a JSON value */
    Fragments(BiConsumer<JsonGenerator, T> write) {
        this.write = write;
    }

    SerializableString of(T part) {
        int hash = part.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Known<T> known = places.getAcquire(place);
        if (known != null && known.part.equals(part)) {
            return known.json;
        }
        SerializableString json = new SerializedString(written(part));
        places.setRelease(place, new Known<>(part, json));
        return json;
    }

    private String written(T part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JsonStreams.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write.accept(json, part);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
