package vn.thamtra.ledger.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is written by the same statement for each of some things.
 *
 * @param statement an insert that ends with the parameters of one row; or, for one thing, any other
 * @param things may be none
 * @param setter the parameters for a thing
 */
public record Rows<T>(String statement, List<T> things, Setter<T> setter) {
    private static final String VALUES = "values ";

    /** Gives the parameters for a thing. */
    @FunctionalInterface
    public interface Setter<T> {
        void set(Row row, T thing) throws SQLException;
    }

    /** The statement that writes all at once. */
    String text() {
        String row = statement.substring(statement.lastIndexOf(VALUES) + VALUES.length());
        return statement + (", " + row).repeat(things.size() - 1);
    }

    void set(Row row) throws SQLException {
        for (T thing : things) {
            setter.set(row, thing);
        }
    }

    /** One by one, in as many exchanges as the driver takes. */
    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                statement,
                things,
                Math.max(1, things.size()),
                (PreparedStatement each, T thing) -> setter.set(new Row(each), thing));
    }
}
