package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/** The parameters after the question mark. Unknown ones are ignored; an empty one counts as not given. */
public final class Query {
    private final HttpServletRequest request;

    private Query(HttpServletRequest request) {
        this.request = request;
    }

    public static Query of(HttpServletRequest request) {
        return new Query(request);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    /** A civil date, {@code yyyy-mm-dd}. */
    public Optional<LocalDate> date(String name) {
        return read(name, Query::dateOf, new Message("một ngày dạng 2024-10-09", "a date like 2024-10-09"));
    }

    /** True or false; a parameter that says neither is refused. */
    public Optional<Boolean> flag(String name) {
        return read(name, Query::flagOf, new Message("true hoặc false", "true or false"));
    }

    /**
     * A parameter of any other form.
     *
     * @param reader gives null for a text it cannot read
     * @param wanted what the text should be, to fill "… has to be …"
     */
    public <T> Optional<T> read(String name, Function<String, @Nullable T> reader, Message wanted) {
        Optional<String> text = text(name);
        Optional<T> value = text.map(reader);
        if (text.isPresent() && value.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Tham số " + name + " phải là " + wanted.vi(),
                    "The parameter " + name + " has to be " + wanted.en()));
        }
        return value;
    }

    private static @Nullable LocalDate dateOf(String text) {
        try {
            return text.length() == "2024-10-09".length() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Boolean flagOf(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
