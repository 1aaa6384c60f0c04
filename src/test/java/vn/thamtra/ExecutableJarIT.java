package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.check.difference.OfficerAtWork;

/** What the jar does as it is handed out: every class but the loader's lies in a jar or a folder inside it. */
class ExecutableJarIT {
    private static final Path JAR = Path.of("target", "thamtra.jar");
    private static final String DOSSIER = "examples/prov-legal-reporter-recognition.json";
    private static final String WORKBOOK = "decision-tables/prov-legal-reporter-recognition.xlsx";

    @TempDir
    private Path directory;

    private Path cache;

    private record Ran(int exit, String text) {}

    @BeforeEach
    void nothing_is_compiled_yet() {
        cache = directory.resolve("cache");
    }

    private static Ran java(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), text);
    }

    private Ran program(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-jar", JAR.toString()));
        all.addAll(List.of(words));
        all.add("--thamtra.cache-dir=" + cache);
        return java(all.toArray(String[]::new));
    }

    @Test
    void a_dossier_is_judged_by_the_rules_that_were_compiled_into_the_jar() throws Exception {
        Ran ran = program("evaluate", DOSSIER);

        assertThat(ran.exit()).as(ran.text()).isZero();
        assertThat(ran.text()).contains("\"outcome\"");
        assertThat(cache).doesNotExist();
    }

    @Test
    void laid_out_by_the_platform_it_answers_the_same_under_the_same_name() throws Exception {
        Path application = directory.resolve("app");
        Ran laidOut =
                java("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", application.toString());
        assertThat(laidOut.exit()).as(laidOut.text()).isZero();

        Ran ran = java(
                "-jar",
                application.resolve("thamtra.jar").toString(),
                "evaluate",
                DOSSIER,
                "--thamtra.cache-dir=" + cache);

        Ran whole = program("evaluate", DOSSIER);
        assertThat(ran.exit()).isEqualTo(whole.exit());
        assertThat(ran.text()).isEqualTo(whole.text()).containsPattern("\"build\":\"sha256:[0-9a-f]{64}\"");
        assertThat(cache).doesNotExist();
    }

    @Test
    void a_workbook_of_the_program_has_no_faults() throws Exception {
        Ran ran = program("check", WORKBOOK);

        assertThat(ran.exit()).as(ran.text()).isZero();
    }

    @Test
    void a_changed_workbook_is_compiled_inside_the_jar() throws Exception {
        Path rulebook = directory.resolve("rulebook");
        copy(Path.of("decision-tables"), rulebook.resolve("decision-tables"));
        copy(Path.of("rules"), rulebook.resolve("rules"));
        Path workbook = rulebook.resolve(WORKBOOK);
        byte[] changed = OfficerAtWork.changed(
                Files.readAllBytes(workbook),
                "Điều kiện",
                "R-P1-12",
                "Thời gian công tác trong lĩnh vực pháp luật",
                "≥ 36");
        Files.write(workbook, changed);

        Ran ran = program("evaluate", DOSSIER, "--thamtra.rulebook-dir=" + rulebook);

        assertThat(ran.exit()).as(ran.text()).isZero();
        assertThat(ran.text()).contains("\"outcome\"");
        assertThat(cache).isNotEmptyDirectory();
    }

    @Test
    void what_a_cluster_runs_is_made_of_it_under_its_name() throws Exception {
        Path lean = directory.resolve("thamtra-spark.jar");

        Ran ran = java("-jar", JAR.toString(), "spark-jar", lean.toString());

        assertThat(ran.exit()).as(ran.text()).isZero();
        try (JarFile jar = new JarFile(lean.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains(
                            "vn/thamtra/cluster/BulkReplay.class", "org/h2/Driver.class", "org/postgresql/Driver.class")
                    .noneMatch(name -> name.startsWith("org/springframework/boot/") || name.startsWith("org/slf4j/"))
                    .noneMatch(name -> name.startsWith("org/apache/spark/"));
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("vn/thamtra/program/build.txt"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .matches("sha256:[0-9a-f]{64}");
        }
        assertThat(java("-jar", JAR.toString(), "spark-jar", lean.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void a_blank_workbook_is_made() throws Exception {
        Path blank = directory.resolve("civil-status-extract-copy.xlsx");

        Ran ran = program("new", "civil-status-extract-copy", "--out=" + blank);

        assertThat(ran.exit()).as(ran.text()).isZero();
        assertThat(blank).isNotEmptyFile();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}
