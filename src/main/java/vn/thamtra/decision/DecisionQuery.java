package vn.thamtra.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Records;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Query;

/** Which decisions are asked for. */
record DecisionQuery(Filter filter, Cursor cursor, int limit) {
    private static final int USUAL_LIMIT = 50;
    private static final int DATE_LENGTH = 10;
    private static final Message MOMENT = new Message(
            "một ngày dạng 2024-10-09 hoặc một thời điểm dạng 2024-10-09T07:30:00+07:00 (dấu + viết là %2B)",
            "a date like 2024-10-09 or a moment like 2024-10-09T07:30:00+07:00 (with + written %2B)");

    static DecisionQuery of(HttpServletRequest request) {
        Query query = Query.of(request);
        return new DecisionQuery(
                filter(query, Caller.of(request)),
                query.read("cursor", text -> Cursor.parse(text).orElse(null), cursorWords())
                        .orElse(Cursor.NEWEST),
                query.read("limit", DecisionQuery::limit, limitWords()).orElse(USUAL_LIMIT));
    }

    private static Filter filter(Query query, Caller caller) {
        return new Filter(
                query.text("procedure").orElse(null),
                query.read("outcome", DecisionQuery::outcome, outcomeWords()).orElse(null),
                query.read("from", text -> moment(text, 0), MOMENT).orElse(null),
                query.read("to", text -> moment(text, 1), MOMENT).orElse(null),
                query.text("dossierCode").orElse(null),
                caller.role() == Role.INTAKE ? caller.name() : null);
    }

    /**
     * A moment, or the beginning of a civil day.
     *
     * @param dayAfter 1 for the end of an interval: a day named there belongs to it
     */
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

    private static @Nullable String outcome(String text) {
        return Stream.of(Outcome.values())
                .map(Outcome::name)
                .filter(text::equals)
                .findFirst()
                .orElse(null);
    }

    private static Message outcomeWords() {
        String all =
                String.join(", ", Stream.of(Outcome.values()).map(Outcome::name).toList());
        return new Message("một trong " + all, "one of " + all);
    }

    private static @Nullable Integer limit(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            return null;
        }
        int limit = Integer.parseInt(text);
        return limit < 1 || limit > Records.LONGEST_PAGE ? null : limit;
    }

    private static Message limitWords() {
        return new Message("số từ 1 đến " + Records.LONGEST_PAGE, "a number from 1 to " + Records.LONGEST_PAGE);
    }

    private static Message cursorWords() {
        return new Message("giá trị next của trang trước", "the value of next of the page before");
    }
}
