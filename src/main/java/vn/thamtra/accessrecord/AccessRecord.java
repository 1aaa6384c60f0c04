package vn.thamtra.accessrecord;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at the record.
 *
 * @param caller the id of the API key
 * @param query the parameters, in one spelling; a dossier code in it is gone when its decision was erased
 * @param decision the decision looked at, where it was a single one
 * @param status the status of the answer; null where the service did not live to complete it
 * @param shown how many records were shown, where the answer is a list
 * @param newest the highest index among them
 * @param oldest the lowest
 */
public record AccessRecord(
        long id,
        Instant at,
        String caller,
        String method,
        String path,
        @Nullable String query,
        @Nullable UUID decision,
        @Nullable Integer status,
        @Nullable Long shown,
        @Nullable Long newest,
        @Nullable Long oldest) {}
