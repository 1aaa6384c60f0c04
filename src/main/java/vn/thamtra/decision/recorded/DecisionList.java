package vn.thamtra.decision.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.Cursor;
import vn.thamtra.ledger.Entry;
import vn.thamtra.ledger.Page;
import vn.thamtra.ledger.Summary;
import vn.thamtra.ledger.journal.Erasure;
import vn.thamtra.ledger.journal.Erasures;

/**
 * A page of decisions, newest first.
 *
 * @param next the cursor of the next page; null after the last
 */
public record DecisionList(List<Line> decisions, @Nullable String next) {

    /** A decision in one line. */
    public record Line(
            UUID id,
            Instant recordedAt,
            String procedure,
            String outcome,
            @Nullable String dossierCode,
            Instant receivedAt,
            String rulebook,
            String caller,
            long index,
            byte[] leaf,
            @Nullable Erased erased) {

        /** What is told of an erasure to everyone who may see the decision. */
        public record Erased(Instant at, String order) {}

        static Line of(Summary summary, @Nullable Erasure erasure) {
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
                    entry.leafHash(),
                    erasure == null ? null : new Erased(erasure.erasedAt(), erasure.order()));
        }
    }

    static DecisionList of(Page page, Erasures erasures) {
        return new DecisionList(
                lines(page, erasures), page.next().map(Cursor::text).orElse(null));
    }

    static List<Line> lines(Page page, Erasures erasures) {
        List<Summary> records = page.records();
        if (records.isEmpty()) {
            return List.of();
        }
        long newest = records.get(0).entry().index();
        long oldest = records.get(records.size() - 1).entry().index();
        Map<Long, Erasure> erased = erasures.among(oldest, newest);
        return records.stream()
                .map(each -> Line.of(each, erased.get(each.entry().index())))
                .toList();
    }
}
