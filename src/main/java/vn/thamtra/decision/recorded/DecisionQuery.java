package vn.thamtra.decision.recorded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.access.Caller;
import vn.thamtra.decision.AnsweredTraits;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Filter;
import vn.thamtra.ledger.Records;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.wire.PathId;
import vn.thamtra.wire.Query;

/** Which decisions are asked for. */
public record DecisionQuery(Filter filter, Cursor cursor, int limit) {
    private static final int USUAL_LIMIT = 50;
    private static final Message CALLER = new Message(
            "mã của người hoặc khóa đã gửi, như GET /v1/persons và GET /v1/keys cho biết",
            "the id of the person or key that called, as GET /v1/persons and GET /v1/keys tell it");
    private static final Message ONLY_OWN = new Message(
            "Vai trò INTAKE chỉ xem được quyết định do chính mình gửi.",
            "The role INTAKE sees only the decisions that it asked for itself.");

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
                query.cursor(text -> Cursor.parse(text).orElse(null)).orElse(Cursor.NEWEST),
                limit);
    }

    private static Filter filter(Query query, Caller caller) {
        return new Filter(
                query.text("procedure").orElse(null),
                query.constant("outcome", Outcome.values()).map(Outcome::name).orElse(null),
                query.from("from").orElse(null),
                query.to("to").orElse(null),
                query.text("dossierCode").orElse(null),
                caller(query, caller),
                query.text("rulebook").orElse(null),
                new Filter.Based(
                        query.text("rule").orElse(null),
                        query.text("article").orElse(null),
                        query.text("clause").orElse(null)),
                marks(query));
    }

    /** Who sees only what he recorded himself may not ask for what others did. */
    private static @Nullable String caller(Query query, Caller caller) {
        Optional<String> asked =
                query.read("caller", DecisionQuery::callerId, CALLER).map(UUID::toString);
        if (caller.readsAll()) {
            return asked.orElse(null);
        }
        asked.filter(id -> !id.equals(caller.name())).ifPresent(id -> {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN, ONLY_OWN.vi(), ONLY_OWN.en()));
        });
        return caller.name();
    }

    private static @Nullable UUID callerId(String text) {
        return PathId.isId(text) ? UUID.fromString(text) : null;
    }

    private static int marks(Query query) {
        int kind = query.constant("kind", ReasonKind.values())
                .map(AnsweredTraits::of)
                .orElse(0);
        boolean late = query.read(
                        "late", text -> text.equals("true") ? Boolean.TRUE : null, new Message("true", "true"))
                .isPresent();
        return late ? kind | AnsweredTraits.LATE : kind;
    }
}
