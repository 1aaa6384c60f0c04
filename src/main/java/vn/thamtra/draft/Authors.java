package vn.thamtra.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Person;
import vn.thamtra.access.Persons;

/** The one place that knows who stands behind a caller and what they are called. */
public final class Authors {
    private static final String PROGRAM = "Thẩm Tra";

    private final JdbcClient jdbc;
    private final Persons persons;

    Authors(DataSource dataSource, Persons persons) {
        this.jdbc = JdbcClient.create(dataSource);
        this.persons = persons;
    }

    /** Somebody with the name they go by. */
    public record Named(String id, String fullName) {}

    /** A key that belongs to nobody counts as somebody of its own. */
    public Author of(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return new Author(
                caller.someone().map(person -> person.id().toString()).orElseGet(caller::name), caller.name());
    }

    public Named named(String id) {
        if (Author.isProgram(id)) {
            return new Named(id, PROGRAM);
        }
        Optional<String> name = persons.find(UUID.fromString(id)).map(Person::fullName);
        return new Named(id, name.or(() -> label(id)).orElse(id));
    }

    private Optional<String> label(String id) {
        return jdbc.sql("select label from api_key where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .optional();
    }
}
