package vn.thamtra.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.Dossiers;
import vn.thamtra.RunningService;
import vn.thamtra.access.Role;

class BatchTest extends RunningService {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Value("${thamtra.data-dir}")
    private Path data;

    @Test
    void every_line_is_answered_on_its_own_line_in_the_same_order() {
        Client intake = caller(Role.INTAKE);
        long before = records.size();
        String body = IntStream.range(0, 500)
                .mapToObj(i -> Dossiers.line("batch-" + i))
                .collect(Collectors.joining("\n"));

        Reply reply = batch(intake, body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<JsonNode> answers = lines(reply);
        assertThat(answers)
                .hasSize(500)
                .allMatch(answer -> answer.path("outcome").asString("").equals("ACCEPT"));
        assertThat(records.size()).isEqualTo(before + 500);
        for (int i : new int[] {0, 123, 499}) {
            assertThat(dossierCodeOf(answers.get(i))).isEqualTo("batch-" + i);
        }
    }

    private String dossierCodeOf(JsonNode answer) {
        UUID id = UUID.fromString(answer.path("id").stringValue());
        return String.valueOf(records.find(id).orElseThrow().summary().labels().dossierCode());
    }

    @Test
    void a_bad_line_answers_with_its_problem_and_the_rest_goes_on() {
        long before = records.size();
        String body = String.join(
                "\n",
                Dossiers.line("one"),
                "{\"procedure\": \"none\"}",
                "not json",
                " ".repeat(1 << 20) + "{}",
                Dossiers.line("two"));

        List<JsonNode> answers = lines(batch(caller(Role.INTAKE), body));

        assertThat(answers).hasSize(5);
        assertThat(answers.stream().map(answer -> answer.path("status").asInt(201)))
                .containsExactly(201, 400, 400, 413, 201);
        assertThat(answers.get(1).path("type").stringValue()).isEqualTo("/problems/invalid-dossier");
        assertThat(answers.get(1).path("errors").size()).isEqualTo(2);
        assertThat(records.size()).isEqualTo(before + 2);
    }

    @Test
    void a_blank_line_is_told_on_its_line_so_that_line_n_answers_line_n() {
        String body = "\r\n\n" + Dossiers.line("one") + "\r\n  \n" + Dossiers.line("two") + "\r\n";

        List<JsonNode> answers = lines(batch(caller(Role.INTAKE), body));

        assertThat(answers.stream().map(answer -> answer.path("status").asInt(201)))
                .containsExactly(400, 400, 201, 400, 201);
        assertThat(dossierCodeOf(answers.get(4))).isEqualTo("two");
    }

    @Test
    void nothing_is_answered_to_nothing() {
        Reply reply = batch(caller(Role.INTAKE), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.bytes()).isEmpty();
    }

    @Test
    void a_batch_need_not_be_recorded() {
        long before = records.size();

        Reply reply = caller(Role.AUDITOR)
                .post(
                        "/v1/evaluations/batch?record=false",
                        Dossiers.line("one"),
                        "Content-Type",
                        "application/x-ndjson");

        assertThat(lines(reply)).hasSize(1).noneMatch(answer -> answer.has("id"));
        assertThat(records.size()).isEqualTo(before);
    }

    @Test
    void a_batch_sent_again_with_its_key_gets_the_first_answers() {
        Client intake = caller(Role.INTAKE);
        long before = records.size();
        String body = Dossiers.line("one") + "\nnot json\n" + Dossiers.line("two") + "\n";

        String first = batch(intake, body, "Idempotency-Key", "nightly").text();
        String again = batch(intake, body, "Idempotency-Key", "nightly").text();
        String longer = batch(intake, body + Dossiers.line("three"), "Idempotency-Key", "nightly")
                .text();

        assertThat(again).isEqualTo(first);
        assertThat(longer).startsWith(first);
        assertThat(longer.lines()).hasSize(4);
        assertThat(records.size()).isEqualTo(before + 3);
    }

    @Test
    void a_line_that_changed_under_the_key_of_its_batch_is_told() {
        Client intake = caller(Role.INTAKE);
        batch(intake, Dossiers.line("one") + "\n" + Dossiers.line("two"), "Idempotency-Key", "changed");

        List<JsonNode> answers = lines(
                batch(intake, Dossiers.line("one") + "\n" + Dossiers.line("other"), "Idempotency-Key", "changed"));

        assertThat(answers.stream().map(answer -> answer.path("status").asInt(200)))
                .containsExactly(200, 422);
    }

    @Test
    void a_line_with_a_key_of_its_own_is_decided_once_wherever_it_stands() {
        Client intake = caller(Role.INTAKE);
        long before = records.size();
        String keyed = Dossiers.line("keyed").replaceFirst("\\{", "{\"idempotencyKey\": \"k-1\", ");

        List<JsonNode> answers = lines(batch(intake, Dossiers.line("one") + "\n" + keyed + "\n" + keyed + "\n"));
        Reply alone = intake.post("/v1/evaluations", keyed);

        assertThat(records.size()).isEqualTo(before + 2);
        assertThat(answers.get(1).path("outcome").asString("")).isEqualTo("ACCEPT");
        assertThat(answers.get(2)).isEqualTo(answers.get(1));
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.json()).isEqualTo(answers.get(1));
    }

