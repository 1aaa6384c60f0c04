package vn.thamtra.ledger.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a row, given in the order in which its statement names them. */
public final class Row {
    private final PreparedStatement statement;
    private int given;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    public Row add(long number) throws SQLException {
        statement.setLong(++given, number);
        return this;
    }

    public Row add(@Nullable String text) throws SQLException {
        statement.setString(++given, text);
        return this;
    }

    public Row add(byte @Nullable [] bytes) throws SQLException {
        statement.setBytes(++given, bytes);
        return this;
    }

    public Row add(UUID id) throws SQLException {
        statement.setObject(++given, id);
        return this;
    }

    public Row add(Instant moment) throws SQLException {
        statement.setObject(++given, moment.atOffset(ZoneOffset.UTC));
        return this;
    }
}
