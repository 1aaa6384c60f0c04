package vn.thamtra.ledger.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Tells the connection pool which connections are beyond use. It knows PostgreSQL's signs by itself, but not those of an
 * embedded database that was closed: such connections would be handed out again for as long as they are busy.
 */
public final class BrokenConnection implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return e instanceof SQLNonTransientConnectionException ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
