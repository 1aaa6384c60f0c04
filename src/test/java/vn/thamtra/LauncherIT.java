package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code thamtra} beside the jar does. That it has an archive made by itself is tried by src/operations/debian/try-install.sh. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("target", "thamtra").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void where_the_kernel_tells_which_files_a_process_has_mapped() {
        assumeTrue(Files.exists(Path.of("/proc/self/maps")), "Linux");
        log = folder.resolve("log");
    }

    @Test
    void a_start_uses_the_archive_of_a_training_run_until_it_is_damaged() throws Exception {
        assertThat(launcher("warm").waitFor()).as(said()).isZero();
        List<Path> archives = archives();
        assertThat(archives).hasSize(1);

        Process warm = launcher("--server.port=0", "--thamtra.data-dir=" + folder.resolve("data"));
        try {
            awaits(warm, "Tomcat started on port");
            assertThat(mapped(warm)).contains("jvm-archive-");
        } finally {
            warm.destroyForcibly().waitFor();
        }

        damage(archives.get(0));
        nothingCanBeMade();
        Process cold = launcher("--server.port=0", "--thamtra.data-dir=" + folder.resolve("data"));
        try {
            awaits(cold, "Starting ThamTra");
            assertThat(said()).containsOnlyOnce("the archive of the JVM is damaged");
            assertThat(mapped(cold)).contains("libjvm").doesNotContain("jvm-archive-");
        } finally {
            cold.destroyForcibly().waitFor();
        }
    }

    private Process launcher(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("THAMTRA_ARCHIVE", archive().toString());
        builder.environment().put("THAMTRA_JVM", "-Xmx512m");
        return builder.start();
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(archive())) {
            return files.filter(file -> file.getFileName().toString().startsWith("jvm-archive-"))
                    .toList();
        }
    }

    private String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private void awaits(Process process, String text) throws IOException, InterruptedException {
        while (process.isAlive() && !said().contains(text)) {
            Thread.sleep(50);
        }
        assertThat(said()).contains(text);
    }

    private static String mapped(Process process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"));
    }

    /** One byte in the middle. */
    private static void damage(Path archive) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** So that no training run goes on when the test has ended. */
    private void nothingCanBeMade() throws IOException {
        Files.delete(archive().resolve("jvm-lock"));
        Files.createDirectory(archive().resolve("jvm-lock"));
    }
}
