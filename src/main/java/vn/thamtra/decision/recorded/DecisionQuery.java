package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Records;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.wire.Query;

/** Which decisions are asked for. */
record DecisionQuery(Filter filter, Cursor cursor, int limit) {
    private static final int USUAL_LIMIT = 50;

    /** A page of them. */
    static DecisionQuery page(HttpServletRequest request) {
        int limit = Query.of(request).limit("limit", Records.LONGEST_PAGE).orElse(USUAL_LIMIT);
        return of(request, limit);
    }

    /** Every one of them: an export has no limit. */
    static DecisionQuery all(HttpServletRequest request) {
        return of(request, Records.LONGEST_PAGE);
    }

    private static DecisionQuery of(HttpServletRequest request, int limit) {
        Query query = Query.of(request);
        return new DecisionQuery(
                filter(query, Caller.of(request)),
                query.read("cursor", text -> Cursor.parse(text).orElse(null), cursorWords())
                        .orElse(Cursor.NEWEST),
                limit);
    }

    private static Filter filter(Query query, Caller caller) {
        return new Filter(
                query.text("procedure").orElse(null),
                query.read("outcome", DecisionQuery::outcome, outcomeWords()).orElse(null),
                query.from("from").orElse(null),
                query.to("to").orElse(null),
                query.text("dossierCode").orElse(null),
                caller.readsAll() ? null : caller.name(),
                query.text("rulebook").orElse(null),
                new Filter.Based(
                        query.text("rule").orElse(null),
                        query.text("article").orElse(null),
                        query.text("clause").orElse(null)));
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

    private static Message cursorWords() {
        return new Message("giá trị next của trang trước", "the value of next of the page before");
    }
}
