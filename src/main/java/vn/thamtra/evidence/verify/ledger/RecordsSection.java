package vn.thamtra.evidence.verify.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.stored.Row;
import vn.thamtra.evidence.verify.stored.Stored;

/**
 * {@code ledger_record} with {@code record_content} and {@code idempotency}: dense, each what its leaf says, together what
 * was signed.
 */
final class RecordsSection implements Section {
    private final Growth tree = new Growth();
    private final RecordCheck check;
    private final Awaited awaited;
    private final Head head;
    private final Checks checks;
    private @Nullable WholeRecord pending;

    RecordsSection(RecordCheck check, Awaited awaited, Head head, Checks checks) {
        this.check = check;
        this.awaited = awaited;
        this.head = head;
        this.checks = checks;
    }

    @Override
    public void row(Row row) {
        if (row.table() == Stored.LEDGER_RECORD) {
            finish();
            pending = new WholeRecord(row, null, null);
        } else if (row.table() == Stored.RECORD_CONTENT) {
            pending = withContent(pending, row);
        } else {
            pending = withClaim(pending, row);
        }
    }

    private static WholeRecord withContent(@Nullable WholeRecord record, Row content) {
        if (record == null
                || record.content() != null
                || record.row().number("leaf_index") != content.number("leaf_index")) {
            throw content.wrong(
                    "leaf_index", "không có bản ghi nào cho nội dung này", "there is no record for this content");
        }
        return new WholeRecord(record.row(), content, record.claim());
    }

    private static WholeRecord withClaim(@Nullable WholeRecord record, Row claim) {
        if (record == null || !record.row().text("id").equals(claim.text("record_id"))) {
            throw claim.wrong("record_id", "trỏ tới bản ghi không có", "leads to no record");
        }
        claim.check(
                record.claim() == null,
                "record_id",
                "trỏ tới bản ghi đã có khóa khác",
                "leads to a record that has another key");
        Row content = record.content();
        claim.check(
                content != null, "record_id", "nội dung đã xóa mà khóa còn", "the content was erased, this was not");
        claim.check(
                claim.text("caller").equals(record.row().text("caller")),
                "caller",
                "khác người gọi của bản ghi",
                "is not the caller of the record");
        claim.check(
                content != null && Arrays.equals(claim.bytes("body_hash"), Hash.sha256(content.bytes("request"))),
                "body_hash",
                "khác băm của yêu cầu",
                "is not the hash of the request");
        return new WholeRecord(record.row(), content, claim);
    }

    private void finish() {
        WholeRecord record = pending;
        if (record != null) {
            awaited.compare(tree);
            record.row()
                    .check(
                            record.row().number("leaf_index") == tree.size(),
                            "leaf_index",
                            "phải là " + tree.size() + " (thiếu, thừa hoặc đảo bản ghi)",
                            "is not the next one: a record is missing, too many or out of order");
            tree.append(check.leafHash(record));
            pending = null;
        }
    }

    @Override
    public void end() {
        finish();
        check.end();
        head.agrees(tree);
        awaited.end(tree);
        checks.holds(
                tree.size() + " bản ghi liền số, lá, băm, nội dung và nhãn đều đúng, gốc " + Hash.base64(tree.root()),
                "all records are whole and have that root");
    }

    Growth tree() {
        return tree;
    }
}
