package vn.thamtra.decision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.Dossiers;

/**
 * One dossier that was sent, and what was heard of it before the service died.
 *
 * @param code tells the dossier from all others; of a dossier sent alone also its Idempotency-Key
 * @param alone whether it was sent alone, not as a line of a batch
 * @param keyed whether it was sent with its code as Idempotency-Key
 * @param id of the decision that was answered; null where no answer came
 * @param bytes SHA-256 of the answer, in hex
 */
record Deal(
        String code,
        boolean alone,
        boolean keyed,
        @Nullable String id,
        @Nullable String bytes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Deal unanswered(boolean alone, boolean keyed) {
        return new Deal(UUID.randomUUID().toString(), alone, keyed, null, null);
    }

    /** A problem promises nothing, so the dossier counts as unanswered. */
    Deal answered(byte[] answer) {
        String given = JSON.readTree(answer).path("id").asString("");
        return given.isEmpty() ? this : new Deal(code, alone, keyed, given, sha256(answer));
    }

    boolean isAcknowledged() {
        return id != null;
    }

    String dossier() {
        String line = Dossiers.line(code);
        return alone || !keyed ? line : line.replaceFirst("\\{", "{\"idempotencyKey\":\"" + code + "\",");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
