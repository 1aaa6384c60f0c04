package vn.thamtra.evidence.verify.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Canonical;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.stored.Row;
import vn.thamtra.evidence.verify.stored.Stored;

/**
 * {@code journal} with the rows it seals: dense, together what was signed; every row is sealed by the entry it names, and
 * every entry has its rows or was replaced by one that is about the same table.
 */
final class JournalSection implements Section {
    private static final int SALT = 16;

    private final Growth tree = new Growth();
    /** Entries without rows, for which another has yet to come: as good as none. */
    private final SortedMap<Long, String> unmatched = new TreeMap<>();

    private final Map<Stored, Section> sections = new EnumMap<>(Stored.class);
    private final Map<Stored, Long> counts = new HashMap<>();
    private final Awaited awaited;
    private final Dropped dropped;
    private final Checks checks;
    private MessageDigest digest = Hash.digest();
    private byte[] leafHash = new byte[0];
    private @Nullable Row entry;
    private @Nullable Row last;
    private @Nullable Row head;

    JournalSection(Awaited awaited, Checks checks) {
        this.awaited = awaited;
        this.dropped = new Dropped(checks);
        this.checks = checks;
        sections.put(Stored.READING_DROP, dropped);
    }

    /** What the rows of a table say is for another to check. */
    JournalSection with(Stored table, Section section) {
        sections.put(table, section);
        return this;
    }

    /** So many records are older than the journal. */
    long recordsBefore() {
        return head == null ? 0 : head.number("records_before");
    }

    @Override
    public void row(Row row) {
        if (row.table() == Stored.JOURNAL) {
            finish();
            begin(row);
        } else {
            sealed(row);
        }
    }

    private void begin(Row row) {
        row.check(
                row.number("number") == tree.size(),
                "number",
                "phải là " + tree.size() + " (thiếu, thừa hoặc đảo mục)",
                "is not the next one: an entry is missing, too many or out of order");
        if (row.values().containsKey("replaces")) {
            row.check(
                    row.text("subject").equals(unmatched.remove(row.number("replaces"))),
                    "replaces",
                    "không thay mục nào của bảng này",
                    "replaces no entry about that table");
        }
        awaited.compare(tree);
        leafHash = Hash.leaf(leaf(row));
        tree.append(leafHash);
        entry = row;
        last = null;
        digest = Hash.digest();
    }

    private static byte[] leaf(Row row) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("hash", Hash.hex(row.bytes("hash")));
        members.put("number", Long.toString(row.number("number")));
        members.put("subject", row.text("subject"));
        if (row.values().containsKey("replaces")) {
            members.put("replaces", Long.toString(row.number("replaces")));
        }
        return Canonical.object(members);
    }

    private void sealed(Row row) {
        Row sealing = entry;
        row.check(
                sealing != null
                        && row.values().containsKey("entry")
                        && row.number("entry") == sealing.number("number")
                        && row.table().table().equals(sealing.text("subject")),
                "entry",
                "không có mục nào của nhật ký niêm phong dòng này",
                "no entry of the journal seals this row");
        if (sealing != null && last == null) {
            byte[] salt = sealing.bytes("salt");
            sealing.check(salt.length == SALT, "salt", "phải dài 16 byte", "must have 16 bytes");
            digest.update(salt);
        }
        digest.update(row.sealed());
        digest.update((byte) '\n');
        last = row;
        counts.merge(row.table(), 1L, Long::sum);
        take(row);
    }

    private void take(Row row) {
        if (row.table() == Stored.JOURNAL_HEAD) {
            row.check(head == null && row.number("entry") == 0, "id", "phải có đúng một dòng", "there must be one row");
            head = row;
        }
        Section section = sections.get(row.table());
        if (section != null) {
            section.row(row);
        }
    }

    private void finish() {
        Row row = entry;
        if (row == null) {
            return;
        }
        Row latest = last;
        if (latest == null) {
            finishWithoutRows(row);
        } else {
            row.check(
                    !row.values().containsKey("dropped_by"),
                    "dropped_by",
                    "dòng mà mục này niêm phong vẫn còn",
                    "the row that this entry seals is still there");
            latest.check(
                    Arrays.equals(digest.digest(), row.bytes("hash")),
                    Row.WHOLE,
                    "khác lúc được niêm phong ở mục " + row.number("number") + " của nhật ký",
                    "is not what was sealed in entry " + row.number("number") + " of the journal");
        }
        entry = null;
    }

    /** It was dropped on order, or another has yet to replace it. */
    private void finishWithoutRows(Row row) {
        row.check(
                !row.values().containsKey("salt"),
                "salt",
                "dòng " + row.text("subject") + " mà mục này niêm phong không còn, hoặc bị sửa ở cột entry",
                "the row of " + row.text("subject")
                        + " that this entry seals is gone, or its column entry was changed");
        if (row.values().containsKey("dropped_by")) {
            dropped.claim(row, leafHash);
        } else {
            unmatched.put(row.number("number"), row.text("subject"));
        }
    }

    @Override
    public void end() {
        finish();
        if (!unmatched.isEmpty()) {
            throw new Broken(
                    "journal number=" + unmatched.firstKey() + ": dòng " + unmatched.get(unmatched.firstKey())
                            + " mà mục này niêm phong không còn",
                    "the row that this entry seals is gone");
        }
        dropped.allMet();
        agrees();
        awaited.end(tree);
        checks.holds(
                tree.size() + " mục của nhật ký liền số, niêm phong đúng mọi dòng: " + words(),
                "the journal is whole and seals every row");
        sections.values().forEach(Section::end);
    }

    private void agrees() {
        Row row = head;
        if (row == null) {
            throw new Broken("journal_head: thiếu dòng duy nhất", "its one row is missing");
        }
        row.check(
                row.number("size") == tree.size(),
                "size",
                "ghi " + row.number("size") + ", thực có " + tree.size(),
                "there are not as many entries");
        row.check(
                Arrays.equals(row.bytes("edge"), tree.edge()),
                "edge",
                "khác cây tính lại từ các mục",
                "is not what follows from the entries");
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        new TreeMap<>(counts).forEach((table, count) -> words.append(words.length() == 0 ? "" : ", ")
                .append(count)
                .append(' ')
                .append(table.table()));
        return words.toString();
    }
}
