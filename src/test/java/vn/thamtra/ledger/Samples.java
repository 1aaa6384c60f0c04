package vn.thamtra.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records as the service would make them. */
final class Samples {
    static final Instant RECEIVED = Instant.parse("2024-10-16T02:15:00.123456Z");
    static final String RULEBOOK = "sha256:" + "ab".repeat(32);

    private Samples() {}

    static NewRecord record(Stamp stamp) {
        return record(stamp, labels("prov-legal-reporter-recognition", "SUPPLEMENT", "H42.10-241016-0001"), null);
    }

    static NewRecord record(Stamp stamp, Reservation reservation) {
        return record(stamp, labels("prov-legal-reporter-recognition", "ACCEPT", null), reservation);
    }

    static NewRecord record(Stamp stamp, Labels labels) {
        return record(stamp, labels, null);
    }

    private static NewRecord record(Stamp stamp, Labels labels, @Nullable Reservation reservation) {
        return new NewRecord(stamp, RULEBOOK, request(stamp), answer(stamp), labels, "key-1", reservation);
    }

    static Labels labels(String procedure, String outcome, @Nullable String dossierCode) {
        return new Labels(procedure, outcome, dossierCode, RECEIVED);
    }

    static byte[] request(Stamp stamp) {
        return utf8("{ \"fullName\": \"Nguyễn Văn An\", \"n\": \"" + stamp.id() + "\" }\n");
    }

    static byte[] answer(Stamp stamp) {
        return utf8("{\"id\":\"" + stamp.id() + "\",\"outcome\":\"SUPPLEMENT\"}");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
