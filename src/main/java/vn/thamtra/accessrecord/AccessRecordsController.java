package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.wire.Parameters;

/** {@code GET /v1/readings}: who looked at what. To look at that is a reading as well. */
@RestController
final class AccessRecordsController {
    private final AccessRecordPages readings;

    AccessRecordsController(AccessRecordPages readings) {
        this.readings = readings;
    }

    @Parameters({"decision", "caller", "from", "to", "cursor", "limit"})
    @GetMapping(path = "/v1/readings", produces = "application/json")
    AccessRecordPage list(HttpServletRequest request) {
        return readings.page(request);
    }
}
