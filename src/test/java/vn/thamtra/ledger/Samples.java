package vn.thamtra.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records as the service would make them. */
public final class Samples {
    static final Instant RECEIVED = Instant.parse("2024-10-16T02:15:00.123456Z");
    public static final String RULEBOOK = "sha256:" + "ab".repeat(32);

    private Samples() {}

    public static NewRecord record(Stamp stamp) {
        return record(stamp, labels("prov-legal-reporter-recognition", "SUPPLEMENT", "H42.10-241016-0001"), null);
    }

    public static NewRecord record(Stamp stamp, Reservation reservation) {
        return record(stamp, labels("prov-legal-reporter-recognition", "ACCEPT", null), reservation);
    }

    public static NewRecord record(Stamp stamp, Labels labels) {
        return record(stamp, labels, null);
    }

    private static NewRecord record(Stamp stamp, Labels labels, @Nullable Reservation reservation) {
        return new NewRecord(stamp, RULEBOOK, request(stamp), answer(stamp), labels, "key-1", reservation);
    }

    public static Labels labels(String procedure, String outcome, @Nullable String dossierCode) {
        return new Labels(procedure, outcome, dossierCode, RECEIVED);
    }

    public static byte[] request(Stamp stamp) {
        return utf8("{ \"fullName\": \"Nguyễn Văn An\", \"n\": \"" + stamp.id() + "\" }\n");
    }

    public static byte[] answer(Stamp stamp) {
        return utf8("{\"id\":\"" + stamp.id() + "\",\"outcome\":\"SUPPLEMENT\"}");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
