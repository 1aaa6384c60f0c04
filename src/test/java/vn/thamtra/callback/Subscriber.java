package vn.thamtra.callback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is told: it keeps what it has taken, once each, in the order in which it came first. */
final class Subscriber implements AutoCloseable {
    /** What it has taken, by the id of the notification. */
    private final Map<String, JsonNode> taken = Collections.synchronizedMap(new LinkedHashMap<>());

    private final List<String> traces = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unsigned = Collections.synchronizedList(new ArrayList<>());
    private final int port;
    private volatile HttpServer server;
    private volatile String secret = "";
    private volatile Function<JsonNode, Integer> answer = notification -> 204;
    private volatile String retryAfter = "";

    Subscriber() throws IOException {
        server = serve(0);
        port = server.getAddress().getPort();
    }

    private HttpServer serve(int at) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        made.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "subscriber");
            thread.setDaemon(true);
            return thread;
        }));
        made.createContext("/", this::take);
        made.start();
        return made;
    }

    String sink() {
        return "http://127.0.0.1:" + port + "/notifications";
    }

    void knows(String secret) {
        this.secret = secret;
    }

    /** What it says to each notification from now on. */
    void answers(Function<JsonNode, Integer> answer) {
        this.answer = answer;
    }

    /** Says when to come again, from now on. */
    void asks(String retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** Nobody is there. */
    void goesAway() {
        server.stop(0);
    }

    void comesBack() throws IOException {
        server = serve(port);
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            JsonNode notification = JsonMapper.shared().readTree(body);
            traces.add(call.getRequestHeaders()
                    .getOrDefault("traceparent", List.of("none"))
                    .get(0));
            if (!isSigned(call, body)) {
                unsigned.add(notification.path("id").stringValue());
            }
            int status = answer.apply(notification);
            if (status == 204) {
                taken.putIfAbsent(notification.path("id").stringValue(), notification);
            }
            if (!retryAfter.isEmpty()) {
                call.getResponseHeaders().set("Retry-After", retryAfter);
            }
            call.sendResponseHeaders(status, -1);
        }
    }

    /** By what Standard Webhooks says, and not by our own code. */
    private boolean isSigned(HttpExchange call, byte[] body) {
        try {
            String id = call.getRequestHeaders().getFirst("webhook-id");
            String at = call.getRequestHeaders().getFirst("webhook-timestamp");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed = id + "." + at + "." + new String(body, StandardCharsets.UTF_8);
            String right = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return ("v1," + right).equals(call.getRequestHeaders().getFirst("webhook-signature"))
                    && JsonMapper.shared()
                            .readTree(body)
                            .path("id")
                            .stringValue()
                            .equals(id);
        } catch (Exception e) {
            return false;
        }
    }

    /** In the order in which they came first. */
    List<JsonNode> taken(Predicate<JsonNode> wanted) {
        synchronized (taken) {
            return taken.values().stream().filter(wanted).toList();
        }
    }

    List<JsonNode> taken() {
        return taken(notification -> true);
    }

    /** The {@code traceparent} of each call; {@code none} where it had none. */
    List<String> traces() {
        return List.copyOf(traces);
    }

    List<String> unsigned() {
        return List.copyOf(unsigned);
    }

    /** Until so many were taken, or two minutes have gone by. */
    void awaits(int many) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (taken.size() < many && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
