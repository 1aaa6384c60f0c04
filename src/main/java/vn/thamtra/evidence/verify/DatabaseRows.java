package vn.thamtra.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a database, page by page, as it was when the reading began. Writes nothing. */
final class DatabaseRows extends LedgerRows {
    private static final int PAGE = 500;

    private final Connection connection;

    DatabaseRows(Connection connection) {
        this.connection = connection;
    }

    /** The embedded database of a service that is not running. */
    static DatabaseRows in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("thamtra.mv.db").toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new NotRun("không có cơ sở dữ liệu " + file, "there is no such database");
        }
        String base = file.toString().replaceAll("\\.mv\\.db$", "");
        return open("jdbc:h2:file:" + base + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa", "");
    }

    /** User and password stand in the URL, or in the environment as the service has them. */
    static DatabaseRows at(String url) throws IOException {
        return open(url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    private static DatabaseRows open(String url, @Nullable String user, @Nullable String password) throws IOException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
            login.setProperty("password", password == null ? "" : password);
        }
        try {
            Connection connection = DriverManager.getConnection(url, login);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new DatabaseRows(connection);
        } catch (SQLException e) {
            throw new NotRun(
                    "không mở được cơ sở dữ liệu (dịch vụ đang chạy?): " + e.getMessage(),
                    "the database cannot be opened; is the service running?");
        }
    }

    @Override
    void forEach(Consumer<Row> visitor) {
        for (Stored table : Stored.values()) {
            try {
                if (table == Stored.LEDGER_RECORD) {
                    records(visitor);
                } else if (table != Stored.RECORD_CONTENT && exists(table)) {
                    all(table, visitor);
                }
            } catch (SQLException e) {
                throw new Broken(
                        table.table() + ": không đọc được: " + Shown.of(String.valueOf(e.getMessage())),
                        "the table cannot be read");
            }
        }
    }

    /** A database may be older than a table. */
    private boolean exists(Stored table) throws SQLException {
        if (table != Stored.ERASURE) {
            return true;
        }
        try (PreparedStatement query = connection.prepareStatement(
                        "select count(*) from information_schema.tables where lower(table_name) = ?");
                ResultSet count = bound(query, List.of(table.table())).executeQuery()) {
            return count.next() && count.getLong(1) > 0;
        }
    }

    private void all(Stored table, Consumer<Row> visitor) throws SQLException {
        List<Row> page = page(table, List.of());
        while (!page.isEmpty()) {
            page.forEach(visitor);
            boolean last = page.size() < PAGE || table.keys().isEmpty();
            page = last ? List.of() : page(table, keys(page.get(page.size() - 1)));
        }
    }

    private static List<Object> keys(Row row) {
        return row.table().keys().stream().map(row.values()::get).toList();
    }

    private List<Row> page(Stored table, List<Object> after) throws SQLException {
        String keys = String.join(", ", table.keys());
        String marks = String.join(", ", Collections.nCopies(after.size(), "?"));
        String where = after.isEmpty() ? "" : " where (" + keys + ") > (" + marks + ")";
        String order = keys.isEmpty() ? "" : " order by " + keys + " fetch first " + PAGE + " rows only";
        return rows(table, where + order, after);
    }

    /** Contents are read with their records, and those without one as well. */
    private void records(Consumer<Row> visitor) throws SQLException {
        long from = Long.MIN_VALUE;
        List<Row> page;
        do {
            page = rows(
                    Stored.LEDGER_RECORD,
                    " where leaf_index > ? order by leaf_index fetch first " + PAGE + " rows only",
                    List.of(from));
            long to = page.size() < PAGE ? Long.MAX_VALUE : page.get(PAGE - 1).number("leaf_index");
            List<Row> contents = rows(
                    Stored.RECORD_CONTENT,
                    " where leaf_index > ? and leaf_index <= ? order by leaf_index",
                    List.of(from, to));
            merge(page, contents, visitor);
            from = to;
        } while (from != Long.MAX_VALUE);
    }

    private static void merge(List<Row> records, List<Row> contents, Consumer<Row> visitor) {
        int next = 0;
        for (Row record : records) {
            long index = record.number("leaf_index");
            while (next < contents.size() && contents.get(next).number("leaf_index") < index) {
                visitor.accept(contents.get(next++));
            }
            visitor.accept(record);
        }
        contents.subList(next, contents.size()).forEach(visitor);
    }

    private List<Row> rows(Stored table, String rest, List<Object> parameters) throws SQLException {
        String columns = table.columns().stream().map(Stored.Column::name).collect(Collectors.joining(", "));
        try (PreparedStatement query =
                        connection.prepareStatement("select " + columns + " from " + table.table() + rest);
                ResultSet found = bound(query, parameters).executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(table, found));
            }
            return rows;
        }
    }

    private static PreparedStatement bound(PreparedStatement query, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            query.setObject(i + 1, parameters.get(i));
        }
        return query;
    }

    private static Row row(Stored table, ResultSet found) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Stored.Column column : table.columns()) {
            @Nullable Object value = value(column, found);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return new Row(table, values);
    }

    private static @Nullable Object value(Stored.Column column, ResultSet found) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> lower(column, found.getString(column.name()));
            case BYTES -> found.getBytes(column.name());
            case NUMBER -> {
                long number = found.getLong(column.name());
                yield found.wasNull() ? null : number;
            }
            case MOMENT -> {
                @Nullable OffsetDateTime moment = found.getObject(column.name(), OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
        };
    }

    /** Of a UUID the case says nothing. */
    private static @Nullable String lower(Stored.Column column, @Nullable String text) {
        return text != null && column.name().endsWith("id") && text.length() == 36
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
