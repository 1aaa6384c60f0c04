package vn.thamtra.accessrecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some looks at the record, newest first; next is null after the last.
 *
 * @param droppedUntil when the newest of those that are kept no longer had looked; null where all are kept
 */
public record AccessRecordPage(
        List<AccessRecord> readings,
        @Nullable String next,
        @Nullable Instant droppedUntil) {
    static AccessRecordPage of(List<AccessRecord> found, int limit, @Nullable Instant droppedUntil) {
        if (found.size() <= limit) {
            return new AccessRecordPage(found, null, droppedUntil);
        }
        List<AccessRecord> page = List.copyOf(found.subList(0, limit));
        return new AccessRecordPage(
                page, Long.toString(page.get(page.size() - 1).id()), droppedUntil);
    }
}
