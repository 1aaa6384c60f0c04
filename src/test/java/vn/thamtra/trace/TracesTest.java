package vn.thamtra.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.replay.OwnService;
import vn.thamtra.trace.TraceReceiver.Span;

/** What a service sends to whom it was told to send its traces. */
class TracesTest {
    private static final String CALLING = "00f067aa0ba902b7";

    @TempDir
    private static Path data;

    private static TraceReceiver receiver;
    private static OwnService service;
    private static Client intake;

    @BeforeAll
    static void start() throws Exception {
        receiver = new TraceReceiver();
        service = OwnService.start(
                data,
                Path.of(""),
                "--" + TracesWanted.ENDPOINT + "=" + receiver.address(),
                "--management.opentelemetry.tracing.export.schedule-delay=20ms",
                "--management.tracing.sampling.probability=0");
        intake = service.caller(Role.INTAKE);
    }

    @AfterAll
    static void stop() {
        service.close();
        receiver.close();
    }

    private static String newTrace() {
        return "%016x%016x".formatted(1, ThreadLocalRandom.current().nextLong() | 1);
    }

    private static String traceparent(String trace, boolean sampled) {
        return "00-" + trace + "-" + CALLING + (sampled ? "-01" : "-00");
    }

    /** The caller wants to be traced. */
    private static String traced(String path, String body, String... more) {
        String trace = newTrace();
        String[] headers = {"traceparent", traceparent(trace, true), "Content-Type", "application/json"};
        if (more.length > 0) {
            headers[3] = more[0];
        }
        int status = intake.post(path, body, headers).status();
        assertThat(status).isBetween(200, 499);
        return trace;
    }

    private static List<Span> received(String trace, int count) throws InterruptedException {
        List<Span> spans = received(trace, all -> all.size() >= count);
        assertThat(spans).as(spans.toString()).hasSize(count);
        return spans;
    }

    /** With it has come whatever ended before it. */
    private static Span received(String trace, String name) throws InterruptedException {
        return named(
                received(trace, all -> all.stream().anyMatch(span -> span.name().equals(name))), name);
    }

    private static List<Span> received(String trace, Predicate<List<Span>> enough) throws InterruptedException {
        for (int i = 0; i < 500 && !enough.test(receiver.of(trace)); i++) {
            Thread.sleep(20);
        }
        return receiver.of(trace);
    }

    private static Span named(List<Span> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + spans));
    }

    @Test
    void a_decision_is_a_span_of_its_caller_with_judging_and_recording_below_it() throws Exception {
        String trace = traced("/v1/evaluations", Dossiers.lawfulRecognition());

        List<Span> spans = received(trace, 4);

        Span call = named(spans, "http post /v1/evaluations");
        assertThat(call.parent()).isEqualTo(CALLING);
        assertThat(call.attributes()).containsEntry("status", "201");
        assertThat(named(spans, "judge").parent()).isEqualTo(call.id());
        assertThat(named(spans, "record").parent()).isEqualTo(call.id());
        assertThat(named(spans, "record").attributes()).containsKeys("thamtra.group.size", "thamtra.group.waited_ms");
        assertThat(named(spans, "commit").parent())
                .isEqualTo(named(spans, "record").id());
        assertThat(named(spans, "judge").attributes())
                .containsEntry("thamtra.procedure", "prov-legal-reporter-recognition")
                .containsEntry("thamtra.outcome", "ACCEPT");
    }

    @Test
    void who_subscribes_is_told_of_a_decision_in_the_trace_of_its_caller() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscriber.createContext("/", call -> {
            told.add(call.getRequestHeaders().getFirst("traceparent"));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        subscriber.start();
        String sink = "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/";
        Client administrator = service.with("tt_a-key-of-an-administrator-of-the-tests");
        String subscription = administrator
                .post(
                        "/v1/subscriptions",
                        "{\"name\": \"Một cửa\", \"sink\": \"" + sink
                                + "\", \"types\": [\"vn.thamtra.decision.recorded\"]}",
                        "Content-Type",
                        "application/json")
                .header("Location");

        String trace = traced("/v1/evaluations", Dossiers.lawfulRecognition());

        Span notify = received(trace, "notify");
        assertThat(notify.parent())
                .isEqualTo(named(receiver.of(trace), "record").id());
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("00-" + trace + "-" + notify.id() + "-01");
        administrator.delete(subscription);
        subscriber.stop(0);
    }

    @Test
    void what_is_only_tried_out_is_not_recorded() throws Exception {
        String trace = traced("/v1/evaluations?record=false", Dossiers.lawfulRecognition());

        assertThat(received(trace, 2)).extracting(Span::name).doesNotContain("record");
    }

    @Test
    void every_line_of_a_batch_has_its_spans_below_the_call() throws Exception {
        String line = Dossiers.lawfulRecognition().replace("\n", " ");

        String trace = traced("/v1/evaluations/batch", line + "\n" + line, "application/x-ndjson");
        String call = received(trace, "http post /v1/evaluations/batch").id();

        assertThat(receiver.of(trace))
                .filteredOn(span -> span.parent().equals(call))
                .extracting(Span::name)
                .containsExactlyInAnyOrder("judge", "judge", "record", "record");
    }

    @Test
    void nothing_of_a_dossier_is_sent() throws Exception {
        String code = "H42.10-241016-7777";
        List<String> traces = List.of(
                traced("/v1/evaluations", Dossiers.lawfulRecognition(code)),
                traced(
                        "/v1/evaluations",
                        Dossiers.lawfulRecognition(code).replace("\"procedure\"", "\"" + code + "\"")),
                traced("/v1/evaluations", code + Dossiers.lawfulRecognition(code)));
        for (String refused : traces.subList(1, 3)) {
            received(refused, 2);
        }
        received(traces.get(0), 4);
        assertThat(intake.get("/v1/decisions?dossierCode=" + code, "traceparent", traceparent(traces.get(0), true))
                        .status())
                .isEqualTo(200);
        received(traces.get(0), 5);

        assertThat(receiver.everything()).contains("/v1/evaluations").doesNotContain(code, "Nguyễn Văn An");
    }

    @Test
    void whose_caller_is_not_traced_is_not_traced_either() throws Exception {
        String untraced = newTrace();
        intake.post("/v1/evaluations", Dossiers.lawfulRecognition(), "traceparent", traceparent(untraced, false));

        received(traced("/v1/evaluations", Dossiers.lawfulRecognition()), 4);

        assertThat(receiver.of(untraced)).isEmpty();
    }

    @Test
    void what_has_meters_of_its_own_is_not_counted_twice() {
        String meters = service.with("tt_a-key-of-an-administrator-of-the-tests")
                .get("/actuator/prometheus")
                .text();

        assertThat(meters).contains("thamtra_evaluations_seconds").doesNotContain("thamtra_judge", "thamtra_notify");
    }
}
