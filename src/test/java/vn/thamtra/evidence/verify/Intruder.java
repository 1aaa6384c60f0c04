package vn.thamtra.evidence.verify;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Changes a ledger behind the back of the service, one thing at a time, wherever the database says there is a cell. */
public final class Intruder {
    /** Who works on a job at the moment, and when and by whom the tables were made: nothing is claimed by it. */
    static final Set<String> OTHER_COLUMNS = Set.of(
            "replay_job.lease_holder",
            "replay_job.lease_until",
            "flyway_schema_history.installed_by",
            "flyway_schema_history.installed_on",
            "flyway_schema_history.execution_time");

    /** Who is logged in, hashes of passwords, which a sealed digest holds, how far others were told, and what is made from records. */
    static final Set<String> OTHER_TABLES = Set.of(
            "person_password",
            "spring_session",
            "spring_session_attributes",
            "due_deadline",
            "record_index",
            "record_index_head",
            "record_span",
            "record_span_label",
            "row_use",
            "row_use_head",
            "subscription",
            "refused_notification",
            "told_deadline");

    private final Random random;
    private final Connection connection;
    private final JdbcTemplate sql;
    private final List<Table> tables;

    public Intruder(long seed, Connection connection) throws SQLException {
        this.random = new Random(seed);
        this.connection = connection;
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.tables = tables(connection);
    }

    public record Table(String name, List<String> keys, List<Column> columns) {
        private static final String SCHEMA_HISTORY = "flyway_schema_history";

        /** Flyway has made its table with names in lower case. */
        String sql(String column) {
            return name.equals(SCHEMA_HISTORY) ? '"' + column + '"' : column;
        }

        String from() {
            return " " + sql(name) + " ";
        }

        /** The newest migration may lack in a database of an earlier release; the verifier says so. */
        String among() {
            return name.equals(SCHEMA_HISTORY)
                    ? from() + "where \"installed_rank\" between 1 and (select max(\"installed_rank\") - 1 from"
                            + from() + ")"
                    : from();
        }
    }

    public record Column(String name, int type) {}

