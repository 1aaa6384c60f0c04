package vn.thamtra.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Appended;
import vn.thamtra.ledger.following.GroupWatch;

/**
 * What a traced decision waits for: a span from when it is judged until it is on the disk, and one of the commit that put its group
 * there. The commit stands below the first traced decision of its group, so that it is sampled where that one is, and is linked to the
 * others, as they are to it. Of what is not sampled nothing is made or kept.
 */
public final class RecordSpans implements GroupWatch {
    /** So many traced decisions are known when who subscribes is told of them. */
    static final int MOST_REMEMBERED = 10_000;

    private final @Nullable Tracer tracer;
    private final InstantSource clock;
    private final Map<UUID, Span> open = new ConcurrentHashMap<>();
    private final Map<String, SpanContext> remembered = new LinkedHashMap<>();

    /**
     * Made by this tracer.
     *
     * @param tracer null where no traces are sent
     */
    public RecordSpans(@Nullable Tracer tracer, InstantSource clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** A decision with this id is about to be recorded, for the call that this thread answers. */
    public void begin(UUID decision) {
        if (tracer == null || isUnsampled(Span.current().getSpanContext())) {
            return;
        }
        Span span = tracer.spanBuilder("record").startSpan();
        if (span.isRecording()) {
            open.put(decision, span);
        }
    }

    private static boolean isUnsampled(SpanContext caller) {
        return caller.isValid() && !caller.isSampled();
    }

    /**
     * It has been recorded, or not.
     *
     * @param appended what became of it; null where even that is not known
     */
    public void end(UUID decision, @Nullable Appended appended) {
        Span span = tracer == null ? null : open.remove(decision);
        if (span == null) {
            return;
        }
        if (appended instanceof Appended.Stored) {
            remember(decision.toString(), span.getSpanContext());
        } else if (appended == null || appended instanceof Appended.NotStored || appended instanceof Appended.Refused) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private void remember(String decision, SpanContext span) {
        synchronized (remembered) {
            remembered.put(decision, span);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
    }

    @Override
    public void stored(List<? extends Waited> group, long begun, long ended) {
        if (tracer == null || open.isEmpty()) {
            return;
        }
        List<? extends Waited> traced =
                group.stream().filter(each -> open.containsKey(each.id())).toList();
        if (!traced.isEmpty()) {
            SpanContext commit = commit(tracer, spans(traced).toList(), group.size(), begun, ended);
            traced.forEach(each -> describe(each, commit, group.size(), begun));
        }
    }

    private Stream<Span> spans(List<? extends Waited> traced) {
        return traced.stream().map(each -> open.getOrDefault(each.id(), Span.getInvalid()));
    }

    private SpanContext commit(Tracer tracer, List<Span> traced, int size, long begun, long ended) {
        Instant end = clock.instant().minusNanos(System.nanoTime() - ended);
        SpanBuilder commit = tracer.spanBuilder("commit")
                .setParent(Context.root().with(traced.get(0)))
                .setStartTimestamp(end.minusNanos(ended - begun))
                .setAttribute("thamtra.group.size", size);
        traced.stream().skip(1).forEach(span -> commit.addLink(span.getSpanContext()));
        Span span = commit.startSpan();
        span.end(end);
        return span.getSpanContext();
    }

    private void describe(Waited record, SpanContext commit, int size, long begun) {
        Span span = open.getOrDefault(record.id(), Span.getInvalid());
        span.addLink(commit);
        span.setAttribute("thamtra.group.size", size);
        span.setAttribute("thamtra.group.waited_ms", TimeUnit.NANOSECONDS.toMicros(begun - record.since()) / 1e3);
    }

    /** What is begun within belongs to the trace of this decision, where that was traced and is still known here. */
    public <T> T within(String decision, Supplier<T> work) {
        SpanContext span = recorded(decision);
        return span == null
                ? work.get()
                : Context.root().with(Span.wrap(span)).wrapSupplier(work).get();
    }

    private @Nullable SpanContext recorded(String decision) {
        synchronized (remembered) {
            return remembered.get(decision);
        }
    }
}
