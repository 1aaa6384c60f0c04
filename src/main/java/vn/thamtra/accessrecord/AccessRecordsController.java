package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.wire.Parameters;

/** {@code GET /v1/readings}: who looked at what. To look at that is a reading as well. */
@RestController
final class AccessRecordsController {
    private final AccessRecords readings;

    AccessRecordsController(AccessRecords readings) {
        this.readings = readings;
    }

    /** A page, newest first; next is null after the last. */
    record ReadingList(
            List<AccessRecord> readings, @Nullable String next) {}

    @Parameters({"decision", "caller", "from", "to", "cursor", "limit"})
    @GetMapping(path = "/v1/readings", produces = "application/json")
    ReadingList list(HttpServletRequest request) {
        AccessRecordQuery query = AccessRecordQuery.of(request);
        List<AccessRecord> found = readings.list(query);
        if (found.size() <= query.limit()) {
            return new ReadingList(found, null);
        }
        List<AccessRecord> page = List.copyOf(found.subList(0, query.limit()));
        return new ReadingList(page, Long.toString(page.get(page.size() - 1).id()));
    }
}
