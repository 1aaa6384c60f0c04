package vn.thamtra.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thamtra.Client.Reply;
import vn.thamtra.RunningService;

class ProblemsTest extends RunningService {
    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /v1/decisions/nothing, 404",
        "GET, /v1/evaluations, 405",
        "DELETE, /v1/procedures, 405",
        "PUT, /v1/keys, 405",
        "TRACE, /v1/keys, 405",
        "BREW, /v1/keys, 405",
        "GET, /v1/procedures?on=%zz, 400",
        "GET, /v1/procedures?on=tomorrow, 400",
        "GET, /v1/decisions/%zz, 400",
        "GET, /v1/decisions/%c3%28, 400",
        "GET, /v1/procedures/a%2Fb, 400",
        "GET, /actuator, 404",
        "GET, /actuator/env, 404",
        "GET, /problems/none, 404"
    })
    void a_call_that_goes_nowhere_gets_a_problem(String method, String path, int status) throws IOException {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + BOOTSTRAP_KEY + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        isAProblem(answer);
    }

    @Test
    void a_method_not_allowed_comes_with_those_that_are() {
        Reply reply = administrator().get("/v1/evaluations");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /v1/procedures HTTP/1.1\r\n\r\n', 400",
        "'GET /v1/procedures HTTP/1.1\r\nHost: a b\r\n\r\n', 400",
        "'GET /v1/proce{dures HTTP/1.1\r\nHost: localhost\r\n\r\n', 400",
        "'GET /v1/procedures HTTP/9.9\r\nHost: localhost\r\n\r\n', 505",
        "'nonsense\r\n\r\n', 400",
        "'POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 400",
        "'POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n', 400",
        "'POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n', 501"
    })
    void what_is_not_http_never_gets_a_page_of_html(String request, int status) throws IOException {
        String answer = raw(request);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("<html")
                .doesNotContain("<!doctype");
        if (answer.contains("\r\n\r\n{")) {
            isAProblem(answer);
        }
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        String answer = raw("GET /v1/procedures HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|431) .*").doesNotContain("<html");
    }

    @Test
    void a_large_body_that_may_not_come_in_does_not_hide_the_refusal() {
        byte[] body = new byte[8 << 20];

        Reply reply = nobody().send("POST", "/v1/evaluations", BodyPublishers.ofByteArray(body));

        assertThat(reply.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_is_explained_at_its_address(ProblemType type) {
        Reply reply = nobody().get(type.uri());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("type").stringValue()).isEqualTo(type.uri());
        assertThat(reply.json().path("status").asInt()).isEqualTo(type.status());
        assertThat(reply.json().path("meaning").path("vi").asString("")).isNotBlank();
    }

    @Test
    void all_types_are_listed() {
        Reply reply = nobody().get("/problems");

        assertThat(reply.json().path("problems").valueStream().map(problem -> problem.path("type")
                        .stringValue()))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .toList());
    }

    @Test
    void answers_are_harmless_in_a_browser_and_kept_by_no_cache() {
        for (Reply reply : new Reply[] {administrator().get("/v1/procedures"), nobody().get("/v1/procedures")}) {
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    private static void isAProblem(String answer) {
        assertThat(answer).contains("Content-Type: application/problem+json").contains("\"type\":\"/problems/");
        assertThat(answer)
                .doesNotContain("vn.thamtra")
                .doesNotContain("org.apache")
                .doesNotContain("springframework");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
