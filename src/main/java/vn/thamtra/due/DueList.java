package vn.thamtra.due;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.ledger.Labels;

/**
 * Open deadlines, those that end first.
 *
 * @param asOf the moment at which they are late or not
 * @param next the cursor of the next page; null after the last
 */
record DueList(Instant asOf, List<Line> deadlines, @Nullable String next) {

    /**
     * An open deadline and the newest decision on its dossier.
     *
     * @param deadline as it was answered
     */
    record Line(
            UUID decision,
            String procedure,
            @Nullable String dossierCode,
            Instant receivedAt,
            boolean late,
            JsonNode deadline) {
        static Line of(DueLine due, Instant asOf) {
            Labels labels = due.decision().labels();
            return new Line(
                    due.decision().entry().id(),
                    labels.procedure(),
                    labels.dossierCode(),
                    labels.receivedAt(),
                    due.end().lastMoment().isBefore(asOf),
                    due.deadline());
        }
    }

    /** Of one more than a page has. */
    static DueList of(Instant asOf, List<DueLine> found, int limit) {
        List<DueLine> shown = found.subList(0, Math.min(limit, found.size()));
        return new DueList(
                asOf,
                shown.stream().map(due -> Line.of(due, asOf)).toList(),
                found.size() > limit ? shown.get(limit - 1).end().text() : null);
    }
}
