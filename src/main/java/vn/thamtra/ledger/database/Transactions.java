package vn.thamtra.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions in which the service writes. On H2 they run one after another, within the one process that has the
 * file: H2 2.4 may take back what another transaction has committed in a row when one that had to wait for that row is
 * rolled back. A server's run at the same time, as far as the rows they lock let them.
 */
public final class Transactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WAIT_S = 10;
    private static final Map<String, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private transient volatile @Nullable ReentrantLock turn;

    private Transactions(DataSource dataSource) {
        super(dataSource);
    }

    public static TransactionTemplate on(DataSource dataSource) {
        return new TransactionTemplate(new Transactions(dataSource));
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Vendor.of(connection) == Vendor.H2) {
            ReentrantLock found =
                    TURNS.computeIfAbsent(connection.getMetaData().getURL(), any -> new ReentrantLock(true));
            turn = found;
            await(found);
        }
    }

    private static void await(ReentrantLock turn) throws SQLException {
        try {
            if (!turn.tryLock(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                throw new SQLTransientException("Another transaction has been writing for " + LONGEST_WAIT_S + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("Interrupted while another transaction was writing", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            ReentrantLock taken = turn;
            if (taken != null) {
                taken.unlock();
            }
        }
    }
}
