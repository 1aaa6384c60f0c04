package vn.thamtra.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.ThamTra;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.TestDatabase;

/** Every call there is, with everything that it could ignore, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StrictCalls {
    private static final String KEY = "tt_the-first-administrators-key-of-the-tests";
    private static final String NDJSON = "application/x-ndjson";
    private static final String NUL = "\\u0000";
    private static final String HALF = "\\ud800";

    /** A body that a call takes, with {@code §} where a text can be spoilt. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/v1/evaluations", Dossiers.lawfulRecognition("a§")),
            Map.entry("/v1/evaluations/batch", Dossiers.line("a§")),
            Map.entry("/v1/persons", "{\"login\": \"a.b\", \"fullName\": \"a§\", \"roles\": [\"EDITOR\"]}"),
            Map.entry("/v1/persons/{id}", "{\"fullName\": \"a§\"}"),
            Map.entry("/v1/keys", "{\"label\": \"a§\", \"role\": \"INTAKE\"}"),
            Map.entry(
                    "/v1/subscriptions",
                    "{\"name\": \"a§\", \"sink\": \"http://127.0.0.1:9/\", \"types\": [\"vn.thamtra.deadline.late\"]}"),
            Map.entry("/v1/decisions/{id}/erasure", "{\"reason\": \"a§\", \"order\": \"12/QĐ-STP\"}"),
            Map.entry("/v1/decisions/{id}/replay", "{\"rulebook\": \"recorded§\"}"),
            Map.entry("/v1/replays", "{\"from\": \"2024-10-01\", \"to\": \"2024-10-02\", \"procedure\": \"a§\"}"),
            Map.entry("/v1/drafts/{id}", "{\"title\": \"a§\"}"),
            Map.entry(
                    "/v1/drafts/{id}/approve",
                    "{\"revision\": 1, \"effectiveFrom\": \"2199-01-01\", \"reason\": \"a§\"}"),
            Map.entry("/v1/drafts/{id}/try", Dossiers.lawfulRecognition("a§")),
            Map.entry(
                    "/v1/drafts/{id}/examples",
                    "{\"dossier\": {\"procedure\": \"a\"}, \"about\": \"a§\", \"outcome\": \"ACCEPT\"}"),
            Map.entry("/v1/drafts/{id}/reject", "{\"reason\": \"a§\"}"),
            Map.entry("/v1/drafts/{id}/withdraw", "{\"reason\": \"a§\"}"),
            Map.entry("/v1/drafts/{id}/comments", "{\"text\": \"a§\"}"),
            Map.entry("/v1/rulebooks/{id}/restore", "{\"title\": \"a§\"}"));

    private final Database kind;
    private TestDatabase database;
    private ConfigurableApplicationContext service;
    private Client client;
    private Client approver;
    private String decision;
    private String draft;

    private record Call(String method, String path, String address, List<String> parameters, String type) {}

    StrictCalls(Database kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() throws IOException {
        database = kind.open();
        SpringApplication application = new SpringApplication(ThamTra.class);
        application.setRegisterShutdownHook(false);
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "strict");
        service = application.run(
                "--server.port=0",
                "--thamtra.data-dir=" + data,
                "--thamtra.cache-dir=target/compiled-rules",
                "--thamtra.bootstrap-key=" + KEY,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        client = new Client(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class), KEY);
        approver = new Client(
                service.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                client.post("/v1/keys", "{\"label\": \"duyệt\", \"role\": \"APPROVER\"}")
                        .json()
                        .path("secret")
                        .stringValue());
        decision = client.post("/v1/evaluations", Dossiers.lawfulRecognition()).header("Location");
        String rulebook = client.get("/v1/rulebooks")
                .json()
                .path("rulebooks")
                .path(0)
                .path("id")
                .stringValue();
        draft = client.post("/v1/rulebooks/" + rulebook + "/restore", "{}").header("Location");
    }

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> calls.add(call(verb, path, mapping, method)))));
        calls.add(new Call("GET", "/actuator/health", "/actuator/health", List.of(), ""));
        return calls;
    }

    private Call call(RequestMethod verb, String path, RequestMappingInfo mapping, HandlerMethod method) {
        String body = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse("");
        String address = path.replace("/v1/decisions/{id}", decision)
                .replace("/v1/drafts/{id}/try", draft + "/try")
                .replace("/v1/procedures/{id}", "/v1/procedures/prov-legal-reporter-recognition")
                .replace("{*path}", "lich.xlsx")
                .replaceAll("\\{[a-z]+}", "00000000-0000-4000-8000-000000000000");
        return new Call(verb.name(), path, address, Declared.of(method).parameters(), body);
    }

    private Reply send(Call call, String query, String body) {
        Client client = call.path().matches(".*/(approve|reject)") ? approver : this.client;
        if (call.method().equals("POST")) {
            return client.post(call.address() + query, body, "Content-Type", call.type());
        }
        if (call.method().matches("PATCH|PUT")) {
            return client.send(
                    call.method(),
                    call.address() + query,
                    BodyPublishers.ofString(body),
                    "Content-Type",
                    call.type().replace("*/*", "application/octet-stream"),
                    "If-Match",
                    "\"1\"");
        }
        return call.method().equals("DELETE")
                ? client.delete(call.address() + query)
                : client.get(call.address() + query);
    }

    private void isRefused(Call call, String query, String body, String told) {
        Reply reply = send(call, query, body);

        boolean onItsLine = call.type().equals(NDJSON) && query.isEmpty();
        assertThat(reply.status())
                .as("%s%s %s: %s", call, query, body, reply.text())
                .isEqualTo(onItsLine ? 200 : 400);
        if (reply.header("Content-Type").startsWith("text/html")) {
            // a page says it in words
            return;
        }
        String problem = reply.text().lines().findFirst().orElse("");
        assertThat(JsonMapper.shared().readTree(problem).path("status").asInt())
                .as(call + query + body)
                .isEqualTo(400);
        assertThat(problem).as(call + query + body).contains(told);
    }

    @Test
    void every_call_declares_its_parameters() {
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> assertThat(method.hasMethodAnnotation(Parameters.class)
                                || method.getBeanType().getPackageName().equals("vn.thamtra.problem"))
                        .as("%s has @Parameters", mapping)
                        .isTrue());
    }

    @Test
    void a_parameter_that_a_call_does_not_know_is_refused_by_its_name() {
        for (Call call : calls()) {
            isRefused(call, "?nonsense=1", "{}", "nonsense");
            isRefused(call, "?nonsense", "{}", "nonsense");
        }
    }

    @Test
    void a_parameter_given_twice_or_empty_or_with_what_nobody_can_see_is_refused() {
        for (Call call : calls()) {
            for (String name : call.parameters()) {
                isRefused(call, "?" + name + "=1&" + name + "=1", "{}", name);
                isRefused(call, "?" + name + "=", "{}", name);
                isRefused(call, "?" + name, "{}", name);
                isRefused(call, "?" + name + "=a%00b", "{}", name);
                isRefused(call, "?" + name + "=a%0Ab", "{}", name);
                isRefused(call, "?" + name + "=a%ED%A0%80b", "{}", "");
            }
        }
    }

    @Test
    void a_path_with_a_control_character_is_refused() {
        for (Call call : calls()) {
            if (call.path().contains("{id}")) {
                Call spoilt = new Call(
                        call.method(),
                        call.path(),
                        call.path()
                                .replace("{id}", "a%01b")
                                .replace("{*path}", "lich.xlsx")
                                .replaceAll("\\{[a-z]+}", "x"),
                        call.parameters(),
                        call.type());
                isRefused(spoilt, "", BODIES.getOrDefault(call.path(), "{}").replace("§", ""), "");
            }
        }
    }

    @Test
    void a_member_that_a_body_does_not_have_is_refused_by_its_pointer() {
        for (Call call : calls()) {
            if (call.type().contains("json") && !call.path().endsWith("/cells")) {
                String lawful = BODIES.getOrDefault(call.path(), "{§}").replace("§", "");
                String more = lawful.stripTrailing()
                        .replaceAll("}$", ", \"nonsense\": 1}")
                        .replace("{,", "{");

                isRefused(call, "", more, "\"/nonsense\"");
                isRefused(call, "", more.replace("nonsense", NUL), "CONTROL_CHARACTER");
                isRefused(call, "", more.replace("nonsense", HALF), "MALFORMED");
                isRefused(call, "", more.replace("1}", "1, \"nonsense\": 2}"), "DUPLICATE_MEMBER");
            }
        }
    }

    @Test
    void a_text_with_what_nobody_can_see_is_refused() {
        for (Call call : calls()) {
            if (!call.type().isEmpty() && BODIES.containsKey(call.path())) {
                isRefused(call, "", BODIES.get(call.path()).replace("§", NUL), "CONTROL_CHARACTER");
                isRefused(call, "", BODIES.get(call.path()).replace("§", "\\u001b"), "CONTROL_CHARACTER");
                isRefused(call, "", BODIES.get(call.path()).replace("§", HALF), "LONE_SURROGATE");
            }
        }
    }

    @Test
    void an_erasure_with_an_unknown_member_erases_nothing() {
        String order = "{\"reason\": \"Chủ thể yêu cầu\", \"order\": \"12/QĐ-STP\", \"parts\": [\"REQUEST\"]}";

        Reply reply = client.post(decision + "/erasure", order);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"/parts\"").contains("reason, order");
        assertThat(client.get(decision).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_nobody_reads_is_refused() {
        Reply reply =
                client.send("DELETE", "/v1/keys/00000000-0000-4000-8000-000000000000", BodyPublishers.ofString("{}"));

        assertThat(reply.status()).isEqualTo(400);
    }
}
