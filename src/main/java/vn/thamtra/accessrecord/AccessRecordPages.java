package vn.thamtra.accessrecord;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import vn.thamtra.ledger.journal.ReadingDrops;

/** Looks at the record, for whoever may see them: page by page, and until when they are no longer kept. */
@Component
public final class AccessRecordPages {
    private final AccessRecords readings;
    private final ReadingDrops drops;

    AccessRecordPages(AccessRecords readings, ReadingDrops drops) {
        this.readings = readings;
        this.drops = drops;
    }

    /** Those that the parameters of the call ask for. */
    public AccessRecordPage page(HttpServletRequest request) {
        return page(AccessRecordQuery.of(request));
    }

    AccessRecordPage page(AccessRecordQuery query) {
        return AccessRecordPage.of(
                readings.list(query), query.limit(), drops.newest().orElse(null));
    }
}
