package vn.thamtra.trace;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenTelemetry collector of a test: takes OTLP over HTTP, as opentelemetry-proto's trace.proto writes it. */
final class TraceReceiver implements AutoCloseable {
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Ids in hexadecimal digits; what has no parent has an empty one. */
    record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        bodies.add(new String(body, StandardCharsets.UTF_8));
        Stream.of(UnknownFieldSet.parseFrom(body))
                .flatMap(request -> parts(request, 1))
                .flatMap(resource -> parts(resource, 2))
                .flatMap(scope -> parts(scope, 2))
                .map(TraceReceiver::span)
                .forEach(spans::add);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Span span(UnknownFieldSet span) {
        return new Span(
                hex(span, 1),
                hex(span, 2),
                hex(span, 4),
                text(span, 5),
                parts(span, 9)
                        .collect(Collectors.toMap(
                                pair -> text(pair, 1),
                                pair -> text(parts(pair, 2).findFirst().orElseThrow(), 1))));
    }

    private static Stream<UnknownFieldSet> parts(UnknownFieldSet message, int number) {
        return message.getField(number).getLengthDelimitedList().stream().map(TraceReceiver::message);
    }

    private static UnknownFieldSet message(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(UnknownFieldSet message, int number) {
        return HexFormat.of().formatHex(bytes(message, number).toByteArray());
    }

    private static String text(UnknownFieldSet message, int number) {
        return bytes(message, number).toStringUtf8();
    }

    private static ByteString bytes(UnknownFieldSet message, int number) {
        return message.getField(number).getLengthDelimitedList().stream()
                .findFirst()
                .orElse(ByteString.EMPTY);
    }

    /** All that came, in whatever order. */
    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<Span> spans() {
        return spans;
    }

    String everything() {
        return String.join("\n", bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
