package vn.thamtra.evidence.verify.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code erasure}: what was erased on order, and what was left of each record. */
final class Erased implements Section {
    private final SortedMap<Long, Row> orders = new TreeMap<>();

    @Override
    public void row(Row row) {
        row.check(
                orders.put(row.number("leaf_index"), row) == null,
                "leaf_index",
                "đã có lệnh xóa khác",
                "there is another erasure of it");
    }

    boolean contains(Row record) {
        return orders.containsKey(record.number("leaf_index"));
    }

    /** Of a record without content: it was erased on order, and the rest is as it was then. */
    void meet(Row record) {
        @Nullable Row order = orders.remove(record.number("leaf_index"));
        if (order == null) {
            throw record.wrong(
                    "leaf_index",
                    "thiếu nội dung trong record_content mà không có lệnh xóa",
                    "its content is missing and was not erased on order");
        }
        record.check(record.optional("dossier_code").isEmpty(), "dossier_code", "chưa xóa", "was not erased");
        record.check(
                order.text("labels").equals(labels(record)),
                Row.WHOLE,
                "khác lúc nội dung bị xóa theo lệnh " + Shown.of(order.text("order_number")),
                "is not what was left when the content was erased on order");
    }

    private static String labels(Row record) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (String column : new String[] {
            "procedure_id", "outcome", "caller", "received_at", "basis_set", "program_version", "program_build"
        }) {
            record.optional(column).ifPresent(value -> labels.put(column, value));
        }
        return Hash.hex(Hash.sha256(Canonical.object(labels)));
    }

    void allMet() {
        if (!orders.isEmpty()) {
            throw orders.values().iterator().next().wrong("leaf_index", "không có bản ghi", "there is no such record");
        }
    }
}
