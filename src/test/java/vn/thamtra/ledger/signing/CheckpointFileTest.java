package vn.thamtra.ledger.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.digest.Sha256;
import vn.thamtra.ledger.tree.TreeHead;

class CheckpointFileTest {
    private final SigningKey key = new SigningKey("log", SigningKey.generate());

    @TempDir
    private Path directory;

    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void open() {
        path = directory.resolve("checkpoints.txt");
        file = new CheckpointFile(path);
    }

    private SignedNote note(long size) {
        return key.sign(new Checkpoint("log", new TreeHead(size, Sha256.of())).text());
    }

    @Test
    void checkpoints_stand_one_after_the_other_with_a_blank_line_between() throws Exception {
        assertThat(file.last()).isEmpty();

        file.append(note(0));
        file.append(note(7));

        assertThat(path).content().isEqualTo(note(0) + "\n" + note(7) + "\n");
        assertThat(file.last()).contains(note(7));
    }

    @Test
    void the_file_never_goes_back() throws Exception {
        file.append(note(7));

        file.append(note(6));
        file.append(note(7));

        assertThat(path).content().isEqualTo(note(7) + "\n");
    }

    @Test
    void what_a_crash_left_behind_is_passed_over_and_then_overwritten() throws Exception {
        String next = note(8) + "\n";
        for (int cut = 1; cut < next.length(); cut++) {
            Files.writeString(path, note(7) + "\n" + next.substring(0, cut));

            assertThat(file.last()).contains(note(7));
            file.append(note(9));

            assertThat(path).content().isEqualTo(note(7) + "\n" + note(9) + "\n");
        }
    }

    @Test
    void a_long_file_is_read_from_its_end() throws Exception {
        for (int size = 1; size < 200; size++) {
            Files.writeString(path, note(size) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        file.append(note(200));

        assertThat(file.last()).contains(note(200));
        assertThat(path).content().endsWith(note(199) + "\n" + note(200) + "\n");
    }

    @Test
    void a_file_without_any_checkpoint_is_refused() throws Exception {
        Files.writeString(path, "hello\n");

        assertThatThrownBy(() -> file.last()).isInstanceOf(LedgerRefused.class).hasMessageContaining(path.toString());
    }
}
