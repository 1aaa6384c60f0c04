package vn.thamtra.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.trace.RecordSpans;

class SenderTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Subscriber subscriber;

    @BeforeEach
    void start() throws Exception {
        subscriber = new Subscriber();
    }

    @AfterEach
    void stop() {
        subscriber.close();
    }

    /** As the platform's own handler does, with a trace that is always the same. */
    private static final class Traced implements ObservationHandler<SenderContext<Object>> {
        private final List<String> ended = new ArrayList<>();

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof SenderContext;
        }

        @Override
        public void onStart(SenderContext<Object> context) {
            context.getSetter().set(context.getCarrier(), "traceparent", TRACE);
        }

        @Override
        public void onStop(SenderContext<Object> context) {
            context.getLowCardinalityKeyValues()
                    .forEach(each ->
                            ended.add(context.getContextualName() + " " + each.getKey() + "=" + each.getValue()));
        }
    }

    private Reception send(ObservationRegistry spans) {
        return send(spans, Clock.systemUTC());
    }

    private Reception send(ObservationRegistry spans, Clock clock) {
        Subscription subscription = new Subscription(
                UUID.randomUUID(),
                "Một cửa",
                URI.create(subscriber.sink()),
                WebhookSignature.newSecret(),
                Set.of(NotificationType.DECISION_RECORDED),
                null,
                1,
                Instant.EPOCH,
                null,
                new Subscription.Next(0, 0),
                null,
                null);
        return new Sender(clock, spans, new RecordSpans(null, clock))
                .send(subscription, "1", "{\"id\": \"1\"}".getBytes(UTF_8))
                .join();
    }

    @Test
    void where_traces_are_sent_a_call_names_its_own_and_ends_with_what_became_of_it() {
        Traced traced = new Traced();
        ObservationRegistry spans = ObservationRegistry.create();
        spans.observationConfig().observationHandler(traced);

        assertThat(send(spans)).isEqualTo(Reception.TAKEN);
        subscriber.goesAway();
        assertThat(send(spans).kind()).isEqualTo(Reception.Kind.AWAY);

        assertThat(subscriber.traces()).containsExactly(TRACE);
        assertThat(traced.ended).containsExactly("notify reception=TAKEN", "notify reception=AWAY");
    }

    @Test
    void where_none_are_sent_it_names_none() {
        send(ObservationRegistry.NOOP);

        assertThat(subscriber.traces()).containsExactly("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "120 | PT2M",
                "Tue, 01 Dec 2026 08:00:30 GMT | PT30S",
                "Fri, 01 Jan 2027 08:00:00 GMT | PT1H",
                "Tue, 01 Dec 2026 07:59:59 GMT | nothing",
                "soon | nothing",
                "-5 | nothing",
                "99999999999999999999 | nothing"
            })
    void who_asks_to_be_left_alone_is_until_then_but_for_an_hour_at_most(String asked, @Nullable Duration pause) {
        subscriber.answers(notification -> 503);
        subscriber.asks(asked);

        Reception reception =
                send(ObservationRegistry.NOOP, Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC));

        assertThat(reception.kind()).isEqualTo(Reception.Kind.AWAY);
        assertThat(reception.pause()).isEqualTo(pause);
    }
}
