package vn.thamtra.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thamtra.recovery.StoppedLedger.exported;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.evidence.verify.NotRun;
import vn.thamtra.evidence.verify.stored.LedgerPlace;
import vn.thamtra.evidence.verify.stored.LedgerRows;
import vn.thamtra.ledger.SampleLedger;

/** A ledger is kept in a folder and put back: whole, or not at all. */
class KeptLedgerTest {
    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private Path data;
    private Path kept;

    @BeforeEach
    void make() throws Exception {
        data = directory.resolve("data");
        kept = directory.resolve("kept");
        StoppedLedger.under(data, StoppedLedger.decisions());
    }

    private boolean copy(Path from, Path to, String... checkpoints) throws Exception {
        return Recovery.copy(from, to, List.of(checkpoints), told::add);
    }

    private static List<String> rows(Path place) throws Exception {
        try (LedgerRows rows = LedgerPlace.open(place.toString())) {
            return exported(rows);
        }
    }

    @Test
    void what_was_kept_is_put_back_as_it_was() throws Exception {
        List<String> before = rows(data);
        String checkpoints = Files.readString(data.resolve("checkpoints.txt"));

        assertThat(copy(data, kept)).as(told.toString()).isTrue();
        StoppedLedger.damage(data);
        Files.move(data, directory.resolve("broken"));
        assertThat(copy(kept, data, checkpoints)).as(told.toString()).isTrue();

        assertThat(rows(data)).isEqualTo(before);
        for (String file : List.of("keys/ledger.pem", "checkpoints.txt", "journal-checkpoints.txt", "thamtra.mv.db")) {
            assertThat(data.resolve(file)).hasSameBinaryContentAs(kept.resolve(file));
        }
    }

    @Test
    void a_copy_that_is_older_than_a_checkpoint_kept_elsewhere_is_not_put_back() throws Exception {
        copy(data, kept);
        SampleLedger longer = StoppedLedger.under(directory.resolve("longer"), StoppedLedger.decisions() + 1);

        assertThat(copy(kept, directory.resolve("back"), longer.checkpointFile()))
                .isFalse();

        assertThat(String.join("\n", told)).contains("does not hold");
        assertThat(directory.resolve("back")).doesNotExist();
    }

    @Test
    void what_does_not_hold_is_not_kept() throws Exception {
        StoppedLedger.damage(data);

        assertThat(copy(data, kept)).isFalse();

        assertThat(kept).doesNotExist();
    }

    @Test
    void nothing_is_written_over() throws Exception {
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("other"), "x");

        assertThat(copy(data, kept)).isFalse();

        assertThat(String.join("\n", told)).contains("not empty");
        assertThat(kept.resolve("other")).exists();
    }

    @Test
    void while_a_service_runs_nothing_is_copied() throws Exception {
        try (FileChannel channel = FileChannel.open(data.resolve("thamtra.mv.db"), StandardOpenOption.WRITE);
                FileLock running = channel.lock()) {
            assertThat(running.isValid()).isTrue();
            assertThatThrownBy(() -> copy(data, kept))
                    .isInstanceOf(NotRun.class)
                    .hasMessageContaining("running");
        }

        assertThat(kept).doesNotExist();
    }
}
