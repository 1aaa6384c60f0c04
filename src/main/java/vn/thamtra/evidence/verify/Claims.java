package vn.thamtra.evidence.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code idempotency}: which record a key made; every one leads to a record of the same caller and body. */
final class Claims implements Section {
    private final Map<String, Row> byRecord = new HashMap<>();

    @Override
    public void row(Row row) {
        row.check(
                byRecord.put(row.text("record_id"), row) == null,
                "record_id",
                "trỏ tới bản ghi đã có khóa khác",
                "leads to a record that has another key");
    }

    /** @param request null when it was erased */
    void meet(Row record, byte @Nullable [] request) {
        @Nullable Row claim = byRecord.remove(record.text("id"));
        if (claim == null) {
            return;
        }
        claim.check(
                claim.text("caller").equals(record.text("caller")),
                "caller",
                "khác người gọi của bản ghi " + record.number("leaf_index"),
                "is not the caller of the record");
        claim.check(
                request == null || Arrays.equals(claim.bytes("body_hash"), Hash.sha256(request)),
                "body_hash",
                "khác băm của yêu cầu ở bản ghi " + record.number("leaf_index"),
                "is not the hash of the request");
    }

    void allMet() {
        byRecord.values().stream().findFirst().ifPresent(claim -> {
            throw claim.wrong("record_id", "trỏ tới bản ghi không có", "leads to no record");
        });
    }
}
