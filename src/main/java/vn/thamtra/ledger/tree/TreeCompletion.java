package vn.thamtra.ledger.tree;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.database.Vendor;

/** Gives the records of an older database their tree, a part in each transaction; the rest waits meanwhile. */
final class TreeCompletion {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vendor vendor;
    private final TreeGrowth tree;

    TreeCompletion(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.vendor = Vendor.of(dataSource);
        this.tree = new TreeGrowth(jdbc, vendor);
    }

    void complete() {
        boolean more = true;
        while (more) {
            more = transaction.execute(status -> completeSome());
            vendor.afterCommit(jdbc);
        }
    }

    private boolean completeSome() {
        vendor.inTransaction(jdbc);
        TreeGrowth.Head head = tree.lock();
        Edge edge = tree.stored(head.tree());
        if (edge.size() == head.size()) {
            return false;
        }
        Edge grown = tree.catchUp(edge, head.size());
        vendor.write(jdbc, List.of(TreeGrowth.head(head.size(), grown)));
        return true;
    }
}
