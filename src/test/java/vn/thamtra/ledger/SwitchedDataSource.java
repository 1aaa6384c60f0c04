package vn.thamtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be out of reach, as a pool reports it. */
public final class SwitchedDataSource extends DelegatingDataSource {
    private volatile boolean away;

    public SwitchedDataSource(DataSource real) {
        super(real);
    }

    public void away(boolean away) {
        this.away = away;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("Connection is not available", "08001");
        }
        return super.getConnection();
    }
}
