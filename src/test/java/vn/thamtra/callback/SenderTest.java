package vn.thamtra.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        return new Sender(Clock.systemUTC(), spans, new RecordSpans(null, Clock.systemUTC()))
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
}