    @Test
    void a_key_that_cannot_be_one_is_told_and_nothing_is_recorded() {
        long before = records.size();
        String keyed = Dossiers.line("keyed").replaceFirst("\\{", "{\"idempotencyKey\": \"a b\", ");

        List<JsonNode> answers = lines(batch(caller(Role.INTAKE), keyed));

        assertThat(answers.get(0).path("errors").path(0).path("pointer").asString(""))
                .isEqualTo("/idempotencyKey");
        assertThat(records.size()).isEqualTo(before);
    }

    @Test
    void a_body_that_does_not_come_to_its_end_gets_no_end_of_the_answer() throws IOException {
        try (Socket socket = open(caller(Role.INTAKE))) {
            sendChunk(socket, Dossiers.line("one") + "\n");

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .contains("\"outcome\"")
                    .contains("\"status\":408")
                    .doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void a_client_that_waits_for_each_answer_gets_it() throws IOException {
        try (Socket socket = open(caller(Role.INTAKE));
                BufferedReader in = reader(socket)) {
            for (int i = 0; i < 3; i++) {
                sendChunk(socket, Dossiers.line("slow-" + i) + "\n");

                JsonNode answer = nextAnswer(in);

                assertThat(answer.path("outcome").asString("")).isEqualTo("ACCEPT");
            }
        }
    }

    @Test
    void a_client_that_sends_everything_before_it_reads_is_not_left_hanging() throws IOException {
        int lines = 4_000;
        byte[] body = (Dossiers.line("all") + "\n").repeat(lines).getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /v1/evaluations/batch?record=false HTTP/1.0\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Content-Length: %d\r
                \r
                """.formatted(caller(Role.AUDITOR).secret(), body.length);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = reader(socket)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);

            long answers =
                    in.lines().filter(line -> line.startsWith("{\"procedure\"")).count();

            assertThat(answers).isEqualTo(lines);
        }
        assertThat(inboxFiles()).isEmpty();
    }

    @Test
    void a_client_that_goes_away_leaves_its_place_to_others() throws IOException {
        for (int i = 0; i < 12; i++) {
            try (Socket socket = open(caller(Role.INTAKE))) {
                sendChunk(socket, Dossiers.line("gone") + "\n" + Dossiers.line("gone"));
            }
        }

        Reply reply = eventually(() -> batch(caller(Role.INTAKE), Dossiers.line("here")));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(lines(reply)).hasSize(1);
        assertThat(inboxFiles()).isEmpty();
    }

    @Test
    void a_client_that_falls_silent_is_told_and_let_go() throws IOException {
        try (Socket socket = open(caller(Role.INTAKE));
                BufferedReader in = reader(socket)) {
            sendChunk(socket, Dossiers.line("one") + "\n");

            List<String> answers =
                    in.lines().filter(line -> line.startsWith("{")).toList();

            assertThat(answers).hasSize(2);
            assertThat(JSON.readTree(answers.get(1)).path("status").asInt()).isEqualTo(408);
        }
    }

    /** A batch may be refused for a moment while those who left are noticed. */
    private static Reply eventually(Supplier<Reply> call) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Reply reply = call.get();
        while (reply.status() == 429 && System.nanoTime() < end) {
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            reply = call.get();
        }
        return reply;
    }

    private List<Path> inboxFiles() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".ndjson"))
                    .toList();
        }
    }

    private static Reply batch(Client client, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/x-ndjson"), Stream.of(headers))
                .toArray(String[]::new);
        return client.post("/v1/evaluations/batch", body, all);
    }

    private static List<JsonNode> lines(Reply reply) {
        return reply.text().lines().map(JSON::readTree).toList();
    }

    private Socket open(Client client) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        String head = """
                POST /v1/evaluations/batch HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(client.secret());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void sendChunk(Socket socket, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static JsonNode nextAnswer(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return JSON.readTree(line);
            }
        }
        throw new IOException("There was no answer");
    }
}
