package vn.thamtra.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Summary;

/**
 * A page of decisions, newest first.
 *
 * @param next the cursor of the next page; null after the last
 */
record DecisionList(List<Line> decisions, @Nullable String next) {

    /** A decision in one line. */
    record Line(
            UUID id,
            Instant recordedAt,
            String procedure,
            String outcome,
            @Nullable String dossierCode,
            Instant receivedAt,
            String rulebook,
            String caller,
            long index,
            byte[] leaf) {
        static Line of(Summary summary) {
            Entry entry = summary.entry();
            return new Line(
                    entry.id(),
                    entry.recordedAt(),
                    summary.labels().procedure(),
                    summary.labels().outcome(),
                    summary.labels().dossierCode(),
                    summary.labels().receivedAt(),
                    summary.rulebook(),
                    summary.caller(),
                    entry.index(),
                    entry.leafHash());
        }
    }

    static DecisionList of(Page page) {
        return new DecisionList(
                page.records().stream().map(Line::of).toList(),
                page.next().map(Cursor::text).orElse(null));
    }
}
