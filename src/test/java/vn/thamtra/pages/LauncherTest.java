package vn.thamtra.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code thamtra} asks of a JVM, told by one that does nothing. A real one is tried by src/operations/debian/try-install.sh. */
class LauncherTest {
    /** Says its version, makes an archive where a training run is asked for, and tells how else it was called. */
    private static final String JAVA = """
            #!/bin/sh
            case " $* " in
                *" -version "*) echo "openjdk version \\"$VERSION\\"" ;;
                *" extract --destination "*)
                    for word in "$@"; do laid_out=$word; done
                    mkdir -p "$laid_out/lib" && echo ours >"$laid_out/thamtra.jar" ;;
                *" warm data "*)
                    for word in "$@"; do
                        case $word in
                            -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo "$*" >"${word#*=}" ;;
                        esac
                    done ;;
                *) echo "java $*" ;;
            esac
            """;

    /** Where the archive has profiles. */
    private static final String PATIENCE = "-XX:Tier2InvokeNotifyFreqLog=15 -XX:Tier2BackedgeNotifyFreqLog=18 ";

    @TempDir
    private Path folder;

    private String version = "25.0.1";
    private String options = "-Xmx700m -XX:+UseG1GC -XX:-UseTransparentHugePages";
    private Consumer<Map<String, String>> surroundings = environment -> {};
    private int exit;

    @BeforeEach
    void a_program_that_is_laid_out() throws IOException {
        assumeTrue(File.separatorChar == '/', "a shell");
        Files.createDirectories(folder.resolve("an app/lib"));
        Files.writeString(folder.resolve("an app/thamtra.jar"), "the program");
        Files.copy(
                Path.of("src", "operations", "thamtra"),
                folder.resolve("an app/thamtra"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String launcher(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("an app/thamtra").toString()));
        command.addAll(List.of(words));
        Path log = folder.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("THAMTRA_ARCHIVE", archive().toString());
        builder.environment().put("THAMTRA_JVM", options);
        builder.environment().put("VERSION", version);
        surroundings.accept(builder.environment());
        assertThat(builder.start().waitFor()).isEqualTo(exit);
        return Files.readString(log);
    }

    private Path archive() {
        return folder.resolve("an archive");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(archive())) {
            return files.filter(file -> file.getFileName().toString().startsWith("jvm-archive-"))
                    .toList();
        }
    }

    /** So that no training run begins beside a start. */
    private void nothingCanBeMade() throws IOException {
        Files.delete(archive().resolve("jvm-lock"));
        Files.createDirectory(archive().resolve("jvm-lock"));
    }

    @Test
    void a_start_uses_the_archive_of_a_training_run_that_had_the_same_collector_and_nothing_else_of_the_service()
            throws Exception {
        assertThat(launcher("warm")).isEmpty();

        Path made = archives().get(0);
        assertThat(Files.readString(made))
                .startsWith("-XX:+UseG1GC -XX:-UseTransparentHugePages -Xmx512m -XX:AOTCacheOutput=");
        assertThat(launcher("--server.port=0"))
                .isEqualTo("java " + PATIENCE + options + " -XX:AOTCache=" + made + " -jar "
                        + folder.resolve("an app/thamtra.jar") + " --server.port=0\n");
    }

    @Test
    void before_jdk_25_it_is_an_archive_of_classes() throws Exception {
        version = "17.0.15";

        launcher("warm");

        assertThat(Files.readString(archives().get(0))).contains("-XX:ArchiveClassesAtExit=");
        assertThat(launcher())
                .startsWith("java " + options + " -XX:SharedArchiveFile="
                        + archives().get(0) + " ");
    }

    @Test
    void a_damaged_archive_is_not_used_and_one_line_says_so() throws Exception {
        launcher("warm");
        nothingCanBeMade();
        Files.writeString(archives().get(0), "!", StandardOpenOption.APPEND);

        String said = launcher();

        assertThat(said).containsOnlyOnce("the archive of the JVM is damaged").doesNotContain("AOTCache");
        assertThat(said).contains("java " + options + " -jar ");
    }

