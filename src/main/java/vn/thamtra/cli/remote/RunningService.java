package vn.thamtra.cli.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.thamtra.json.JsonValues;

/** The service at an address, called with one key. Every call throws {@link Refused} where the service does not do it. */
public final class RunningService {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    /** A whole rulebook is checked before it is answered. */
    private static final Duration TO_ANSWER = Duration.ofMinutes(10);

    private static final int FIRST_REFUSAL = 400;

    private final URI address;
    private final RestClient client;

    public RunningService(URI address, String key) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        this.address = address;
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .build();
    }

    public JsonNode get(String path) throws IOException {
        return read(file(path));
    }

    /** The bytes at a path. */
    public byte[] file(String path) throws IOException {
        return send(HttpMethod.GET, path, request -> {});
    }

    /** Sends JSON and returns what is answered. */
    public JsonNode post(String path, Object body) throws IOException {
        byte[] json = JsonValues.MAPPER.writeValueAsBytes(body);
        return read(send(HttpMethod.POST, path, request -> request.contentType(MediaType.APPLICATION_JSON)
                .body(json)));
    }

    /** Takes away what stands at a path, as long as it is at a revision. */
    public JsonNode delete(String path, int revision) throws IOException {
        return read(send(
                HttpMethod.DELETE,
                path,
                request -> request.header(HttpHeaders.IF_MATCH, '"' + Integer.toString(revision) + '"')));
    }

    /** Sends a JSON document and files as a form. */
    public JsonNode upload(String path, Object draft, Map<String, byte[]> files) throws IOException {
        MultiValueMap<String, HttpEntity<?>> form = new LinkedMultiValueMap<>();
        form.add("draft", part(MediaType.APPLICATION_JSON, JsonValues.MAPPER.writeValueAsBytes(draft)));
        files.forEach(
                (name, bytes) -> form.add("file", part(MediaType.APPLICATION_OCTET_STREAM, new Named(name, bytes))));
        return read(send(HttpMethod.POST, path, request -> request.contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)));
    }

    private static HttpEntity<?> part(MediaType type, Object content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return new HttpEntity<>(content, headers);
    }

    /** A file of a form. */
    private static final class Named extends ByteArrayResource {
        private final String name;

        Named(String name, byte[] bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named named && named.name.equals(name) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + name.hashCode();
        }
    }

    private byte[] send(HttpMethod method, String path, Consumer<RestClient.RequestBodySpec> with) throws IOException {
        Answered answered;
        try {
            RestClient.RequestBodySpec request = client.method(method).uri(URI.create(address + path));
            with.accept(request);
            answered = Objects.requireNonNull(request.exchange((sent, reply) ->
                    new Answered(reply.getStatusCode().value(), reply.getBody().readAllBytes())));
        } catch (ResourceAccessException e) {
            throw new IOException(
                    "không nối được tới dịch vụ ở " + address
                            + "; hãy xem dịch vụ có chạy không và --url / the service at " + address
                            + " cannot be reached; look whether it runs, and at --url",
                    e);
        }
        if (answered.status >= FIRST_REFUSAL) {
            throw Refused.of(answered.status, problem(answered.body));
        }
        return answered.body;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Answered(int status, byte[] body) {}

    private JsonNode read(byte[] body) throws IOException {
        @Nullable JsonNode json = json(body);
        if (json == null) {
            throw new IOException(address + ": không phải dịch vụ Thẩm Tra / is no such service");
        }
        return json;
    }

    private static JsonNode problem(byte[] body) {
        @Nullable JsonNode json = json(body);
        return json == null ? JsonNodeFactory.instance.objectNode() : json;
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode json = JsonValues.MAPPER.readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
