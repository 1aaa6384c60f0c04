package vn.thamtra.callback;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.thamtra.trace.RecordSpans;

/** Calls subscribers: one POST a notification, signed. A redirection is not followed, and no answer is read but its status. */
final class Sender {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Of the 4xx, those that say something of the notification and not of the address, the signature or the moment. */
    private static final Set<Integer> REFUSALS =
            Set.of(400, 406, 409, 411, 412, 413, 414, 415, 416, 417, 418, 422, 451);

    /** Of the 5xx, those that a notification may be to blame for. */
    private static final Set<Integer> FAILURES = Set.of(500, 501, 505, 506, 507, 508, 510);

    private final InstantSource clock;
    private final ObservationRegistry spans;
    private final RecordSpans decisions;
    private @Nullable HttpClient http;

    /**
     * As told.
     *
     * @param spans where traces are sent, each call is one of its own, which its {@code traceparent} tells the subscriber
     * @param decisions that of a decision belongs to the trace in which it was made
     */
    Sender(InstantSource clock, ObservationRegistry spans, RecordSpans decisions) {
        this.clock = clock;
        this.spans = spans;
        this.decisions = decisions;
    }

    /** Made when the first is called: it has threads of its own. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return http;
    }

    /**
     * Sends one notification; the future never fails.
     *
     * @param body as it was made for this id, the same each time
     */
    CompletableFuture<Reception> send(Subscription subscription, String id, byte[] body) {
        var now = clock.instant();
        HttpRequest.Builder request = HttpRequest.newBuilder(subscription.sink())
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(subscription.secret(), id, now, body))
                .POST(BodyPublishers.ofByteArray(body));
        Observation span = span(id, request);
        CompletableFuture<HttpResponse<Void>> sent = http().sendAsync(request.build(), BodyHandlers.discarding());
        return sent.copy()
                .orTimeout(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    sent.cancel(true);
                    Reception reception = failure == null ? reception(response) : away(failure);
                    span.lowCardinalityKeyValue("reception", reception.kind().name())
                            .stop();
                    return reception;
                });
    }

    /** Begun, with what tells of it added to the headers; where no traces are sent, none. */
    private Observation span(String id, HttpRequest.Builder request) {
        if (spans.isNoop()) {
            return Observation.NOOP;
        }
        SenderContext<HttpRequest.Builder> context = new SenderContext<>(
                (headers, name, value) -> Objects.requireNonNull(headers).setHeader(name, value));
        context.setCarrier(request);
        return decisions.within(id, () -> Observation.createNotStarted("thamtra.notify", () -> context, spans)
                .contextualName("notify")
                .start());
    }

    private Reception reception(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Reception.TAKEN;
        }
        Reception.Kind kind = REFUSALS.contains(status)
                ? Reception.Kind.REFUSED
                : FAILURES.contains(status) ? Reception.Kind.FAILED : Reception.Kind.AWAY;
        return new Reception(
                kind,
                "mã trạng thái " + status + " / status " + status,
                wait(response).orElse(null));
    }

    /** What {@code Retry-After} says: seconds, or a moment as HTTP writes it. */
    private Optional<Duration> wait(HttpResponse<Void> response) {
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(this::wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> wait(String said) {
        if (said.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            Instant moment = DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
            return Optional.of(Duration.between(clock.instant(), moment))
                    .filter(wait -> wait.compareTo(Duration.ZERO) > 0);
        } catch (DateTimeException saysNothing) {
            return Optional.empty();
        }
    }

    private static Reception away(Throwable failure) {
        return new Reception(Reception.Kind.AWAY, why(failure.getCause() == null ? failure : failure.getCause()), null);
    }

    /** In both languages, as whoever looks after the subscription reads it. */
    private static String why(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "không nối được trong " + CONNECT.toSeconds() + " giây / no connection within " + CONNECT.toSeconds()
                    + " seconds";
        } else if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return "không trả lời trong " + PATIENCE.toSeconds() + " giây / no answer within " + PATIENCE.toSeconds()
                    + " seconds";
        } else if (cause instanceof ConnectException && cause.getCause() instanceof UnresolvedAddressException) {
            return "không có máy nào tên như vậy / there is no machine of that name";
        } else if (cause instanceof ConnectException) {
            return "không nối được tới địa chỉ / no connection to the address";
        } else if (cause instanceof SSLException) {
            return "không lập được kết nối bảo mật / no secure connection: " + cause.getMessage();
        }
        return "kết nối bị ngắt / the connection broke: " + cause.getMessage();
    }
}
