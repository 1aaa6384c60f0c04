package vn.thamtra.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class RolesTest extends RunningService {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Rights rights;

    private record Call(String method, String path, Set<Role> allowed, int whenAllowed) {}

    private static final String PROCEDURE = "/v1/procedures/prov-legal-reporter-recognition";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";
    private static final String DRAFT = "/v1/drafts/" + NOTHING;
    private static final Set<Role> READERS = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.ADMIN);
    private static final List<Call> CALLS = List.of(
            new Call("POST", "/v1/evaluations", EnumSet.of(Role.INTAKE, Role.ADMIN), 201),
            new Call("POST", "/v1/evaluations?record=false", ALL, 200),
            new Call("GET", "/v1/decisions", EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN), 200),
            new Call(
                    "GET",
                    "/v1/decisions/" + NOTHING + "/forms",
                    EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN),
                    404),
            new Call(
                    "GET",
                    "/v1/decisions/" + NOTHING + "/forms/01",
                    EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN),
                    404),
            new Call(
                    "POST",
                    "/v1/decisions/" + NOTHING + "/forms/01",
                    EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN),
                    400),
            new Call("GET", "/v1/registers", EnumSet.of(Role.INTAKE, Role.AUDITOR, Role.ADMIN), 400),
            new Call("GET", "/v1/readings", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("GET", "/v1/procedures", ALL, 200),
            new Call("GET", PROCEDURE, ALL, 200),
            new Call("GET", PROCEDURE + "/schema", ALL, 200),
            new Call("GET", PROCEDURE + "/workbook", ALL, 200),
            new Call("GET", "/v1/ledger/checkpoint", ALL, 200),
            new Call("GET", "/v1/ledger/key", ALL, 200),
            new Call("GET", "/v1/ledger/leaf?index=0", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("GET", "/v1/ledger/proof?index=0", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("GET", "/v1/ledger/consistency?from=0", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("POST", "/v1/replays", EnumSet.of(Role.AUDITOR, Role.ADMIN), 400),
            new Call("GET", "/v1/replays/" + NOTHING, EnumSet.of(Role.AUDITOR, Role.ADMIN), 404),
            new Call("GET", "/v1/replays/" + NOTHING + "/changes", EnumSet.of(Role.AUDITOR, Role.ADMIN), 404),
            new Call("GET", "/v1/replays/" + NOTHING + "/result", EnumSet.of(Role.AUDITOR, Role.ADMIN), 404),
            new Call("POST", "/v1/decisions/" + NOTHING + "/replay", EnumSet.of(Role.AUDITOR, Role.ADMIN), 400),
            new Call("GET", "/v1/drafts", READERS, 200),
            new Call("GET", DRAFT, READERS, 404),
            new Call("GET", DRAFT + "/check", READERS, 404),
            new Call("GET", DRAFT + "/diff", READERS, 404),
            new Call("GET", DRAFT + "/files/lich.xlsx", READERS, 404),
            new Call("GET", DRAFT + "/impact", READERS, 404),
            new Call("GET", DRAFT + "/impact/changes", READERS, 404),
            new Call("POST", DRAFT + "/impact", EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/cells", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/rows", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/rebase", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/submit", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/approve", EnumSet.of(Role.APPROVER), 400),
            new Call("POST", DRAFT + "/reject", EnumSet.of(Role.APPROVER), 400),
            new Call("POST", DRAFT + "/withdraw", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("POST", DRAFT + "/comments", EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMIN), 400),
            new Call("GET", "/v1/rulebooks", ALL, 200),
            new Call("GET", "/v1/rulebooks/none", ALL, 404),
            new Call("GET", "/v1/rulebooks/none/diff", ALL, 404),
            new Call("GET", "/v1/rulebooks/none/files/lich.xlsx", ALL, 404),
            new Call("POST", "/v1/rulebooks/none/restore", EnumSet.of(Role.EDITOR, Role.ADMIN), 400),
            new Call("GET", "/v1/keys", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("GET", "/v1/keys/" + NOTHING, EnumSet.of(Role.AUDITOR, Role.ADMIN), 404),
            new Call("POST", "/v1/keys", EnumSet.of(Role.ADMIN), 400),
            new Call("GET", "/v1/persons", EnumSet.of(Role.AUDITOR, Role.ADMIN), 200),
            new Call("GET", "/v1/persons/" + NOTHING, EnumSet.of(Role.AUDITOR, Role.ADMIN), 404),
            new Call("POST", "/v1/persons", EnumSet.of(Role.ADMIN), 400));

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_it_is_for_and_nothing_else(Role role) {
        Client client = caller(role);
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());

        for (Call call : CALLS) {
            Reply reply = call.method().equals("GET")
                    ? client.get(call.path())
                    : client.post(call.path(), Dossiers.lawfulRecognition());

            assertThat(reply.status())
                    .as("%s: %s %s: %s", role, call.method(), call.path(), reply.text())
                    .isEqualTo(call.allowed().contains(role) ? call.whenAllowed() : 403);
            if (reply.status() == 403) {
                assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void the_table_of_rights_has_a_line_for_every_call_and_no_other() {
        Set<String> answered = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String home = method.getBeanType().getPackageName();
            boolean ofEverybody =
                    mapping.getPatternValues().stream().anyMatch(path -> path.matches(".*[.](css|js)|/prove/[{]id[}]"));
            if (!ofEverybody
                    && !Set.of("vn.thamtra.problem", "vn.thamtra.openapi", "vn.thamtra.console.door")
                            .contains(home)) {
                mapping.getPatternValues().forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> answered.add(verb + " " + path)));
            }
        });

        assertThat(rights.table().stream()
                        .map(right -> right.method() + " " + right.path().getPatternString()))
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/decisions",
                "/v1/keys",
                "/",
                "/nothing/here",
                "/actuator",
                "/actuator/env",
                "/v1/procedures",
                "/problems/../v1/keys",
                "/problems/%2e%2e/v1/keys",
                "/v1/keys;x=/problems/",
                "/error"
            })
    void without_a_key_nothing_is_reached(String path) {
        Reply reply = nobody().get(path);

        assertThat(reply.status()).as(reply.text()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"thamtra\"");
        assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic YTpi", "Bearer a b", "bearer\twrong"})
    void a_wrong_key_is_as_good_as_none(String authorization) {
        Reply reply = nobody().get("/v1/procedures", "Authorization", authorization);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate"))
                .startsWith("Bearer realm=\"thamtra\"")
                .contains("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/problems",
                "/problems/not-found"
            })
    void a_few_addresses_are_open(String path) {
        assertThat(nobody().get(path).status()).isEqualTo(200);
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        Reply reply = nobody().get("/v1/procedures", "Authorization", "bEARER " + BOOTSTRAP_KEY);

        assertThat(reply.status()).isEqualTo(200);
    }
}
