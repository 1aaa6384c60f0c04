package vn.thamtra.recovery;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import vn.thamtra.ledger.signing.LedgerRefused;

/** Every row of every table, but of sessions, into another database that the same migrations have made; commits nothing. */
final class TableCopy {
    /** Made by the migrations there; and who is logged in logs in again. */
    private static final Set<String> LEFT_BEHIND =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private static final int BATCH = 200;

    private final Connection from;
    private final Connection to;

    TableCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** What migrations have put into the head rows may be there, and nothing else. */
    void requireEmpty() throws SQLException {
        for (String head : List.of("ledger_head", "journal_head", "publication_head")) {
            String size = head.startsWith("publication") ? "sequence" : "size";
            if (number(to, "select " + size + " from " + head + " where id = 0") > 0) {
                throw new LedgerRefused(
                        "Cơ sở dữ liệu mới đã có một sổ cái / the new database has a ledger already",
                        "Dùng một cơ sở dữ liệu trống / Use an empty database.");
            }
        }
    }

    /** How many rows there were. */
    long carryOut() throws SQLException {
        List<String> tables = parentsFirst();
        List<String> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        for (String table : childrenFirst) {
            execute("delete from " + table);
        }
        long rows = 0;
        for (String table : tables) {
            rows += copy(table);
            goOnCounting(table);
        }
        return rows;
    }

    /** A table that another one refers to comes before it. */
    private List<String> parentsFirst() throws SQLException {
        TreeMap<String, Set<String>> parents = new TreeMap<>();
        for (String table : tables()) {
            parents.put(table, parents(table));
        }
        List<String> sorted = new ArrayList<>();
        while (sorted.size() < parents.size()) {
            List<String> next = parents.keySet().stream()
                    .filter(table -> !sorted.contains(table) && sorted.containsAll(parents.get(table)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + parents);
            }
            sorted.addAll(next);
        }
        return sorted;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                to.getMetaData().getTables(to.getCatalog(), to.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(LEFT_BEHIND);
        return tables;
    }

    private Set<String> parents(String table) throws SQLException {
        Set<String> parents = new HashSet<>();
        try (ResultSet keys = to.getMetaData().getImportedKeys(to.getCatalog(), to.getSchema(), table)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        parents.remove(table);
        return parents;
    }

    private long copy(String table) throws SQLException {
        List<String> columns = columns(table);
        String names = String.join(", ", columns);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("select " + names + " from " + table);
                PreparedStatement writing =
                        to.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            return copy(rows, writing);
        }
    }

    private static long copy(ResultSet rows, PreparedStatement writing) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        long count = 0;
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean day = columns.getColumnType(i) == java.sql.Types.DATE;
                writing.setObject(i, day ? rows.getObject(i, LocalDate.class) : rows.getObject(i));
            }
            writing.addBatch();
            count++;
            if (count % BATCH == 0) {
                writing.executeBatch();
            }
        }
        writing.executeBatch();
        return count;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = described(table)) {
            while (found.next()) {
                names.add(found.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    private ResultSet described(String table) throws SQLException {
        DatabaseMetaData data = to.getMetaData();
        return data.getColumns(to.getCatalog(), to.getSchema(), table, "%");
    }

    /** The next row that the database numbers itself comes after those that were copied. */
    private void goOnCounting(String table) throws SQLException {
        List<String> counted = new ArrayList<>();
        try (ResultSet found = described(table)) {
            while (found.next()) {
                if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    counted.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        for (String column : counted) {
            long next = number(to, "select coalesce(max(" + column + "), 0) + 1 from " + table);
            execute("alter table " + table + " alter column " + column + " restart with " + next);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement writing = to.createStatement()) {
            writing.execute(statement);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement reading = connection.createStatement();
                ResultSet found = reading.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
