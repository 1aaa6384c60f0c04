package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.verdict.Message;
import vn.thamtra.wire.Query;

/** Which readings are asked for. */
record AccessRecordQuery(Map<String, Object> wanted, Cursor cursor, int limit) {
    static final int LONGEST_PAGE = 200;
    private static final int USUAL_LIMIT = 50;

    static AccessRecordQuery of(HttpServletRequest request) {
        Query query = Query.of(request);
        Map<String, Object> wanted = new LinkedHashMap<>();
        query.read("decision", AccessRecordQuery::uuid, new Message("mã của một quyết định", "the id of a decision"))
                .ifPresent(id -> wanted.put("decision = ?", id));
        query.text("caller").ifPresent(caller -> wanted.put("caller = ?", caller));
        query.from("from").ifPresent(from -> wanted.put("read_at >= ?", from.atOffset(ZoneOffset.UTC)));
        query.to("to").ifPresent(to -> wanted.put("read_at < ?", to.atOffset(ZoneOffset.UTC)));
        return new AccessRecordQuery(
                wanted,
                query.cursor(text -> Cursor.parse(text).orElse(null)).orElse(Cursor.NEWEST),
                query.limit("limit", LONGEST_PAGE).orElse(USUAL_LIMIT));
    }

    static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    String conditions() {
        return wanted.keySet().stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    Collection<Object> values() {
        return wanted.values();
    }
}
