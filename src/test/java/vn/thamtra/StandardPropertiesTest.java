package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people know to set in a Spring Boot service acts in this one. */
class StandardPropertiesTest {
    private static final String PASSWORD = "a-password-of-the-tests";

    @TempDir
    private Path directory;

    @Test
    void a_file_of_settings_brings_tls_a_management_port_and_a_log() throws Exception {
        Path store = keyStore();
        Path log = directory.resolve("service.log");
        Path settings = Files.writeString(directory.resolve("more.properties"), """
                spring.ssl.bundle.jks.web.keystore.location=%s
                spring.ssl.bundle.jks.web.keystore.password=%s
                spring.ssl.bundle.jks.web.keystore.type=PKCS12
                server.ssl.bundle=web
                management.server.port=0
                management.server.ssl.enabled=false
                management.endpoints.web.base-path=/manage
                management.endpoints.web.exposure.include=health,loggers,prometheus
                logging.level.vn.thamtra.replay=trace
                logging.file.name=%s
                logging.structured.format.file=logstash
                """.formatted(
                        store.toUri(), PASSWORD, log.toUri().getPath()));

        try (ServiceProcess service = started("--spring.config.additional-location=" + settings.toUri())) {
            String encrypted = "https://127.0.0.1:" + port(service, "https");
            Client management = new Client(port(service, "http"), null);

            assertThat(status(store, encrypted + "/problems")).isEqualTo(200);
            assertThat(status(store, encrypted + "/v1/procedures")).isEqualTo(401);
            assertThat(management.get("/manage/health").status()).isEqualTo(200);
            assertThat(management.get("/manage/health/readiness").status()).isEqualTo(200);
            assertThat(management.get("/manage/loggers").status()).isEqualTo(401);
            assertThat(management.get("/manage/prometheus").text()).contains("thamtra_rulebook_info{");
            assertThat(status(store, encrypted + "/manage/prometheus")).isEqualTo(401);
            Client administrator =
                    new Client(port(service, "http"), service.client().secret());
            assertThat(administrator.get("/manage/loggers/vn.thamtra.replay").text())
                    .contains("\"configuredLevel\":\"TRACE\"");
            status(
                    store,
                    encrypted + "/v1/x%E2%80%A8%22,%22y%22:1",
                    "X-Request-Id",
                    "r-1",
                    "Authorization",
                    "Bearer x");
            assertThat(lines(log))
                    .anyMatch(line -> line.path("message").stringValue().startsWith("Started ThamTra"));
            JsonNode refused = lines(log).stream()
                    .filter(line -> line.path("requestId").stringValue("").equals("r-1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.path("logger_name").stringValue()).isEqualTo("vn.thamtra.security");
            assertThat(refused.path("kind").stringValue()).isEqualTo("KEY_REFUSED");
            assertThat(refused.path("path").stringValue()).isEqualTo("/v1/x??,?y?:1");
        }
    }

    @Test
    void endpoints_are_exposed_to_administrators_and_probes_can_be_left_out() throws Exception {
        try (ServiceProcess service = started(
                "--management.endpoint.health.probes.enabled=false",
                "--management.endpoints.web.exposure.include=health,loggers")) {
            Client nobody = new Client(service.port(), null);
            Client intake = new Client(service.port(), intakeKey(service.client()));

            assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
            assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(404);
            assertThat(nobody.get("/actuator/loggers").status()).isEqualTo(401);
            assertThat(intake.get("/actuator/loggers").status()).isEqualTo(403);
            assertThat(intake.get("/actuator/loggers/ROOT").status()).isEqualTo(403);
            assertThat(service.client().get("/actuator/loggers").status()).isEqualTo(200);
            isFinishedThoughStopped(service);
        }
    }

    /** {@code server.shutdown=graceful}: whoever has begun is answered. */
    private static void isFinishedThoughStopped(ServiceProcess service) throws Exception {
        byte[] dossier = Files.readAllBytes(Path.of("examples/prov-legal-reporter-recognition.json"));
        String head = "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + service.client().secret() + "\r\nContent-Type: application/json\r\nContent-Length: " + dossier.length
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(dossier, 0, dossier.length / 2);
            out.flush();
            // another call after it is answered when the first has been taken up
            assertThat(service.client().get("/v1/procedures").status()).isEqualTo(200);
            service.stop();
            await(service, "Commencing graceful shutdown");
            out.write(dossier, dossier.length / 2, dossier.length - dossier.length / 2);
            out.flush();

            assertThat(text(socket.getInputStream())).startsWith("HTTP/1.1 201");
        }
        await(service, "Graceful shutdown complete");
    }

    /** Each line is JSON, or reading it fails. */
    private static List<JsonNode> lines(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private ServiceProcess started(String... settings) throws Exception {
        ServiceProcess service = ServiceProcess.start(ServiceProcess.fromClassPath(), directory, List.of(settings));
        await(service, "Started ThamTra");
        return service;
    }

    private static void await(ServiceProcess service, String word) throws Exception {
        while (!service.said().contains(word)) {
            assertThat(service.isAlive() || service.said().contains(word))
                    .as(service.said())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private static int port(ServiceProcess service, String scheme) throws Exception {
        String started = "Tomcat started on port (\\d+) \\(" + scheme + "\\)";
        Matcher port = Pattern.compile(started).matcher(service.said());
        assertThat(port.find()).as(service.said()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static String intakeKey(Client administrator) {
        Client.Reply made = administrator.post("/v1/keys", "{\"label\": \"one-stop shop\", \"role\": \"INTAKE\"}");
        return JsonMapper.shared().readTree(made.text()).path("secret").stringValue();
    }

    private static String text(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }

    private Path keyStore() throws Exception {
        Path store = directory.resolve("web.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "web",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return store;
    }

    private static int status(Path store, String address, String... headers) throws Exception {
        KeyStore trusted = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("web", trusted.getCertificate("web"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }
}
