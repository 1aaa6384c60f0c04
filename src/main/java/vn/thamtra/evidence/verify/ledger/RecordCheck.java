package vn.thamtra.evidence.verify.ledger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.JsonText;
import vn.thamtra.evidence.verify.LeafText;
import vn.thamtra.evidence.verify.stored.Row;

/** One record: its columns with its leaf, its content with the hashes of the leaf, its labels with its content. */
final class RecordCheck {
    private static final int SALT = 32;
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** What a text with nothing to see in it consists of. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private final Set<String> callers;
    private final Publications publications;
    private final Bases bases;
    private final Erased erased;
    private final JournalSection journal;

    RecordCheck(Set<String> callers, Publications publications, Bases bases, Erased erased, JournalSection journal) {
        this.callers = callers;
        this.publications = publications;
        this.bases = bases;
        this.erased = erased;
        this.journal = journal;
    }

    /** The leaf hash, when everything holds. */
    byte[] leafHash(WholeRecord whole) {
        Row record = whole.row();
        LeafText leaf = leaf(record);
        byte[] hash = Hash.leaf(record.bytes("leaf"));
        record.check(
                Arrays.equals(record.bytes("leaf_hash"), hash), "leaf_hash", "khác băm của lá", "is not that of leaf");
        record.check(
                callers.contains(record.text("caller")),
                "caller",
                "không có trong api_key, person",
                "is in no row of api_key or person");
        record.check(
                publications.knows(record.text("rulebook")),
                "rulebook",
                "chưa từng được công bố",
                "was never published");
        content(whole, leaf);
        return hash;
    }

    private static LeafText leaf(Row record) {
        LeafText leaf;
        try {
            leaf = LeafText.parse(record.bytes("leaf"));
        } catch (Broken broken) {
            throw record.wrong("leaf", "không phải lá dạng chuẩn RFC 8785", "is no canonical leaf");
        }
        label(record, "id", leaf.id());
        label(record, "rulebook", leaf.rulebook());
        record.check(
                LeafText.moment(record.moment("recorded_at")).equals(leaf.recordedAt()),
                "recorded_at",
                "khác trong lá",
                "is not that of the leaf");
        return leaf;
    }

    private static void label(Row record, String column, String right) {
        record.check(
                record.text(column).equals(right), column, "khác trong lá hoặc nội dung", "is not what was recorded");
    }

    private void content(WholeRecord whole, LeafText leaf) {
        Row content = whole.content();
        if (content == null) {
            bases.named(whole.row());
            erased.meet(whole.row());
            return;
        }
        content.check(
                !erased.contains(whole.row()),
                "leaf_index",
                "đã có lệnh xóa mà nội dung còn",
                "was erased on order and is still there");
        byte[] salt = content.bytes("salt");
        content.check(salt.length == SALT, "salt", "phải dài 32 byte", "must have 32 bytes");
        hashed(content, "request", salt, leaf.requestHash());
        hashed(content, "answer", salt, leaf.answerHash());
        salted(whole.row(), content, whole.claim());
        answer(whole.row(), json(content, "answer"));
        request(whole.row(), json(content, "request"));
    }

    private static void hashed(Row content, String column, byte[] salt, String hash) {
        content.check(
                Hash.hex(Hash.sha256(salt, content.bytes(column))).equals(hash),
                column,
                "băm (với salt) khác trong lá",
                "its salted hash is not that of the leaf");
    }

    /** Who asked, and by which key, is in the salt; only records older than the journal have none of it. */
    private void salted(Row record, Row content, @Nullable Row claim) {
        byte @Nullable [] seed = content.bytesOrNull("seed");
        if (seed == null) {
            content.check(
                    content.number("leaf_index") < journal.recordsBefore(), "seed", "không có giá trị", "has no value");
            return;
        }
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put("caller", record.text("caller"));
        if (claim != null) {
            labels.put("idempotencyKey", claim.text("idempotency_key"));
        }
        content.check(
                content.number("leaf_index") >= journal.recordsBefore()
                        && Arrays.equals(content.bytes("salt"), Hash.sha256(seed, Canonical.object(labels))),
                "seed",
                "salt không được tạo từ seed, caller của bản ghi và khóa trong idempotency",
                "the salt was not made of the seed, the caller of the record and its key in idempotency");
    }

    private static JsonNode json(Row content, String column) {
        return JsonText.object(content.bytes(column), "record_content " + content.number("leaf_index") + ", " + column);
    }

    private void answer(Row record, JsonNode answer) {
        label(record, "id", answer.path("id").asString(""));
        label(record, "procedure_id", answer.path("procedure").path("id").asString(""));
        label(record, "outcome", answer.path("outcome").asString(""));
        label(record, "rulebook", answer.path("rulebook").path("id").asString(""));
        named(record, "program_version", answer.path("program").get("version"));
        named(record, "program_build", answer.path("program").get("build"));
        bases.meet(record, answer);
    }

    private static void named(Row record, String column, @Nullable JsonNode right) {
        record.check(
                record.optional(column).equals(Optional.ofNullable(right).map(name -> name.asString(""))),
                column,
                "khác trong câu trả lời",
                "is not what the answer says");
    }

    private static void request(Row record, JsonNode request) {
        Optional<String> code = Optional.ofNullable(request.get("dossierCode"))
                .map(given -> given.asString(""))
                .filter(given -> !BLANK.matcher(given).matches());
        record.check(
                record.optional("dossier_code").equals(code),
                "dossier_code",
                "khác trong yêu cầu",
                "is not that of the request");
        Instant received = received(record, request.path("receivedAt").asString(""));
        Duration off = Duration.between(received, record.moment("received_at")).abs();
        record.check(
                received.truncatedTo(ChronoUnit.MICROS).equals(received)
                        ? off.isZero()
                        : off.compareTo(MICROSECOND) < 0,
                "received_at",
                "khác trong yêu cầu",
                "is not that of the request");
    }

    private static Instant received(Row record, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw record.wrong("received_at", "yêu cầu ghi sai receivedAt", "the request has no such moment");
        }
    }

    /** After the last record. */
    void end() {
        erased.allMet();
        bases.allNamed();
    }
}