    /** Every table of the ledger in a database, from its own description. */
    public static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        List<Table> tables = new ArrayList<>();
        try (ResultSet found = database.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (found.getString("TABLE_TYPE").endsWith("TABLE") && !OTHER_TABLES.contains(lower(name))) {
                    tables.add(new Table(lower(name), keys(connection, name), columns(connection, name)));
                }
            }
        }
        return tables;
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        return names(connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table));
    }

    private static List<String> names(ResultSet columns) throws SQLException {
        try (columns) {
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                names.add(lower(columns.getString("COLUMN_NAME")));
            }
            return names;
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (found.next()) {
                String name = lower(found.getString("COLUMN_NAME"));
                if (!OTHER_COLUMNS.contains(lower(table) + "." + name)) {
                    columns.add(new Column(name, found.getInt("DATA_TYPE")));
                }
            }
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public List<Table> tables() {
        return tables;
    }

    /** Does one thing the database lets it do, and says what. */
    public String intrude() {
        Optional<String> done = Optional.empty();
        while (done.isEmpty()) {
            Table table = any(tables);
            done = attempt(() -> intrude(table));
        }
        return done.get();
    }

    /** Changes one cell of a column, whichever the database lets it change; empty where there is none. */
    public Optional<String> change(Table table, Column column) {
        Optional<String> done = Optional.empty();
        for (int i = 0; i < 100 && done.isEmpty(); i++) {
            done = attempt(() -> changeCell(table, column));
        }
        return done;
    }

    private interface Attempt {
        Optional<String> make();
    }

    private Optional<String> attempt(Attempt attempt) {
        try {
            return attempt.make();
        } catch (DataAccessException refused) {
            undo();
            return Optional.empty();
        }
    }

    void undo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> intrude(Table table) {
        return switch (random.nextInt(8)) {
            case 0 -> delete(table);
            case 1 -> insert(table);
            case 2 -> swap(table, any(table.columns()));
            default -> changeCell(table, any(table.columns()));
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Optional<Map<String, Object>> anyRow(Table table) {
        Long count = sql.queryForObject("select count(*) from" + table.among(), Long.class);
        if (count == null || count == 0) {
            return Optional.empty();
        }
        String order = table.keys().stream().map(table::sql).collect(Collectors.joining(", "));
        return Optional.of(sql.queryForMap(
                "select * from" + table.among() + " order by " + order + " offset ? rows fetch first 1 rows only",
                random.nextLong(count)));
    }

    private static String where(Table table) {
        return table.keys().stream()
                .map(key -> table.sql(key) + " = ?")
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private static List<Object> place(Table table, Map<String, Object> row) {
        return table.keys().stream()
                .map(key -> Objects.requireNonNull(row.get(key)))
                .toList();
    }

    private Optional<String> changeCell(Table table, Column column) {
        Optional<Map<String, Object>> row = anyRow(table);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Object before = row.get().get(column.name());
        Object after = before == null ? something(column) : changed(before);
        return set(table, column, row.get(), after) && !isSame(table, column, row.get(), before)
                ? Optional.of(table.name() + "." + column.name() + " of " + place(table, row.get()) + " from "
                        + shown(before) + " to " + shown(after))
                : Optional.empty();
    }

    private boolean set(Table table, Column column, Map<String, Object> row, @Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(value);
        values.addAll(place(table, row));
        return sql.update(
                        "update" + table.from() + "set " + table.sql(column.name()) + " = ?" + where(table),
                        values.toArray())
                == 1;
    }

    /** A moment finer than the column keeps is no change. */
    private boolean isSame(Table table, Column column, Map<String, Object> row, @Nullable Object before) {
        if (table.keys().contains(column.name())) {
            return false;
        }
        Object now = sql.queryForMap(
                        "select " + table.sql(column.name()) + " from" + table.from() + where(table),
                        place(table, row).toArray())
                .get(column.name());
        return Objects.deepEquals(now, before);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    }

    private Object changed(Object value) {
        if (value instanceof byte[] bytes) {
            return changed(bytes);
        } else if (value instanceof Boolean truth) {
            return !truth;
        } else if (value instanceof Number number) {
            return number.longValue() ^ (1L << random.nextInt(value instanceof Long ? 40 : 8));
        } else if (value instanceof OffsetDateTime moment) {
            return moment.plusNanos(1_000L << random.nextInt(12));
        } else if (value instanceof java.sql.Timestamp moment) {
            return java.sql.Timestamp.from(moment.toInstant().plusNanos(1_000L << random.nextInt(12)));
        } else if (value instanceof java.sql.Date day) {
            return java.sql.Date.valueOf(day.toLocalDate().plusDays(1));
        } else if (value instanceof UUID id) {
            return new UUID(id.getMostSignificantBits() ^ (1L << random.nextInt(64)), id.getLeastSignificantBits());
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {1};
        }
        byte[] changed = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, bytes.length - 1) : bytes.clone();
        if (changed.length > 0 && (changed.length == bytes.length || random.nextBoolean())) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private Object something(Column column) {
        return switch (column.type()) {
            case Types.VARCHAR -> "x";
            case Types.BIGINT, Types.SMALLINT, Types.INTEGER -> random.nextInt(30);
            case Types.VARBINARY, Types.LONGVARBINARY -> new byte[] {1};
            case Types.DATE -> java.sql.Date.valueOf("2024-10-09");
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse("2024-10-09T00:00:00Z");
            default ->
                column.name().contains("seed")
                                || column.name().equals("salt")
                                || column.name().equals("root")
                        ? new byte[] {1}
                        : UUID.randomUUID();
        };
    }

    private Optional<String> delete(Table table) {
        return anyRow(table)
                .filter(row -> sql.update(
                                "delete from" + table.from() + where(table),
                                place(table, row).toArray())
                        == 1)
                .map(row -> "deleted from " + table.name() + ": " + place(table, row));
    }

    /** A copy of a row under another key. */
    private Optional<String> insert(Table table) {
        String key = any(table.keys());
        String columns =
                table.columns().stream().map(column -> table.sql(column.name())).collect(Collectors.joining(", "));
        String copied = table.columns().stream()
                .map(Column::name)
                .map(name -> name.equals(key) ? "?" : table.sql(name))
                .collect(Collectors.joining(", "));
        return anyRow(table)
                .filter(row -> {
                    List<Object> values = new ArrayList<>();
                    values.add(changed(Objects.requireNonNull(row.get(key))));
                    values.addAll(place(table, row));
                    return sql.update(
                                    "insert into" + table.from() + "(" + columns + ") select " + copied + " from"
                                            + table.from() + where(table),
                                    values.toArray())
                            == 1;
                })
                .map(row -> "inserted a copy of " + place(table, row) + " into " + table.name() + ", other " + key);
    }

    private Optional<String> swap(Table table, Column column) {
        Optional<Map<String, Object>> one = anyRow(table);
        Optional<Map<String, Object>> other = anyRow(table);
        if (one.isEmpty() || other.isEmpty() || table.keys().contains(column.name())) {
            return Optional.empty();
        }
        Object first = one.get().get(column.name());
        Object second = other.get().get(column.name());
        if (Objects.deepEquals(first, second)) {
            return Optional.empty();
        }
        set(table, column, one.get(), second);
        set(table, column, other.get(), first);
        return Optional.of("swapped " + column.name() + " of " + place(table, one.get()) + " and "
                + place(table, other.get()) + " in " + table.name());
    }
}
