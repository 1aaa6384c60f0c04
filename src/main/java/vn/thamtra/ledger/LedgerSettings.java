package vn.thamtra.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thamtra.ledger.journal.JournalCheckpoints;
import vn.thamtra.ledger.signing.Checkpoint;
import vn.thamtra.setting.SettingRefused;

/**
 * How the log signs.
 *
 * @param origin the name of this log in its checkpoints
 * @param keyFile the key that signs; unset, one is made under the data directory. Processes on one database share it.
 * @param checkpointInterval how often a checkpoint is written to the file beside the key, if the log has grown
 */
@ConfigurationProperties("thamtra.ledger")
record LedgerSettings(
        @DefaultValue("thamtra.local/ledger") String origin,
        @Nullable String keyFile,
        @DefaultValue("1m") Duration checkpointInterval) {
    LedgerSettings {
        Checkpoint.checkOrigin(origin + JournalCheckpoints.SUFFIX);
        SettingRefused.unless(
                checkpointInterval.toMillis() >= 1,
                "thamtra.ledger.checkpoint-interval",
                checkpointInterval,
                "1ms, 1s, 1m…");
    }

    /** As text it is a path and nothing else: a resource of the program is never meant. */
    @Nullable
    Path keyPath() {
        String given = keyFile;
        return given == null || given.isBlank() ? null : Path.of(given);
    }
}
