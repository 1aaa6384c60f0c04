package vn.thamtra.evidence.verify.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code ledger_head}: one row, that says how many records there are and what their root is. */
final class Head implements Section {
    private @Nullable Row only;

    @Override
    public void row(Row row) {
        row.check(only == null && row.number("id") == 0, "id", "phải có đúng một dòng, số 0", "one row, of number 0");
        only = row;
    }

    @Override
    public void end() {
        Broken.unless(only != null, "ledger_head: thiếu dòng duy nhất", "its one row is missing");
    }

    void agrees(Growth tree) {
        Row row = only;
        if (row == null) {
            throw new IllegalStateException("end() comes first");
        }
        row.check(
                row.number("size") == tree.size(),
                "size",
                "ghi " + row.number("size") + " bản ghi, thực có " + tree.size(),
                "there are not as many records");
        row.check(
                row.number("tree_size") == tree.size(),
                "tree_size",
                "ghi " + row.number("tree_size") + ", thực có " + tree.size(),
                "the tree does not cover the records");
        byte @Nullable [] root = row.bytesOrNull("root");
        boolean empty = root == null && tree.size() == 0;
        row.check(
                empty || Arrays.equals(root, tree.root()),
                "root",
                "khác gốc tính lại từ các bản ghi",
                "is not the root over the records");
    }
}
