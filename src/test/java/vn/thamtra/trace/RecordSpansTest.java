package vn.thamtra.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.following.GroupWatch;

class RecordSpansTest {
    private static final Appended STORED =
            new Appended.Stored(new Entry(new UUID(0, 1), 0, new byte[32], Instant.EPOCH));
    private static final AttributeKey<Long> SIZE = AttributeKey.longKey("thamtra.group.size");
    private static final AttributeKey<Double> WAITED = AttributeKey.doubleKey("thamtra.group.waited_ms");

    private final CollectedSpans collected = new CollectedSpans();
    private final Tracer tracer = collected.tracer(0);
    private final RecordSpans spans = new RecordSpans(tracer, Clock.systemUTC());

    private record Waited(UUID id, long since) implements GroupWatch.Waited {}

    /** Begins a decision of a caller who is traced, or is not. */
    private UUID begun(double probability) {
        UUID decision = UUID.randomUUID();
        Span call = collected
                .tracer(probability)
                .spanBuilder("call " + decision)
                .setNoParent()
                .startSpan();
        try (Scope answering = call.makeCurrent()) {
            assertThat(answering).isNotNull();
            spans.begin(decision);
        }
        call.end();
        return decision;
    }

    private SpanData call(UUID decision) {
        return collected.named("call " + decision).get(0);
    }

    private SpanData recordOf(UUID decision) {
        return collected.named("record").stream()
                .filter(span -> span.getTraceId().equals(call(decision).getTraceId()))
                .findFirst()
                .orElseThrow();
    }

    /** It waited 20 ms for its group, the commit took 5. */
    private void stored(UUID... decisions) {
        long ended = System.nanoTime();
        long begun = ended - TimeUnit.MILLISECONDS.toNanos(5);
        spans.stored(
                Stream.of(decisions)
                        .map(id -> new Waited(id, begun - TimeUnit.MILLISECONDS.toNanos(20)))
                        .toList(),
                begun,
                ended);
        List.of(decisions).forEach(id -> spans.end(id, STORED));
    }

    @Test
    void a_traced_decision_tells_how_long_it_waited_for_its_group_and_has_the_commit_below_it() {
        UUID decision = begun(1);

        stored(begun(0), decision, begun(0));

        SpanData record = recordOf(decision);
        SpanData commit = collected.named("commit").get(0);
        assertThat(record.getParentSpanId()).isEqualTo(call(decision).getSpanId());
        assertThat(record.getAttributes().get(SIZE)).isEqualTo(3);
        assertThat(record.getAttributes().get(WAITED)).isCloseTo(20, within(0.01));
        assertThat(commit.getParentSpanId()).isEqualTo(record.getSpanId());
        assertThat(commit.getAttributes().get(SIZE)).isEqualTo(3);
        assertThat(TimeUnit.NANOSECONDS.toMillis(commit.getEndEpochNanos() - commit.getStartEpochNanos()))
                .isEqualTo(5);
        assertThat(collected.named("record")).hasSize(1);
    }

    @Test
    void decisions_of_one_group_have_one_commit_which_is_linked_to_them_and_they_to_it() {
        UUID first = begun(1);
        UUID second = begun(1);

        stored(first, second);

        SpanData commit = collected.named("commit").get(0);
        assertThat(collected.named("commit")).hasSize(1);
        assertThat(commit.getTraceId()).isEqualTo(recordOf(first).getTraceId());
        assertThat(commit.getLinks())
                .extracting(LinkData::getSpanContext)
                .containsExactly(recordOf(second).getSpanContext());
        assertThat(List.of(recordOf(first), recordOf(second))).allSatisfy(record -> assertThat(record.getLinks())
                .extracting(LinkData::getSpanContext)
                .containsExactly(commit.getSpanContext()));
    }

    @Test
    void of_what_no_caller_wants_traced_nothing_is_made() {
        stored(begun(0), begun(0));

        assertThat(collected.named("record")).isEmpty();
        assertThat(collected.named("commit")).isEmpty();
    }

    @Test
    void what_could_not_be_stored_is_an_error_without_a_commit() {
        UUID decision = begun(1);

        spans.end(decision, new Appended.NotStored(Appended.Why.DOWN));
        stored(begun(1));

        assertThat(recordOf(decision).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(collected.named("commit")).hasSize(1);
    }

    @Test
    void what_is_begun_for_a_decision_belongs_to_its_trace_while_that_is_among_the_newest() {
        UUID first = begun(1);
        stored(first);

        assertThat(spans.within(first.toString(), () -> Span.current().getSpanContext()))
                .isEqualTo(recordOf(first).getSpanContext());

        for (int i = 0; i < RecordSpans.MOST_REMEMBERED; i++) {
            UUID next = begun(1);
            spans.end(next, STORED);
        }
        assertThat(spans.within(
                        first.toString(), () -> Span.current().getSpanContext().isValid()))
                .isFalse();
    }

    @Test
    void where_no_traces_are_sent_nothing_is_known() {
        RecordSpans off = new RecordSpans(null, Clock.systemUTC());
        UUID decision = UUID.randomUUID();

        off.begin(decision);
        off.stored(List.of(new Waited(decision, 0)), 1, 2);
        off.end(decision, STORED);

        assertThat(off.within(
                        decision.toString(),
                        () -> Span.current().getSpanContext().isValid()))
                .isFalse();
    }
}
