package vn.thamtra.ledger.database;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions whose changes are on the disk when they are answered, whatever the database would otherwise leave for later. */
public final class DurableTransaction {
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Vendor vendor;

    public DurableTransaction(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.vendor = Vendor.of(dataSource);
    }

    /** Carries out the change; what it throws undoes it. */
    public <T> T of(Supplier<T> change) {
        T result = transaction.execute(status -> {
            vendor.inTransaction(template);
            return change.get();
        });
        vendor.afterCommit(template);
        return Objects.requireNonNull(result);
    }
}
