package vn.thamtra.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/** The parameters after the question mark, those a call declares by {@link Parameters}: each once and not empty. */
public final class Query {
    private static final Message CURSOR =
            new Message("giá trị next của trang trước", "the value of next of the page before");
    private static final Message INDEX = new Message(
            "index của dòng cuối đã đọc, một số nguyên từ 0", "the index of the last line read, a whole number from 0");
    private static final int DATE_LENGTH = 10;
    private static final Message MOMENT = new Message(
            "một ngày dạng 2024-10-09 hoặc một thời điểm dạng 2024-10-09T07:30:00+07:00 (dấu + viết là %2B)",
            "a date like 2024-10-09 or a moment like 2024-10-09T07:30:00+07:00 (with + written %2B)");

    private final HttpServletRequest request;

    private Query(HttpServletRequest request) {
        this.request = request;
    }

    public static Query of(HttpServletRequest request) {
        return new Query(request);
    }

    public Optional<String> text(String name) {
        Declared.require(request, name);
        return Optional.ofNullable(request.getParameter(name));
    }

    /** A civil date, {@code yyyy-mm-dd}. */
    public Optional<LocalDate> date(String name) {
        return read(name, Query::dateOf, new Message("một ngày dạng 2024-10-09", "a date like 2024-10-09"));
    }

    /** The beginning of a period: a moment, or the first moment of a civil day. */
    public Optional<Instant> from(String name) {
        return read(name, text -> moment(text, 0), MOMENT);
    }

    /** The end of a period, itself not in it: a moment, or the end of a civil day. */
    public Optional<Instant> to(String name) {
        return read(name, text -> moment(text, 1), MOMENT);
    }

    private static @Nullable Instant moment(String text, int dayAfter) {
        try {
            return text.length() == DATE_LENGTH
                    ? CivilTime.at(LocalDate.parse(text).plusDays(dayAfter), LocalTime.MIDNIGHT)
                            .toInstant()
                    : bounded(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Databases know fewer years than Java. */
    private static @Nullable Instant bounded(OffsetDateTime moment) {
        return moment.getYear() < 1 || moment.getYear() > 9999 ? null : moment.toInstant();
    }

    /** A whole number from 1 to the most. */
    public Optional<Integer> limit(String name, int most) {
        Message wanted = new Message("số từ 1 đến " + most, "a number from 1 to " + most);
        return read(name, text -> limitOf(text, most), wanted);
    }

    private static @Nullable Integer limitOf(String text, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return null;
        }
        int limit = Integer.parseInt(text);
        return limit < 1 || limit > most ? null : limit;
    }

    /** An index of the log, a whole number from 0. */
    public Optional<Long> index(String name) {
        return read(name, WholeNumber::from0, INDEX);
    }

    /** True or false; a parameter that says neither is refused. */
    public Optional<Boolean> flag(String name) {
        return read(name, Query::flagOf, new Message("true hoặc false", "true or false"));
    }

    /** Where a page begins, as the page before it said. */
    public <T> Optional<T> cursor(Function<String, @Nullable T> reader) {
        return read("cursor", reader, CURSOR);
    }

    /** One of some constants, by its name. */
    public <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
        String words = Stream.of(all).map(Enum::name).collect(Collectors.joining(", "));
        return read(
                name,
                text -> Stream.of(all)
                        .filter(each -> each.name().equals(text))
                        .findFirst()
                        .orElse(null),
                new Message("một trong " + words, "one of " + words));
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
            return text.length() == DATE_LENGTH ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Boolean flagOf(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
