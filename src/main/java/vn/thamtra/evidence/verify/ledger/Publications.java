package vn.thamtra.evidence.verify.ledger;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Entries;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code publication_head} and {@code publication}: numbered without gaps, each with the manifest its id is made of. */
final class Publications implements Section {
    private final Set<String> rulebooks = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Checks checks;
    private @Nullable Row head;
    private long sequence;

    Publications(Checks checks) {
        this.checks = checks;
    }

    /** The row of {@code publication_head}, which comes first. */
    void head(Row row) {
        row.check(head == null && row.number("id") == 0, "id", "phải có đúng một dòng", "there must be one row");
        head = row;
    }

    @Override
    public void row(Row row) {
        sequence++;
        row.check(row.number("sequence") == sequence, "sequence", "phải là " + sequence, "is out of sequence");
        byte[] manifest = row.bytes("manifest");
        row.check(
                row.text("rulebook").equals("sha256:" + Hash.hex(Hash.sha256(manifest))),
                "manifest",
                "không phải bản kê mà mã bộ quy tắc nêu",
                "is not the manifest the id is made of");
        row.moment("published_at");
        rulebooks.add(row.text("rulebook"));
        files.addAll(Entries.files(manifest).values());
    }

    @Override
    public void end() {
        Row only = head;
        if (only == null) {
            throw new Broken("publication_head: thiếu dòng duy nhất", "its one row is missing");
        }
        only.check(
                only.number("sequence") == sequence,
                "sequence",
                "ghi " + only.number("sequence") + ", thực có " + sequence,
                "there are not as many publications");
        checks.holds(sequence + " lần công bố bộ quy tắc, liền số", "the publications are whole");
    }

    boolean knows(String rulebook) {
        return rulebooks.contains(rulebook);
    }

    /** SHA-256 of every file of every rulebook. */
    Set<String> files() {
        return files;
    }
}
