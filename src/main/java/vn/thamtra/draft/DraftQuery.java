package vn.thamtra.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which drafts are asked for.
 *
 * @param procedure the id of one whose workbooks they change
 * @param before where the page before this one ended
 */
public record DraftQuery(
        Optional<DraftState> state, Optional<String> author, Optional<String> procedure, Optional<Place> before) {
    /** A draft's place in the list. */
    public record Place(Instant createdAt, UUID id) {}
}
