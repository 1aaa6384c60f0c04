package vn.thamtra.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import vn.thamtra.dossier.Fault;
import vn.thamtra.json.JsonStreams;
import vn.thamtra.logline.RequestId;
import vn.thamtra.verdict.Message;

/** Writes problem documents: the members of RFC 9457 in English, and {@code chiTiet}, the detail in Vietnamese. */
public final class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<ProblemType, LongAdder> WRITTEN = new EnumMap<>(ProblemType.class);

    static {
        Stream.of(ProblemType.values()).forEach(type -> WRITTEN.put(type, new LongAdder()));
    }

    private ProblemWriter() {}

    /** How many of a type, by this process. */
    static double written(ProblemType type) {
        return adder(type).sum();
    }

    private static LongAdder adder(ProblemType type) {
        return Objects.requireNonNull(WRITTEN.get(type));
    }

    /** One line of UTF-8, without a line break. */
    public static byte[] write(Problem problem) {
        return write(problem, Optional.empty());
    }

    private static byte[] write(Problem problem, Optional<String> requestId) {
        adder(problem.type()).increment();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JsonStreams.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", problem.type().uri());
            json.writeStringProperty("title", problem.type().title().en());
            json.writeNumberProperty("status", problem.type().status());
            detail(json, problem.detail());
            problem.incident().ifPresent(id -> json.writeStringProperty("instance", "urn:uuid:" + id));
            requestId.ifPresent(id -> json.writeStringProperty("requestId", id));
            errors(json, problem);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void detail(JsonGenerator json, Message detail) {
        json.writeStringProperty("detail", whole(detail.en()));
        json.writeStringProperty("chiTiet", whole(detail.vi()));
    }

    private static void errors(JsonGenerator json, Problem problem) {
        if (problem.errors().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("errors");
        for (Fault error : problem.errors()) {
            json.writeStartObject();
            json.writeStringProperty("pointer", whole(error.pointer()));
            json.writeStringProperty("code", error.code());
            detail(json, error.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Details quote what was sent; half a surrogate pair in it has no UTF-8 and becomes a question mark. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Sends the problem, unless part of another answer is on its way already. */
    public static void send(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = write(problem, RequestId.current());
        response.resetBuffer();
        response.setStatus(problem.type().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
