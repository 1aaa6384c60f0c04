package vn.thamtra.evidence.verify.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Growth;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code ledger_node}: exactly the nodes that follow from the records. */
final class Nodes implements Section {
    private final RecordsSection records;
    private final Checks checks;
    private @Nullable Iterator<Growth.Node> expected;
    private int count;

    Nodes(RecordsSection records, Checks checks) {
        this.records = records;
        this.checks = checks;
    }

    private Iterator<Growth.Node> expected() {
        Iterator<Growth.Node> nodes = expected;
        if (nodes == null) {
            List<Growth.Node> all = records.tree().nodes();
            nodes = all.iterator();
            expected = nodes;
        }
        return nodes;
    }

    @Override
    public void row(Row row) {
        row.check(expected().hasNext(), "node_index", "nút thừa", "there is no such node");
        Growth.Node node = expected().next();
        row.check(
                row.number("level") == node.level() && row.number("node_index") == node.index(),
                "node_index",
                "phải là nút " + node.index() + " tầng " + node.level(),
                "a node is missing, too many or out of order");
        row.check(
                Arrays.equals(row.bytes("hash"), node.hash()),
                "hash",
                "khác băm tính lại từ các bản ghi",
                "is not what follows from the records");
        count++;
    }

    @Override
    public void end() {
        if (expected().hasNext()) {
            Growth.Node missing = expected().next();
            throw new Broken(
                    "ledger_node level=" + missing.level() + " node_index=" + missing.index() + ": thiếu",
                    "the node is missing");
        }
        checks.holds(count + " nút của cây Merkle đúng", "the stored nodes of the tree are right");
    }
}
