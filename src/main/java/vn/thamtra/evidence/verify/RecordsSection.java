package vn.thamtra.evidence.verify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** {@code ledger_record} and {@code record_content}: dense, each what its leaf says, together what was signed. */
final class RecordsSection implements Section {
    private final Growth tree = new Growth();
    private final Set<Long> erased = new HashSet<>();
    private final Set<String> callers;
    private final Publications publications;
    private final Claims claims;
    private final Head head;
    private final Keys keys;
    private final Checks checks;
    private @Nullable SortedMap<Long, List<Note>> awaited;
    private @Nullable Row pending;

    RecordsSection(Set<String> callers, Publications publications, Claims claims, Head head, Keys keys, Checks checks) {
        this.callers = callers;
        this.publications = publications;
        this.claims = claims;
        this.head = head;
        this.keys = keys;
        this.checks = checks;
    }

    /** What was erased on order, before the records are gone through. */
    void erasure(Row row) {
        erased.add(row.number("leaf_index"));
    }

    @Override
    public void row(Row row) {
        if (row.table() == Stored.RECORD_CONTENT) {
            content(row);
        } else {
            finish(pending);
            pending = row;
        }
    }

    private void content(Row content) {
        Row record = pending;
        content.check(
                record != null && record.number("leaf_index") == content.number("leaf_index"),
                "leaf_index",
                "không có bản ghi nào cho nội dung này",
                "there is no record for this content");
        content.check(
                !erased.contains(content.number("leaf_index")),
                "leaf_index",
                "đã có lệnh xóa mà nội dung còn",
                "was erased on order and is still there");
        if (record != null) {
            pending = null;
            append(record, content);
        }
    }

    private void finish(@Nullable Row record) {
        if (record != null) {
            record.check(
                    erased.remove(record.number("leaf_index")),
                    "leaf_index",
                    "thiếu nội dung trong record_content mà không có lệnh xóa",
                    "its content is missing and was not erased on order");
            append(record, null);
        }
    }

    private void append(Row record, @Nullable Row content) {
        compare(awaited());
        record.check(
                record.number("leaf_index") == tree.size(),
                "leaf_index",
                "phải là " + tree.size() + " (thiếu, thừa hoặc đảo bản ghi)",
                "is not the next one: a record is missing, too many or out of order");
        tree.append(RecordCheck.leafHash(record, content));
        record.check(
                callers.contains(record.text("caller")), "caller", "không có trong api_key", "is in no row of api_key");
        record.check(
                publications.knows(record.text("rulebook")),
                "rulebook",
                "chưa từng được công bố",
                "was never published");
        claims.meet(record, content == null ? null : content.bytes("request"));
    }

    private SortedMap<Long, List<Note>> awaited() {
        SortedMap<Long, List<Note>> notes = awaited;
        if (notes == null) {
            notes = keys.bySize();
            awaited = notes;
        }
        return notes;
    }

    /** What was signed at this size, with what the log was then. */
    private void compare(SortedMap<Long, List<Note>> notes) {
        @Nullable List<Note> due = notes.remove(tree.size());
        if (due != null) {
            byte[] root = tree.root();
            due.forEach(note -> Broken.unless(
                    Arrays.equals(note.root(), root),
                    "checkpoint cỡ " + note.size() + ": sổ cái có gốc khác (bản ghi dưới số " + note.size()
                            + " đã bị viết lại)",
                    "the log has another root there: records below were rewritten"));
        }
    }

    @Override
    public void end() {
        finish(pending);
        claims.allMet();
        erased.stream().sorted().findFirst().ifPresent(index -> {
            throw new Broken("erasure leaf_index=" + index + ": không có bản ghi", "there is no such record");
        });
        head.agrees(tree);
        compare(awaited());
        awaited().keySet().stream().findFirst().ifPresent(size -> {
            throw new Broken(
                    "checkpoint cỡ " + size + ": sổ cái chỉ có " + tree.size() + " bản ghi (đã bị cắt)",
                    "the log is shorter: it was cut off");
        });
        checks.holds(
                tree.size() + " bản ghi liền số, lá, băm, nội dung và nhãn đều đúng, gốc " + Hash.base64(tree.root()),
                "all records are whole and have that root");
    }

    Growth tree() {
        return tree;
    }
}
