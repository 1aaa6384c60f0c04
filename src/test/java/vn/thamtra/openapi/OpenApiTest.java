package vn.thamtra.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** Holds the OpenAPI document and the running service together. */
class OpenApiTest extends RunningService {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Not mapped by a controller of ours. */
    private static final String HEALTH = "GET /actuator/health";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private JsonNode document() {
        return nobody().get("/v1/openapi.json").json();
    }

    @Test
    void every_call_is_documented_and_every_documented_call_exists() {
        Set<String> mapped = new TreeSet<>(Set.of(HEALTH));
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            // pages are for people
            if (!method.getBeanType().getPackageName().startsWith("vn.thamtra.console")) {
                mapped.addAll(calls(mapping));
            }
        });
        mapped.removeIf(call -> call.endsWith(" /error"));

        assertThat(documented(document())).containsExactlyElementsOf(mapped);
    }

    private static Set<String> calls(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path.replace("{*", "{")))
                .collect(Collectors.toSet());
    }

    private static Set<String> documented(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_its_own_id() {
        JsonNode document = document();

        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.stringValue().substring(1)).isMissingNode())
                    .as(reference.stringValue())
                    .isFalse();
        }
        assertThat(document.findValues("operationId").stream().map(JsonNode::stringValue))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(documented(document));
    }

    /** A comma in an unquoted line of YAML ends the value and begins another; NO is a truth value. */
    @Test
    void nothing_was_cut_off_and_every_word_of_a_list_is_text() {
        List<String> faults = new ArrayList<>();
        cutOff(document(), "", faults);

        assertThat(faults).isEmpty();
    }

    private static void cutOff(JsonNode node, String at, List<String> faults) {
        node.propertyStream().forEach(member -> {
            if (member.getValue().isNull()) {
                faults.add(at + "/" + member.getKey() + " says nothing");
            }
            cutOff(member.getValue(), at + "/" + member.getKey(), faults);
        });
        if (node.isArray()) {
            node.forEach(each -> cutOff(each, at, faults));
        }
        if (node.path("enum").isArray()) {
            node.path("enum")
                    .valueStream()
                    .filter(each -> !each.isString() && !each.isNull())
                    .forEach(each -> faults.add(at + ": " + each));
            if (!node.has("type")) {
                faults.add(at + " has no type, so that clients do not know what it is");
            }
        }
    }

    @Test
    void yaml_and_json_say_the_same() {
        assertThat(nobody().get("/v1/openapi.yaml").header("Content-Type")).isEqualTo("application/yaml");
        assertThat(nobody().get("/v1/openapi.yaml").text()).startsWith("openapi: 3.1");
        assertThat(document().path("openapi").stringValue()).isEqualTo("3.1.0");
    }

    @Test
    void what_the_service_answers_is_what_the_document_says() {
        Client admin = administrator();
        Reply decision = admin.post("/v1/evaluations", Dossiers.lawfulRecognition(), "Idempotency-Key", "openapi");
        Reply key = admin.post("/v1/keys", "{\"label\": \"x\", \"role\": \"INTAKE\"}");
        String procedures = "/v1/procedures";
        String procedure = procedures + "/prov-legal-reporter-recognition";

        agrees("POST", "/v1/evaluations", decision);
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations?record=false", Dossiers.lawfulRecognition()));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations", "{}"));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations?record=maybe", "{}"));
        agrees("POST", "/v1/evaluations", nobody().post("/v1/evaluations", "{}"));
        agrees("POST", "/v1/evaluations", caller(Role.EDITOR).post("/v1/evaluations", "{}"));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations", "{}", "Content-Type", "text/plain"));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations", "{}", "Accept", "text/plain"));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations", "{} ", "Idempotency-Key", "openapi"));
        agrees("POST", "/v1/evaluations", admin.post("/v1/evaluations", " ".repeat((1 << 20) + 1)));
        agrees("GET", "/v1/decisions", admin.get("/v1/decisions?limit=1"));
        agrees("GET", "/v1/decisions", admin.get("/v1/decisions?limit=0"));
        agrees("GET", "/v1/decisions/{id}", admin.get(decision.header("Location")));
        agrees("GET", "/v1/decisions/{id}", admin.get("/v1/decisions/none"));
        agrees("GET", "/v1/decisions", admin.get("/v1/decisions", "Accept", "text/csv"));
        agrees("GET", "/v1/decisions", admin.get("/v1/decisions", "Accept", "application/x-ndjson"));
        replaysAgree(admin, decision.header("Location"));
        agrees("GET", procedures, admin.get(procedures));
        agrees("GET", procedures + "/{id}", admin.get(procedure));
        agrees("GET", procedures + "/{id}", admin.get(procedure + "?on=1999-01-01"));
        agrees("GET", procedures + "/{id}/schema", admin.get(procedure + "/schema"));
        agrees("GET", procedures + "/{id}/workbook", admin.get(procedure + "/workbook"));
        agrees("GET", "/v1/ledger/checkpoint", admin.get("/v1/ledger/checkpoint"));
        agrees("GET", "/v1/ledger/key", admin.get("/v1/ledger/key"));
        agrees("GET", "/v1/ledger/leaf", admin.get("/v1/ledger/leaf?index=0"));
        agrees("GET", "/v1/ledger/leaf", admin.get("/v1/ledger/leaf?index=999999"));
        agrees("GET", "/v1/ledger/leaf", admin.get("/v1/ledger/leaf"));
        agrees("GET", "/v1/ledger/proof", admin.get("/v1/ledger/proof?index=0"));
        agrees("GET", "/v1/ledger/proof", caller(Role.INTAKE).get("/v1/ledger/proof?index=0"));
        agrees("GET", "/v1/ledger/consistency", admin.get("/v1/ledger/consistency?from=1"));
        agrees("GET", "/v1/ledger/consistency", admin.get("/v1/ledger/consistency?from=2&to=1"));
        agrees("POST", "/v1/keys", key);
        agrees("POST", "/v1/keys", admin.post("/v1/keys", "{}"));
        agrees("GET", "/v1/keys", admin.get("/v1/keys"));
        agrees("GET", "/v1/keys/{id}", admin.get(key.header("Location")));
        personsAgree(admin);
        agrees("DELETE", "/v1/keys/{id}", admin.delete(key.header("Location")));
        agrees("DELETE", "/v1/keys/{id}", admin.delete(key.header("Location")));
        agrees("GET", "/problems", nobody().get("/problems"));
        agrees("GET", "/problems/{slug}", nobody().get("/problems/not-found"));
        agrees("GET", "/v1/openapi.json", nobody().get("/v1/openapi.json"));
        agrees("GET", "/actuator/health", nobody().get("/actuator/health"));
    }

    @Test
    void what_is_answered_about_subscriptions_is_what_the_document_says() {
        Client admin = administrator();
        String all = "/v1/subscriptions";
        String one = all + "/{id}";
        Reply made = admin.post(
                all,
                "{\"name\": \"a\", \"sink\": \"http://127.0.0.1:9/\", \"types\": [\"vn.thamtra.rulebook.published\"],"
                        + " \"fromIndex\": 0}");
        String subscription = made.header("Location");

        agrees("POST", all, made);
        agrees("POST", all, admin.post(all, "{}"));
        agrees("GET", all, admin.get(all));
        agrees("GET", one, admin.get(subscription));
        agrees("GET", one + "/notifications", admin.get(subscription + "/notifications"));
        agrees("GET", one + "/refused", admin.get(subscription + "/refused"));
        agrees("POST", one + "/refused/retry", admin.post(subscription + "/refused/retry", "{}"));
        agrees("DELETE", one + "/refused/{number}", admin.delete(subscription + "/refused/1"));
        agrees("DELETE", one, admin.delete(subscription));
        agrees("DELETE", one, admin.delete(subscription));
    }

    private void personsAgree(Client admin) {
        String order = "{\"login\": \"openapi\", \"fullName\": \"Nguyễn Văn An\", \"unit\": \"Sở Tư pháp\","
                + " \"roles\": [\"EDITOR\"]}";
        Reply person = admin.post("/v1/persons", order);
        String address = person.header("Location");

        agrees("POST", "/v1/persons", person);
        agrees("POST", "/v1/persons", admin.post("/v1/persons", order));
        agrees("GET", "/v1/persons", admin.get("/v1/persons"));
        agrees("GET", "/v1/persons/{id}", admin.get(address));
        agrees("POST", "/v1/persons/{id}/password-link", admin.post(address + "/password-link", ""));
        agrees("PATCH", "/v1/persons/{id}", admin.patch(address, "{\"active\": false}"));
        agrees("PATCH", "/v1/persons/{id}", admin.patch(address, "{}"));
    }

    private void replaysAgree(Client admin, String decision) {
        String replay = "/v1/decisions/{id}/replay";
        agrees("POST", replay, admin.post(decision + "/replay", "{\"rulebook\": \"recorded\"}"));
        agrees("POST", replay, admin.post(decision + "/replay", "{\"rulebook\": \"none\"}"));
        agrees("POST", replay, admin.post("/v1/decisions/none/replay", "{}"));
        agrees("POST", replay, caller(Role.INTAKE).post(decision + "/replay", "{}"));
        Reply job = admin.post("/v1/replays", "{\"from\": \"2000-01-01\", \"to\": \"2199-12-31\"}");
        agrees("POST", "/v1/replays", job);
        agrees("POST", "/v1/replays", admin.post("/v1/replays", "{}"));
        agrees("GET", "/v1/replays/{id}", admin.get(job.header("Location")));
        agrees("GET", "/v1/replays/{id}", admin.get("/v1/replays/none"));
        agrees("GET", "/v1/replays/{id}/changes", admin.get(job.header("Location") + "/changes?after=x"));
        agrees("GET", "/v1/replays/{id}/result", admin.get("/v1/replays/none/result"));
    }

    @Test
    void what_an_auditor_is_answered_is_what_the_document_says() {
        Client admin = administrator();
        String location = admin.post(
                        "/v1/evaluations", Dossiers.lawfulRecognition().replace("\"hasPosition\": true,", ""))
                .header("Location");
        String explanation = "/v1/decisions/{id}/explanation";
        String erasure = "/v1/decisions/{id}/erasure";
        String order = "{\"reason\": \"r\", \"order\": \"o\"}";

        agrees("GET", explanation, admin.get(location + "/explanation"));
        agrees("GET", explanation, admin.get(location + "/explanation", "Accept", "text/html"));
        agrees("GET", erasure, admin.get(location + "/erasure"));
        agrees("POST", erasure, admin.post(location + "/erasure", "{}"));
        agrees("POST", erasure, admin.post(location + "/erasure", order));
        agrees("POST", erasure, admin.post(location + "/erasure", order.replace("o\"}", "p\"}")));
        agrees("GET", erasure, admin.get(location + "/erasure"));
        agrees("GET", explanation, admin.get(location + "/explanation"));
        agrees("GET", "/v1/decisions/{id}", admin.get(location));
        agrees("GET", "/v1/decisions", admin.get("/v1/decisions?limit=1"));
        agrees("GET", "/v1/readings", admin.get("/v1/readings"));
        agrees("GET", "/v1/readings", admin.get("/v1/readings?decision=x"));
    }

    @Test
    void what_is_answered_about_drafts_and_rulebooks_is_what_the_document_says() {
        Client admin = administrator();
        String drafts = "/v1/drafts";
        String one = drafts + "/{id}";
        Reply begun = admin.post(drafts, FORM, "Content-Type", "multipart/form-data; boundary=x");
        String draft = begun.header("Location");
        Reply all = admin.get("/v1/rulebooks");
        String rulebook = "/v1/rulebooks/"
                + all.json().path("rulebooks").path(0).path("id").stringValue();

        agrees("POST", drafts, begun);
        agrees("POST", drafts, admin.post(drafts, "--x--", "Content-Type", "multipart/form-data; boundary=x"));
        agrees("GET", drafts, admin.get(drafts));
        agrees("GET", one, admin.get(draft));
        agrees("GET", one + "/files/{path}", admin.get(draft + "/files/lich.xlsx"));
        agrees("GET", one + "/check", admin.get(draft + "/check"));
        agrees("GET", one + "/check", admin.get(draft + "/check", "Accept", "application/sarif+json"));
        agrees("GET", one + "/diff", admin.get(draft + "/diff"));
        agrees("GET", one + "/impact", admin.get(draft + "/impact"));
        agrees("POST", one + "/impact", admin.post(draft + "/impact", "{}"));
        agrees("GET", one + "/impact", admin.get(draft + "/impact"));
        agrees("GET", one + "/impact/changes", admin.get(draft + "/impact/changes"));
        agrees("DELETE", one + "/impact", admin.delete(draft + "/impact"));
        agrees("POST", one + "/submit", admin.post(draft + "/submit", "{}"));
        agrees("POST", one + "/approve", admin.post(draft + "/approve", "{}"));
        agrees("POST", one + "/comments", admin.post(draft + "/comments", "{\"text\": \"a\"}"));
        agrees("POST", one + "/withdraw", admin.post(draft + "/withdraw", "{}"));
        agrees("POST", one + "/withdraw", admin.post(draft + "/withdraw", "{\"reason\": \"a\"}"));
        agrees("GET", "/v1/rulebooks", all);
        agrees("GET", "/v1/rulebooks/{id}", admin.get(rulebook));
        agrees("GET", "/v1/rulebooks/{id}/diff", admin.get(rulebook + "/diff"));
        agrees("GET", "/v1/rulebooks/{id}/files/{path}", admin.get(rulebook + "/files/lich.xlsx"));
        agrees("POST", "/v1/rulebooks/{id}/restore", admin.post(rulebook + "/restore", "{}"));
    }

    private static final String FORM =
            "--x\r\nContent-Disposition: form-data; name=\"draft\"\r\n\r\n{\"title\": \"a\"}\r\n--x--\r\n";

    @Test
    void every_procedure_is_shown_as_the_document_says() {
        Client admin = administrator();

        for (JsonNode line : admin.get("/v1/procedures")
                .json()
                .path("procedures")
                .valueStream()
                .toList()) {
            String day = line.path("versions").path(0).path("effectiveFrom").stringValue();
            String id = line.path("id").stringValue();

            agrees("GET", "/v1/procedures/{id}", admin.get("/v1/procedures/" + id + "?on=" + day));
        }
    }

    @Test
    void every_line_of_a_batch_is_a_verdict_or_a_problem() {
        String body = Stream.of(Dossiers.line("one"), "{}", "[").collect(Collectors.joining("\n"));

        Reply reply = administrator().post("/v1/evaluations/batch", body, "Content-Type", "application/x-ndjson");

        JsonNode schema = answer("POST", "/v1/evaluations/batch", 200)
                .path("content")
                .path("application/x-ndjson")
                .path("schema");
        assertThat(reply.text().lines()).hasSize(3).allSatisfy(line -> assertThat(faults(schema, JSON.readTree(line)))
                .isEmpty());
    }

    @Test
    void a_member_nobody_documented_would_be_noticed() {
        JsonNode schema = answer("POST", "/v1/evaluations", 201)
                .path("content")
                .path("application/json")
                .path("schema");
        ObjectNode verdict = (ObjectNode) administrator()
                .post("/v1/evaluations?record=false", Dossiers.lawfulRecognition())
                .json();

        assertThat(faults(schema, verdict)).isEmpty();
        assertThat(faults(schema, verdict.deepCopy().put("surprise", true))).isNotEmpty();
        assertThat(faults(schema, verdict.deepCopy().put("asOf", "yesterday"))).isNotEmpty();
    }

    /** The status, the type of content, the headers and every member of the answer are documented. */
    private void agrees(String method, String path, Reply reply) {
        JsonNode answer = answer(method, path, reply.status());
        assertThat(answer.isMissingNode())
                .as("%s %s documents %s", method, path, reply.status())
                .isFalse();
        if (reply.status() == 201) {
            answer.path("headers").propertyNames().forEach(header -> assertThat(reply.header(header))
                    .as(header)
                    .isNotEmpty());
        }
        String type = reply.header("Content-Type").replace(";charset=UTF-8", "");
        Set<String> documented = Set.copyOf(answer.path("content").propertyNames());
        assertThat(type.isEmpty() ? documented.isEmpty() : documented.contains(type))
                .as("%s %s %s: %s, %s", method, path, reply.status(), type, documented)
                .isTrue();
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (type.endsWith("ndjson")) {
            assertThat(reply.text().lines()).allSatisfy(line -> assertThat(faults(schema, JSON.readTree(line)))
                    .isEmpty());
        } else if (type.endsWith("json")) {
            assertThat(faults(schema, reply.json()))
                    .as("%s %s: %s", method, path, reply.text())
                    .isEmpty();
        }
    }

    private JsonNode answer(String method, String path, int status) {
        JsonNode document = document();
        JsonNode answer = document.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status));
        return answer.has("$ref")
                ? document.at(answer.path("$ref").stringValue().substring(1))
                : answer;
    }

    private List<Error> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document().path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
