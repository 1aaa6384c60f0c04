package vn.thamtra.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.access.Caller;

/** The one place that knows who stands behind a caller and what they are called. */
public final class Authors {
    private static final String PROGRAM = "Thẩm Tra";

    private final JdbcClient jdbc;

    Authors(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Somebody with the name they go by. */
    public record Named(String id, String fullName) {}

    /** A key that belongs to nobody counts as somebody of its own. */
    public Author of(HttpServletRequest request) {
        String key = Caller.of(request).name();
        return new Author(key, key);
    }

    public Named named(String id) {
        return new Named(id, Author.isProgram(id) ? PROGRAM : label(id).orElse(id));
    }

    private Optional<String> label(String id) {
        return jdbc.sql("select label from api_key where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .optional();
    }
}