    @Test
    void another_program_of_the_same_size_and_time_has_an_archive_of_its_own_and_the_old_one_goes() throws Exception {
        launcher("warm");
        Path old = archives().get(0);
        Files.writeString(folder.resolve("an app/thamtra.jar"), "the Program");
        Files.writeString(
                Files.createDirectory(archive().resolve("jvm-making.killed")).resolve("archive"), "half");
        Path somebodys = Files.writeString(archive().resolve("ledger"), "of somebody");

        launcher("warm");

        assertThat(archives()).hasSize(1).doesNotContain(old);
        assertThat(archive().resolve("jvm-making.killed")).doesNotExist();
        assertThat(somebodys).exists();
    }

    @Test
    void services_with_other_options_keep_each_an_archive_of_their_own_through_an_upgrade() throws Exception {
        Files.delete(folder.resolve("an app/lib"));
        launcher("warm");
        options = "-XX:+UseParallelGC -XX:-UseTransparentHugePages";
        launcher("warm");
        List<Path> before = archives();
        Files.writeString(folder.resolve("an app/thamtra.jar"), "an upgrade");

        launcher("warm");

        assertThat(before).hasSize(2);
        assertThat(archives()).hasSize(2);
        assertThat(launcher()).contains("AOTCache");
        options = "-Xmx700m -XX:+UseG1GC -XX:-UseTransparentHugePages";
        launcher("warm");
        assertThat(archives()).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(launcher()).contains("AOTCache", " -jar " + laidOut());
        try (Stream<Path> files = Files.list(archive())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("jvm-app-")))
                    .hasSize(1);
        }
    }

    @Test
    void what_nobody_has_started_with_for_a_month_goes() throws Exception {
        launcher("warm");
        Path unused = archives().get(0);
        Files.setLastModifiedTime(unused, FileTime.from(Instant.now().minus(Duration.ofDays(32))));
        options = "-XX:+UseParallelGC -XX:-UseTransparentHugePages";
        launcher("warm");
        assertThat(archives()).hasSize(1).doesNotContain(unused);

        Path used = archives().get(0);
        Files.setLastModifiedTime(used, FileTime.from(Instant.now().minus(Duration.ofDays(32))));
        launcher();
        options = "-XX:+UseG1GC -XX:-UseTransparentHugePages";
        launcher("warm");
        assertThat(archives()).hasSize(2).contains(used);
    }

    @Test
    void who_has_no_home_starts_without_an_archive_and_is_told_what_to_set() throws Exception {
        for (String home : List.of("", folder.resolve("nowhere").toString())) {
            surroundings = environment -> {
                environment.keySet().removeAll(Set.of("THAMTRA_ARCHIVE", "CACHE_DIRECTORY", "XDG_CACHE_HOME"));
                environment.put("HOME", home);
            };

            assertThat(launcher())
                    .contains("set THAMTRA_ARCHIVE\n", "java -Xmx700m -XX:+UseG1GC -XX:-UseTransparentHugePages -jar ");
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_disk_without_room_is_told_before_anything_is_made() throws Exception {
        executable("df", "#!/bin/sh\necho head; echo /dev/x 1000 989 11 99% /\n");
        exit = 1;

        assertThat(launcher("warm")).contains("the disk has no room: " + archive() + ", 11 MB, 512 MB");
        assertThat(archives()).isEmpty();
    }

    /** Found before the one of the system. */
    private void executable(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        surroundings = environment -> environment.merge("PATH", file.getParent() + ":", (path, first) -> first + path);
    }

    @Test
    void a_program_that_was_laid_out_and_is_cleared_away_is_laid_out_again_and_not_started_before() throws Exception {
        Files.delete(folder.resolve("an app/lib"));
        launcher("warm");
        Files.delete(laidOut());

        launcher("warm");

        assertThat(launcher("--server.port=0")).contains("AOTCache", " -jar " + laidOut());
        Files.delete(laidOut());
        nothingCanBeMade();
        assertThat(launcher("--server.port=0"))
                .contains("is damaged", " -jar " + folder.resolve("an app/thamtra.jar"))
                .doesNotContain("AOTCache");
    }

    private Path laidOut() throws IOException {
        try (Stream<Path> files = Files.list(archive())) {
            return files.filter(file -> file.getFileName().toString().startsWith("jvm-app-"))
                    .map(file -> file.resolve("thamtra.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void short_commands_have_one_compiler_and_others_what_the_jvm_chooses() throws Exception {
        String jar = " -jar " + folder.resolve("an app/thamtra.jar");

        assertThat(launcher("check", "a.xlsx"))
                .isEqualTo("java -XX:+UseSerialGC -XX:TieredStopAtLevel=1" + jar + " check a.xlsx\n");
        assertThat(launcher("verify", "--ledger", "data")).isEqualTo("java" + jar + " verify --ledger data\n");
    }

    @Test
    void who_names_an_archive_of_his_own_has_that() throws Exception {
        options = "-XX:AOTCache=mine.aot -XX:+UseG1GC -XX:-UseTransparentHugePages";

        assertThat(launcher()).startsWith("java " + options + " -jar ");
        assertThat(archive()).doesNotExist();
    }

    @Test
    void the_serial_collector_has_a_larger_young_generation_unless_the_heap_is_given() throws Exception {
        options = "-Xmx1g -XX:+UseSerialGC -XX:-UseTransparentHugePages";
        launcher("warm");

        for (Map.Entry<Integer, Integer> machine : Map.of(4, 6, 24, 3).entrySet()) {
            memory(machine.getKey());
            assertThat(launcher())
                    .startsWith("java -XX:NewRatio=1 -XX:InitialRAMPercentage=" + machine.getValue() + " " + PATIENCE
                            + options + " -XX:AOTCache=");
        }
        options = "-Xms1g -XX:+UseSerialGC -XX:-UseTransparentHugePages";
        assertThat(launcher()).startsWith("java " + PATIENCE + options + " -XX:AOTCache=");
    }

    @Test
    void up_to_two_processors_collect_while_the_service_stands_still_and_more_as_the_jvm_chooses() throws Exception {
        options = "-XX:-UseTransparentHugePages";
        memory(4);

        assertThat(startedWith(1))
                .startsWith("java -XX:NewRatio=1 -XX:InitialRAMPercentage=6 -XX:+UseSerialGC " + options);
        assertThat(startedWith(2)).startsWith("java -XX:+UseParallelGC " + options);
        assertThat(startedWith(3)).startsWith("java " + options);
    }

    private String startedWith(int processors) throws Exception {
        executable("nproc", "#!/bin/sh\necho " + processors + "\n");
        surroundings = surroundings.andThen(environment -> environment.put("THAMTRA_ARCHIVE", "off"));
        return launcher();
    }

    @Test
    void two_that_collect_together_have_a_bounded_young_generation_where_there_is_much_memory() throws Exception {
        options = "-XX:+UseParallelGC -XX:-UseTransparentHugePages";
        launcher("warm");

        memory(24);
        assertThat(launcher()).startsWith("java -XX:MaxNewSize=1g " + PATIENCE + options + " -XX:AOTCache=");
        memory(4);
        assertThat(launcher()).startsWith("java " + PATIENCE + options + " -XX:AOTCache=");
        memory(24);
        options = "-XX:MaxRAMPercentage=50 " + options;
        assertThat(launcher()).startsWith("java " + PATIENCE + options + " -XX:AOTCache=");
    }

    /** How much the launcher finds in /proc/meminfo. */
    private void memory(int gigabytes) throws IOException {
        executable("awk", "#!/bin/sh\necho $((" + gigabytes + " * 1000 * 1000))\n");
    }

    @Test
    void large_pages_are_asked_for_where_the_system_gives_them_and_are_no_part_of_what_an_archive_is_of()
            throws Exception {
        Path given = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean large = Files.exists(given) && !Files.readString(given).contains("[never]");
        options = "-Xmx700m -XX:+UseG1GC";
        launcher("warm");

        String pages = large ? "-XX:+UseTransparentHugePages " : "";
        assertThat(Files.readString(archives().get(0))).startsWith("-XX:+UseG1GC -Xmx512m ");
        assertThat(launcher()).startsWith("java " + pages + PATIENCE + options + " -XX:AOTCache=");
    }
}
