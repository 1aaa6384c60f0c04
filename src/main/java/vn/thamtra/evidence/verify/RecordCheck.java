package vn.thamtra.evidence.verify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One record: its columns with its leaf, its content with the hashes of the leaf, its labels with its content. */
final class RecordCheck {
    private static final int SALT = 32;
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** What a text with nothing to see in it consists of. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private final Row record;

    private RecordCheck(Row record) {
        this.record = record;
    }

    /** The leaf hash, when everything holds. */
    static byte[] leafHash(Row record, @Nullable Row content) {
        RecordCheck check = new RecordCheck(record);
        LeafText leaf = check.leaf();
        byte[] hash = Hash.leaf(record.bytes("leaf"));
        record.check(
                Arrays.equals(record.bytes("leaf_hash"), hash), "leaf_hash", "khác băm của lá", "is not that of leaf");
        if (content == null) {
            record.check(record.optional("dossier_code").isEmpty(), "dossier_code", "chưa xóa", "was not erased");
        } else {
            check.content(content, leaf);
        }
        return hash;
    }

    private LeafText leaf() {
        LeafText leaf;
        try {
            leaf = LeafText.parse(record.bytes("leaf"));
        } catch (Broken broken) {
            throw record.wrong("leaf", "không phải lá dạng chuẩn RFC 8785", "is no canonical leaf");
        }
        label("id", leaf.id());
        label("rulebook", leaf.rulebook());
        record.check(
                LeafText.moment(record.moment("recorded_at")).equals(leaf.recordedAt()),
                "recorded_at",
                "khác trong lá",
                "is not that of the leaf");
        return leaf;
    }

    private void label(String column, String right) {
        record.check(
                record.text(column).equals(right), column, "khác trong lá hoặc nội dung", "is not what was recorded");
    }

    private void content(Row content, LeafText leaf) {
        byte[] salt = content.bytes("salt");
        content.check(salt.length == SALT, "salt", "phải dài 32 byte", "must have 32 bytes");
        hashed(content, "request", salt, leaf.requestHash());
        hashed(content, "answer", salt, leaf.answerHash());
        answer(json(content, "answer"), leaf);
        request(json(content, "request"));
    }

    private static void hashed(Row content, String column, byte[] salt, String hash) {
        content.check(
                Hash.hex(Hash.sha256(salt, content.bytes(column))).equals(hash),
                column,
                "băm (với salt) khác trong lá",
                "its salted hash is not that of the leaf");
    }

    private static JsonNode json(Row content, String column) {
        return JsonText.object(content.bytes(column), "record_content " + content.number("leaf_index") + ", " + column);
    }

    private void answer(JsonNode answer, LeafText leaf) {
        label("id", answer.path("id").asString(""));
        label("procedure_id", answer.path("procedure").path("id").asString(""));
        label("outcome", answer.path("outcome").asString(""));
        label("rulebook", answer.path("rulebook").path("id").asString(""));
        label("rulebook", leaf.rulebook());
    }

    private void request(JsonNode request) {
        Optional<String> code = Optional.ofNullable(request.get("dossierCode"))
                .map(given -> given.asString(""))
                .filter(given -> !BLANK.matcher(given).matches());
        record.check(
                record.optional("dossier_code").equals(code),
                "dossier_code",
                "khác trong yêu cầu",
                "is not that of the request");
        Instant received = received(request.path("receivedAt").asString(""));
        Duration off = Duration.between(received, record.moment("received_at")).abs();
        record.check(
                received.truncatedTo(ChronoUnit.MICROS).equals(received)
                        ? off.isZero()
                        : off.compareTo(MICROSECOND) < 0,
                "received_at",
                "khác trong yêu cầu",
                "is not that of the request");
    }

    private Instant received(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw record.wrong("received_at", "yêu cầu ghi sai receivedAt", "the request has no such moment");
        }
    }
}
