package vn.thamtra.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Requests as they go over the wire. */
final class Requests {
    private static final Set<String> PROCEDURES =
            Set.of("prov-legal-reporter-recognition", "prov-legal-reporter-dismissal");

    private Requests() {}

    /** What is sent under load: the example cases of the two procedures that every comparison has used. */
    static List<Cases.Case> cases() {
        return Cases.of(PROCEDURES);
    }

    static List<byte[]> evaluations(String key) {
        return cases().stream()
                .map(example -> post("/v1/evaluations", key, example.request()))
                .toList();
    }

    static byte[] post(String path, String key, byte[] body) {
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, key, body.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
