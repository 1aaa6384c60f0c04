package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.ledger.Database;
import vn.thamtra.ledger.SampleLedger;
import vn.thamtra.ledger.TestDatabase;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        String[] texts = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(texts);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void a_folder_without_an_option_is_told_with_the_option() {
        assertThat(run("verify", folder)).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("hãy dùng --ledger " + folder, "for a whole ledger say --ledger " + folder);
    }

    @Test
    void what_was_never_a_bundle_is_said_to_be_just_that() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] problem =
                "{\"type\":\"/problems/not-found\",\"status\":404,\"detail\":\"no decision\",\"chiTiet\":\"không có\"}"
                        .getBytes(UTF_8);

        for (byte[] bytes : new byte[][] {new byte[0], noise, problem}) {
            assertThat(run("verify", file("evidence.zip", bytes))).isEqualTo(2);
        }
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("đây không phải gói chứng cứ: tệp rỗng", "404 không có", "404 no decision")
                .doesNotContain("\tat ");
    }

    @Test
    void a_damaged_bundle_does_not_hold_and_is_no_stack_trace() throws IOException {
        for (byte[] bytes : new byte[][] {"PK\u0003\u0004".getBytes(UTF_8), bomb()}) {
            assertThat(run("verify", file("evidence.zip", bytes))).isEqualTo(1);
        }
        assertThat(out.toString(UTF_8))
                .contains("✗", "KHÔNG ĐÚNG / DOES NOT HOLD")
                .doesNotContain("\tat ");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    /** A few kilobytes that unpack to 64 megabytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("statement.html"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_holds_by_not_being_looked_at() {
        assertThat(run("verify", "--ledger", folder.resolve("a"), "--ledger", folder.resolve("b")))
                .isEqualTo(2);
        assertThat(run("verify", "evidence.zip", "--ledger", folder.resolve("a")))
                .isEqualTo(2);

        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("--ledger may be given only once", "«evidence.zip»");
    }

    @Test
    void what_cannot_be_run_is_no_verdict() throws IOException {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", folder.resolve("none.zip"))).isEqualTo(2);
        assertThat(run("verify", "a.zip", "--nonsense")).isEqualTo(2);
        assertThat(run("verify", "a.zip", "--checkpoint", folder.resolve("none")))
                .isEqualTo(2);
        assertThat(run("verify", "--ledger", folder)).isEqualTo(2);
        assertThat(run("verify", "--ledger=jdbc:nonsense:x")).isEqualTo(2);
        assertThat(run("export", "--ledger", folder, folder.resolve("out"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).doesNotContain("\tat ");
    }

    @Test
    void a_data_directory_and_its_export_are_verified() throws Exception {
        SampleLedger ledger = dataDirectory();
        Path older = file("older", ledger.checkpoints().get(0).getBytes(UTF_8));
        Path export = folder.resolve("ledger.ndjson");

        assertThat(run("verify", "--ledger", folder, "--key", ledger.key(), "--checkpoint", older))
                .as(out.toString(UTF_8) + err.toString(UTF_8))
                .isZero();
        assertThat(run("export", "--ledger", folder, export)).isZero();
        assertThat(run("verify", "--ledger", export)).isZero();
        assertThat(out.toString(UTF_8)).contains("✓ 3 checkpoint", "40 bản ghi", "TẤT CẢ ĐÚNG / ALL OF IT HOLDS");
    }

    @Test
    void an_export_never_overwrites() throws Exception {
        dataDirectory();

        assertThat(run("export", "--ledger", folder, file("there", new byte[1])))
                .isEqualTo(2);
        assertThat(Files.size(folder.resolve("there"))).isOne();
    }

    @Test
    void a_checkpoint_of_another_log_does_not_hold() throws Exception {
        SampleLedger ledger = dataDirectory();
        Path newer;
        try (TestDatabase other = Database.H2.open()) {
            newer = file(
                    "newer",
                    new SampleLedger(other).append(12).checkpoints().get(0).getBytes(UTF_8));
        }

        assertThat(run("verify", "--ledger", folder, "--key", ledger.key(), "--checkpoint", newer))
                .isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("✗ checkpoint cỡ 12");
    }

    @Test
    void where_no_database_is_none_is_made() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("verify", "--ledger", "jdbc:h2:" + empty.resolve("thamtra")))
                .isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    /** As a killed service leaves it: the file was never closed. */
    private SampleLedger dataDirectory() throws IOException {
        try (TestDatabase database = Database.H2.open()) {
            SampleLedger ledger = new SampleLedger(database).append(10).append(30);
            database.sql().sql("checkpoint sync").update();
            String path = database.url().replaceAll("^jdbc:h2:ordered:retry:|;.*$", "") + ".mv.db";
            Files.copy(Path.of(path), folder.resolve("thamtra.mv.db"));
            Files.writeString(folder.resolve("checkpoints.txt"), ledger.checkpointFile());
            return ledger;
        }
    }
}
