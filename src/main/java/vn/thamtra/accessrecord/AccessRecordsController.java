package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.ledger.journal.ReadingDrops;
import vn.thamtra.wire.Parameters;

/** {@code GET /v1/readings}: who looked at what. To look at that is a reading as well. */
@RestController
final class AccessRecordsController {
    private final AccessRecords readings;
    private final ReadingDrops drops;

    AccessRecordsController(AccessRecords readings, ReadingDrops drops) {
        this.readings = readings;
        this.drops = drops;
    }

    /**
     * A page, newest first; next is null after the last.
     *
     * @param droppedUntil when the newest of those that are kept no longer had looked; null where all are kept
     */
    record ReadingList(
            List<AccessRecord> readings,
            @Nullable String next,
            @Nullable Instant droppedUntil) {}

    @Parameters({"decision", "caller", "from", "to", "cursor", "limit"})
    @GetMapping(path = "/v1/readings", produces = "application/json")
    ReadingList list(HttpServletRequest request) {
        return list(AccessRecordQuery.of(request));
    }

    ReadingList list(AccessRecordQuery query) {
        List<AccessRecord> found = readings.list(query);
        @Nullable Instant droppedUntil = drops.newest().orElse(null);
        if (found.size() <= query.limit()) {
            return new ReadingList(found, null, droppedUntil);
        }
        List<AccessRecord> page = List.copyOf(found.subList(0, query.limit()));
        return new ReadingList(page, Long.toString(page.get(page.size() - 1).id()), droppedUntil);
    }
}
