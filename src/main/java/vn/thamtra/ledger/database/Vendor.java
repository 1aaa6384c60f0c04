package vn.thamtra.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The database products, where they differ: in how a commit is made to survive a power failure. */
public enum Vendor {
    H2 {
        /** With WRITE_DELAY=0 a commit reaches the operating system; this makes it reach the disk. */
        @Override
        public void afterCommit(JdbcTemplate jdbc) {
            jdbc.execute("checkpoint sync");
        }

        /** H2 parses a select for update anew each time, at a tenth of what a small group costs; an update it keeps. */
        @Override
        public <T> @Nullable T lock(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
            jdbc.update("update ledger_head set size = size where id = ?", 0);
            return jdbc.queryForObject("select " + columns + " from ledger_head where id = ?", mapper, 0);
        }

        /** Copies what is alive to a new file; whoever still has to say something opens the database again. */
        @Override
        public void sweep(JdbcTemplate jdbc) {
            jdbc.execute("shutdown compact");
        }
    },
    POSTGRESQL {
        /**
         * Durable whatever the server's default; and a process that hangs or is cut off must not keep the others from
         * writing for longer than a client waits.
         */
        @Override
        public void inTransaction(JdbcTemplate jdbc) {
            jdbc.execute((ConnectionCallback<Integer>) Vendor::boundNetwork);
            jdbc.query(connection -> connection.prepareStatement(FOR_THIS_TRANSACTION), row -> {});
        }
    };

    private static final String FOR_THIS_TRANSACTION = """
            select set_config('synchronous_commit', case current_setting('synchronous_commit')
                              when 'off' then 'on' else current_setting('synchronous_commit') end, true),
                   set_config('lock_timeout', '10s', true),
                   set_config('idle_in_transaction_session_timeout', '10s', true)""";
    private static final int NETWORK_TIMEOUT_MS = 20_000;

    public void inTransaction(JdbcTemplate jdbc) {}

    /** Reads the head of the ledger and keeps every other writer from it until the end of the transaction. */
    public <T> @Nullable T lock(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
        return jdbc.queryForObject("select " + columns + " from ledger_head where id = ? for update", mapper, 0);
    }

    public void afterCommit(JdbcTemplate jdbc) {}

    /** Lets deleted bytes go from the disk, as far as that is the service's to do. */
    public void sweep(JdbcTemplate jdbc) {}

    public static Vendor of(DataSource dataSource) {
        return new JdbcTemplate(dataSource).execute((ConnectionCallback<Vendor>) Vendor::of);
    }

    static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalStateException("The ledger runs on H2 and PostgreSQL, not on " + product);
        };
    }

    private static int boundNetwork(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MS);
        return NETWORK_TIMEOUT_MS;
    }
}
