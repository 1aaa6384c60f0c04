package vn.thamtra.ledger.tree;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.thamtra.digest.Sha256;

/**
 * What the log commits to for one record. Both content hashes are lower-case hex of SHA-256(salt ‖ exact bytes);
 * recordedAt is written in UTC with exactly three decimals, as in {@code 2024-10-16T02:15:00.120Z}.
 */
public record Leaf(UUID id, Instant recordedAt, String rulebook, String requestHash, String answerHash) {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final byte[] LEAF_PREFIX = {0};

    public Leaf {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** RFC 8785 canonical JSON of the five members. */
    public byte[] canonical() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("id", id.toString());
        members.put("recordedAt", MILLISECONDS.format(recordedAt));
        members.put("rulebook", rulebook);
        members.put("requestHash", requestHash);
        members.put("answerHash", answerHash);
        return CanonicalJson.object(members);
    }

    /** The leaf hash of RFC 6962, 2.1: SHA-256(0x00 ‖ leaf). */
    public static byte[] hash(byte[] canonical) {
        return Sha256.of(LEAF_PREFIX, canonical);
    }

    /** SHA-256(salt ‖ content) in lower-case hex: what a leaf says of a request or an answer. */
    public static String contentHash(byte[] salt, byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(salt, content));
    }
}
