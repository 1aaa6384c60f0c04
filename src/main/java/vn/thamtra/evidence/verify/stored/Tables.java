package vn.thamtra.evidence.verify.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Shown;

/** Reads rows of a database in the forms of {@link Stored}. */
final class Tables {
    private static final Set<Stored> LATER = EnumSet.of(
            Stored.PERSON,
            Stored.SECURITY_LOG,
            Stored.READING_DROP,
            Stored.PRINTED_FORM,
            Stored.DRAFT,
            Stored.DRAFT_REVISION,
            Stored.DRAFT_EVENT);

    private final Connection connection;
    private final Map<Stored, List<Stored.Column>> columns = new EnumMap<>(Stored.class);

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** What tables there are where those of the ledger are, in lower case. */
    List<String> named() {
        List<String> names = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (found.next()) {
                String type = found.getString("TABLE_TYPE");
                if (type.equals("TABLE") || type.equals("BASE TABLE")) {
                    names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new Broken("không đọc được danh sách bảng", String.valueOf(e.getMessage()));
        }
    }

    /** @param rest what follows the name of the table, which is called t */
    List<Row> rows(Stored table, String rest, List<?> parameters) {
        if (isFromLater(table)) {
            return List.of();
        }
        String columns = present(table).stream()
                .map(column -> "t." + table.sql(column.name()))
                .collect(Collectors.joining(", "));
        try (PreparedStatement query =
                connection.prepareStatement("select " + columns + " from " + table.sql(table.table()) + " t" + rest)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = query.executeQuery()) {
                return rows(table, found);
            }
        } catch (SQLException e) {
            throw new Broken(
                    table.table() + ": không đọc được: " + Shown.of(String.valueOf(e.getMessage())),
                    "the table cannot be read");
        }
    }

    /** Such a table is as if it were empty: whoever takes one away leaves entries of the journal without their rows. */
    private boolean isFromLater(Stored table) {
        return LATER.contains(table) && !named().contains(table.table());
    }

    /** A database that an earlier release has left lacks what came later; that is as if it were null. */
    private List<Stored.Column> present(Stored table) {
        return columns.computeIfAbsent(table, this::find);
    }

    private List<Stored.Column> find(Stored table) {
        Set<String> names = new HashSet<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select * from " + table.sql(table.table()) + " where 1 = 0");
                ResultSet none = query.executeQuery()) {
            ResultSetMetaData found = none.getMetaData();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                names.add(found.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new Broken(table.table() + ": không đọc được", String.valueOf(e.getMessage()));
        }
        return table.columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }

    private List<Row> rows(Stored table, ResultSet found) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Stored.Column column : present(table)) {
                @Nullable Object value = value(column, found);
                if (value != null) {
                    values.put(column.name(), value);
                }
            }
            rows.add(new Row(table, values));
        }
        return rows;
    }

    private static @Nullable Object value(Stored.Column column, ResultSet found) throws SQLException {
        String name = column.name();
        return switch (column.kind()) {
            case TEXT -> found.getString(name);
            case UUID -> text(found.getObject(name, UUID.class));
            case BYTES -> found.getBytes(name);
            case NUMBER -> {
                long number = found.getLong(name);
                yield found.wasNull() ? null : number;
            }
            case TRUTH -> {
                boolean truth = found.getBoolean(name);
                yield found.wasNull() ? null : Boolean.toString(truth);
            }
            case MOMENT -> {
                @Nullable OffsetDateTime moment = found.getObject(name, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The value of a key as the database compares it. */
    static Object parameter(Row row, String column) {
        return row.table().column(column).kind() == Stored.Kind.UUID
                ? UUID.fromString(row.text(column))
                : row.required(column);
    }
}
