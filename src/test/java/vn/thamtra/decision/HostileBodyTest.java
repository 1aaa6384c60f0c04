package vn.thamtra.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

/** Bodies nobody should send: a problem document each, and nothing is recorded. */
class HostileBodyTest extends RunningService {
    private long before;

    @BeforeEach
    void count() {
        before = records.size();
    }

    @AfterEach
    void nothing_was_recorded() {
        assertThat(records.size()).isEqualTo(before);
    }

    static Stream<Arguments> faultyDossiers() {
        String lawful = Dossiers.lawfulRecognition();
        return Stream.of(
                Arguments.of(
                        "an unknown procedure",
                        lawful.replace("prov-legal-reporter-recognition", "none"),
                        "/procedure"),
                Arguments.of("an unknown fact", lawful.replace("hasPosition", "hasPositon"), "/facts/hasPositon"),
                Arguments.of("an unknown document", lawful.replace("proposal-letter", "letter"), "/documents/0/type"),
                Arguments.of("a number for a text", lawful.replace("\"Chuyên viên\"", "7"), "/facts/positionTitle"),
                Arguments.of("a text for a number", lawful.replace("48", "\"48\""), "/facts/legalFieldMonths"),
                Arguments.of("a moment without offset", lawful.replace("09:15:00+07:00", "09:15:00"), "/receivedAt"),
                Arguments.of("half a surrogate pair", lawful.replace("Chuyên viên", "\\ud800"), "/facts/positionTitle"),
                Arguments.of(
                        "a name twice", lawful.replace("\"facts\"", "\"channel\": \"POST\", \"facts\""), "/channel"),
                Arguments.of("nothing", "", ""),
                Arguments.of("an array", "[]", ""),
                Arguments.of("NaN", lawful.replace("48", "NaN"), ""),
                Arguments.of("ten thousand arrays", "[".repeat(10_000), ""),
                Arguments.of("arrays inside", lawful.replace("48", "[".repeat(10_000) + "]".repeat(10_000)), ""),
                Arguments.of("half a dossier", lawful.substring(0, lawful.length() / 2), ""),
                Arguments.of("two dossiers", lawful + lawful, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyDossiers")
    void every_fault_has_a_pointer_a_code_and_a_detail(String name, String body, String pointer) {
        Reply reply = caller(Role.INTAKE).post("/v1/evaluations", body);

        isProblem(reply, 400, "invalid-dossier");
        assertThat(reply.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .stringValue()))
                .as(reply.text())
                .anyMatch(given -> given.startsWith(pointer));
        reply.json().path("errors").valueStream().forEach(HostileBodyTest::tellsWhatToMend);
    }

    private static void tellsWhatToMend(JsonNode error) {
        assertThat(error.path("code").asString("")).matches("[A-Z0-9_]+");
        assertThat(error.path("detail").asString("")).isNotBlank();
        assertThat(error.path("chiTiet").asString("")).isNotBlank();
    }

    @Test
    void all_faults_are_told_at_once() {
        String body = Dossiers.lawfulRecognition()
                .replace("hasPosition", "hasPositon")
                .replace("48", "\"48\"")
                .replace("proposal-letter", "letter");

        Reply reply = caller(Role.INTAKE).post("/v1/evaluations", body);

        assertThat(reply.json().path("errors").size()).isEqualTo(3);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] body = Dossiers.lawfulRecognition().getBytes(StandardCharsets.UTF_16LE);

        isProblem(caller(Role.INTAKE).post("/v1/evaluations", body), 400, "invalid-dossier");
    }

    @Test
    void twenty_megabytes_are_refused_whether_or_not_the_length_is_told() {
        byte[] body = new byte[20 << 20];
        Client intake = caller(Role.INTAKE);

        Reply told = intake.post("/v1/evaluations", body);
        Reply chunked =
                intake.send("POST", "/v1/evaluations", BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));

        isProblem(told, 413, "too-large");
        isProblem(chunked, 413, "too-large");
    }

    @Test
    void one_megabyte_is_taken_and_one_byte_more_is_not() {
        String padded = Dossiers.lawfulRecognition();
        padded += " ".repeat((1 << 20) - padded.getBytes(StandardCharsets.UTF_8).length);
        Client intake = caller(Role.INTAKE);

        assertThat(intake.post("/v1/evaluations?record=false", padded).status()).isEqualTo(200);
        isProblem(intake.post("/v1/evaluations?record=false", padded + " "), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "json",
                "*/*"
            })
    void another_content_type_is_refused(String contentType) {
        Reply reply =
                caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition(), "Content-Type", contentType);

        isProblem(reply, 415, "unsupported-media-type");
    }

    @Test
    void a_compressed_body_is_refused() {
        Reply reply =
                caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition(), "Content-Encoding", "gzip");

        isProblem(reply, 415, "unsupported-media-type");
    }

    @Test
    void an_answer_in_html_cannot_be_had() {
        Reply reply = caller(Role.INTAKE).post("/v1/evaluations", Dossiers.lawfulRecognition(), "Accept", "text/html");

        isProblem(reply, 406, "not-acceptable");
    }

    @Test
    void a_body_that_stops_coming_is_given_up() throws IOException {
        String head = """
                POST /v1/evaluations HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"procedure":""".formatted(caller(Role.INTAKE).secret());

        String answer = exchange(head);

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json")
                .contains("request-timeout");
    }

    @Test
    void a_body_that_breaks_off_is_malformed_and_not_half_read() throws IOException {
        String head = """
                POST /v1/evaluations HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                \r
                zz\r
                """.formatted(caller(Role.INTAKE).secret());

        String answer = exchange(head);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isProblem(Reply reply, int status, String slug) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/" + slug);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString("")).isNotBlank();
        assertThat(reply.json().path("chiTiet").asString("")).isNotBlank();
        assertThat(reply.text())
                .doesNotContain("vn.thamtra")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
