package vn.thamtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Keeps the writer waiting at the head of the ledger, so that what is appended meanwhile becomes one group. */
public final class HeldHead {
    private HeldHead() {}

    public static <T> T during(DataSource dataSource, Callable<T> act) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            hold(connection);
            T result = act.call();
            connection.rollback();
            return result;
        }
    }

    private static void hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select size from ledger_head where id = 0 for update");
        }
    }
}
