package vn.thamtra.due;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.access.Caller;
import vn.thamtra.accessrecord.Shown;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;
import vn.thamtra.wire.Query;

/** {@code /v1/due}: what is late or ends within some days, of every dossier what its newest decision leaves open. */
@RestController
final class DueController {
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_DAYS = 3660;

    private final Dues dues;
    private final Clock clock;

    DueController(Dues dues, Clock clock) {
        this.dues = dues;
        this.clock = clock;
    }

    @Parameters({"asOf", "within", "party", "cursor", "limit"})
    @GetMapping(path = "/v1/due", produces = Answer.JSON)
    DueList due(HttpServletRequest request) {
        Query query = Query.of(request);
        Caller caller = Caller.of(request);
        Instant asOf = query.from("asOf").orElseGet(clock::instant);
        int limit = query.limit("limit", LONGEST_PAGE).orElse(DueQuery.USUAL_LIMIT);
        dues.catchUp();
        List<DueLine> found = dues.list(new DueQuery(
                null,
                until(query, asOf),
                query.text("party").orElse(null),
                caller.readsAll() ? null : caller.name(),
                false,
                query.cursor(text -> DueQuery.Position.parse(text).orElse(null)).orElse(null),
                limit + 1));
        DueList list = DueList.of(asOf, found, limit);
        Shown.tell(
                found.stream()
                        .limit(list.deadlines().size())
                        .mapToLong(line -> line.decision().entry().index()),
                request);
        return list;
    }

    private static @Nullable Instant until(Query query, Instant asOf) {
        return query.limit("within", MOST_DAYS)
                .map(days -> asOf.plus(Duration.ofDays(days)))
                .orElse(null);
    }
}
