package vn.thamtra.ledger.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;

/** The database products, where they differ: in how a commit is made to survive a power failure. */
public enum Vendor {
    H2 {
        /** With WRITE_DELAY=0 a commit reaches the operating system; this makes it reach the disk. */
        @Override
        public void afterCommit(JdbcTemplate jdbc) {
            if (!Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) EmbeddedDatabase::force))) {
                jdbc.execute("checkpoint sync");
            }
        }

        /** H2 parses a select for update anew each time, at a tenth of what a small group costs; an update it keeps. */
        @Override
        public <T> @Nullable T lock(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
            jdbc.update("update ledger_head set size = size where id = ?", 0);
            return jdbc.queryForObject(head(columns), mapper, 0);
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

        /** In one exchange with the server, which costs as much as several rows; each statement sees what was committed before it. */
        @Override
        public <T> Opened<T> open(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
            String statements = FOR_THIS_TRANSACTION + ";" + head(columns) + " for update;" + PUBLISHED;
            return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Opened<T>>) connection -> {
                boundNetwork(connection);
                try (PreparedStatement all = connection.prepareStatement(statements)) {
                    all.setInt(1, 0);
                    all.setInt(2, 0);
                    all.execute();
                    return new Opened<>(next(all, mapper), next(all, NUMBER));
                }
            }));
        }

        /** Few rows go in one exchange; of many, each pays little for the exchanges of a batch. */
        @Override
        public void write(JdbcTemplate jdbc, List<Rows<?>> rows) {
            List<Rows<?>> some =
                    rows.stream().filter(each -> !each.things().isEmpty()).toList();
            if (some.stream().mapToInt(each -> each.things().size()).sum() > MOST_AT_ONCE) {
                super.write(jdbc, some);
            } else {
                String all = some.stream().map(Rows::text).collect(Collectors.joining(";"));
                jdbc.execute(all, (PreparedStatementCallback<Boolean>) statement -> {
                    Row row = new Row(statement);
                    for (Rows<?> each : some) {
                        each.set(row);
                    }
                    return statement.execute();
                });
            }
        }
    };

    /**
     * What a writer of records begins with.
     *
     * @param head of the ledger, locked; null where its row is lost
     * @param published the sequence of the newest publication, which none follows before the end of the transaction
     */
    public record Opened<T>(@Nullable T head, @Nullable Long published) {}

    private static final String FOR_THIS_TRANSACTION = """
            select set_config('synchronous_commit', case current_setting('synchronous_commit')
                              when 'off' then 'on' else current_setting('synchronous_commit') end, true),
                   set_config('lock_timeout', '10s', true),
                   set_config('idle_in_transaction_session_timeout', '10s', true)""";
    private static final int NETWORK_TIMEOUT_MS = 20_000;

    /** The server keeps a plan for each number of rows that comes often. */
    private static final int MOST_AT_ONCE = 100;

    private static final String PUBLISHED = "select sequence from publication_head where id = ?";
    private static final RowMapper<Long> NUMBER = (row, number) -> row.getLong(1);

    private static String head(String columns) {
        return "select " + columns + " from ledger_head where id = ?";
    }

    public void inTransaction(JdbcTemplate jdbc) {}

    /** Reads the head of the ledger and keeps every other writer from it until the end of the transaction. */
    public <T> @Nullable T lock(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
        return jdbc.queryForObject(head(columns) + " for update", mapper, 0);
    }

    /** Begins the transaction in which records are stored; whoever publishes locks the head of the ledger too. */
    public <T> Opened<T> open(JdbcTemplate jdbc, String columns, RowMapper<T> mapper) {
        inTransaction(jdbc);
        T head = lock(jdbc, columns, mapper);
        return new Opened<>(head, jdbc.queryForObject(PUBLISHED, NUMBER, 0));
    }

    /** Writes in this order, in the transaction that is open. */
    public void write(JdbcTemplate jdbc, List<Rows<?>> rows) {
        rows.stream().filter(each -> !each.things().isEmpty()).forEach(each -> each.write(jdbc));
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

    /** The one row of the next result; null where it has none. */
    private static <T> @Nullable T next(PreparedStatement statements, RowMapper<T> mapper) throws SQLException {
        statements.getMoreResults();
        try (ResultSet rows = statements.getResultSet()) {
            return rows.next() ? mapper.mapRow(rows, 0) : null;
        }
    }

    private static int boundNetwork(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MS);
        return NETWORK_TIMEOUT_MS;
    }
}
