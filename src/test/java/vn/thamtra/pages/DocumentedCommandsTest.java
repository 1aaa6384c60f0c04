package vn.thamtra.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.pages.Page.Command;
import vn.thamtra.pages.Workplace.Said;

/**
 * Every command of the README and the pages below {@code src/docs} runs, in the order in which they are printed, with the key of
 * whom the page is for. What is meant for Windows is held to be the translation of a command that runs; PowerShell itself is not
 * at hand.
 */
class DocumentedCommandsTest {
    private static final String PROGRAM = "java -jar target/thamtra.jar";
    private static final Path RECOGNITION = Path.of("decision-tables/prov-legal-reporter-recognition.xlsx");

    /** The pages, and the role of whom they are for. */
    private static final Map<Page, String> PAGES = pages();

    /** What cannot be run as it stands, and why. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("./mvnw verify", "is what runs this test"),
            Map.entry("./mvnw package", "comes after the tests; a build in a build would write where this one does"),
            Map.entry(
                    "./mvnw -Dquick test -Dtest=ExamplesTest",
                    "a build within a build; the test it names is looked for"),
            Map.entry(
                    "./mvnw -Dquick test -Dtest='CommandLineTest#help_is_help_and_what_is_not_understood_is_told'",
                    "a build within a build; the test it names is looked for"),
            Map.entry(
                    "./mvnw -Dquick test -Dtest=GeneratedClientsTest -Dclients",
                    "a build within a build; the test it names is looked for"),
            Map.entry(
                    "./mvnw test -Dtest=CoverageTest -Dcoverage.write",
                    "changes the sources; the test it names is looked for"),
            Map.entry("./mvnw -Pdeb package", "a build in a build would write where this one does"),
            Map.entry(
                    "apt install ./target/thamtra.deb",
                    "changes the machine; try-install.sh does it in one of its own"),
            Map.entry("journalctl -u thamtra", "needs the package installed"),
            Map.entry(
                    "docker build -f src/operations/docker/Dockerfile -t thamtra .",
                    "needs a daemon and images from elsewhere"),
            Map.entry(
                    "THAMTRA_DATABASE_PASSWORD=… docker compose -f src/operations/docker/compose.yaml up",
                    "needs a daemon and images from elsewhere"),
            Map.entry(
                    PROGRAM + " spark-jar thamtra-spark.jar",
                    "the jar is made after the tests; is done by ExecutableJarIT"),
            Map.entry(
                    "THAMTRA_LEDGER_USER=thamtra_read THAMTRA_LEDGER_PASSWORD=… spark-submit --master "
                            + "spark://master:7077 --executor-memory 2g --class vn.thamtra.cluster.BulkReplay "
                            + "thamtra-spark.jar replay --ledger=jdbc:postgresql://database/thamtra --from=2024-01-01 "
                            + "--to=2024-12-31 --out=result.ndjson",
                    "needs a cluster; is done by BulkReplayIT"),
            Map.entry(
                    "java -cp app/lib/h2-2.4.240.jar org.h2.tools.Server -tcp -baseDir data -ifExists",
                    "needs the jar laid out; is done by BulkReplayIT"),
            Map.entry(
                    "spark-submit --master spark://master:7077 --executor-memory 2g --class "
                            + "vn.thamtra.cluster.BulkReplay thamtra-spark.jar export "
                            + "--ledger=jdbc:postgresql://database/thamtra --from=2024-01-01 --to=2024-12-31 "
                            + "--out=hdfs:///thamtra/2024",
                    "needs a cluster; is done by BulkReplayIT"),
            Map.entry(
                    "spark-submit --master spark://master:7077 --executor-memory 2g --class "
                            + "vn.thamtra.cluster.BulkReplay thamtra-spark.jar replay --ledger=hdfs:///thamtra/2024 "
                            + "--rulebook=current --out=result.ndjson",
                    "needs a cluster; is done by BulkReplayIT"),
            Map.entry("./mvnw spotless:apply", "changes the sources"),
            Map.entry("./mvnw -Pcoverage test", "runs this test among all others, and fetches a tool"),
            Map.entry("./mvnw -Pmutation", "takes many minutes, and fetches a tool"),
            Map.entry(
                    "./mvnw -Pmutation -DtargetClasses='vn.thamtra.calendar.*' -DtargetTests='vn.thamtra.calendar.*'",
                    "takes many minutes, and fetches a tool"),
            Map.entry(
                    "git config include.path ../src/main/git/thamtra.gitconfig", "is done in a repository by GitTest"),
            Map.entry(
                    PROGRAM + " admin-key --reason=\"the last administrator left\"",
                    "is refused as long as there is one; is done by LostAdministratorTest"),
            Map.entry(
                    PROGRAM
                            + " approve … --revision=1 --effective-from=2026-12-01 --reason=\"As decided\" --key-file=approver.key",
                    "needs a draft of somebody else; is done by RemoteCommandsTest"),
            Map.entry(
                    PROGRAM + " rotate-key --reason=\"the disk with the key is broken\"",
                    "would change the key that the other commands verify with; is done by SigningKeysTest"),
            Map.entry(
                    "src/clients/check.sh http://127.0.0.1:8080 $KEY",
                    "fetches two generators; is done by GeneratedClientsTest"),
            Map.entry(
                    "pg_dump --format=custom --file=thamtra.dump thamtra",
                    "needs a PostgreSQL; is done by MovedLedgerTest"),
            Map.entry(
                    "pg_restore --dbname=thamtra_again --no-owner thamtra.dump",
                    "needs a PostgreSQL; is done by MovedLedgerTest"),
            Map.entry(
                    PROGRAM
                            + " move --spring.datasource.url=jdbc:postgresql://127.0.0.1/thamtra --spring.datasource.username=thamtra",
                    "needs a PostgreSQL; is done by MovedLedgerTest"),
            Map.entry("sha256sum target/thamtra.jar", "the jar is made after the tests"),
            Map.entry(
                    "unzip -q target/thamtra.jar 'BOOT-INF/*' 'META-INF/spring*' -d unpacked",
                    "the jar is made after the tests"),
            Map.entry("mv unpacked/META-INF unpacked/BOOT-INF/classes/", "the jar is made after the tests"),
            Map.entry(
                    "(cd unpacked/BOOT-INF && find classes lib -type f | LC_ALL=C sort | xargs sha256sum | sha256sum)",
                    "the jar is made after the tests"),
            Map.entry("target/thamtra warm", "the jar is made after the tests; is tried by try-install.sh"),
            Map.entry("target/thamtra", "the jar is made after the tests; is tried by try-install.sh"));

    /** What starts the service that runs already. */
    private static final Set<String> RUNS_ALREADY = Set.of("./mvnw spring-boot:run", PROGRAM);

    /** Commands for Windows that differ in more than the stroke, and the command they translate; empty where there is none. */
    private static final Map<String, String> TRANSLATIONS = Map.of(
            "chcp 65001",
            "",
            "mkdir so-quy-tac; Copy-Item -Recurse decision-tables, rules so-quy-tac",
            "mkdir so-quy-tac && cp -r decision-tables rules so-quy-tac/",
            "xcopy /e /i decision-tables so-quy-tac\\decision-tables && xcopy /e /i rules so-quy-tac\\rules",
            "mkdir so-quy-tac && cp -r decision-tables rules so-quy-tac/");

    private static final Pattern TEST = Pattern.compile("-Dtest='?(\\w+)(?:#(\\w+))?");

    @TempDir
    private Path folder;

    private @Nullable Workplace workplace;
    private @Nullable Page open;

    private static Map<Page, String> pages() {
        Map<Page, String> pages = new LinkedHashMap<>();
        pages.put(Page.of("README.md"), "ADMIN");
        pages.put(Page.of("examples/README.md"), "ADMIN");
        pages.put(Page.of("decision-tables/README.md"), "ADMIN");
        pages.put(Page.of("CONTRIBUTING.md"), "ADMIN");
        pages.put(Page.of("src/docs/intake-developers.md"), "INTAKE");
        pages.put(Page.of("src/docs/legal-staff.md"), "EDITOR");
        pages.put(Page.of("src/docs/check-output.md"), "EDITOR");
        pages.put(Page.of("src/docs/contributors.md"), "ADMIN");
        pages.put(Page.of("src/docs/auditors.md"), "AUDITOR");
        pages.put(Page.of("src/docs/install.md"), "ADMIN");
        pages.put(Page.of("src/docs/operators.md"), "ADMIN");
        pages.put(Page.of("src/docs/spark.md"), "AUDITOR");
        return pages;
    }

    @AfterEach
    void the_service_ends() {
        if (workplace != null) {
            workplace.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_runs() throws Exception {
        assumeTrue(File.separatorChar == '/' && isHere("bash") && isHere("curl"), "bash and curl");
        Workplace here = new Workplace(folder);
        workplace = here;
        return PAGES.keySet().stream()
                .flatMap(page -> page.commands().stream())
                .map(command -> DynamicTest.dynamicTest(
                        command.page().file() + ": " + command.line(), () -> runs(command, here)));
    }

    private static boolean isHere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private void runs(Command command, Workplace here) throws Exception {
        turnTo(command.page(), here);
        String line = command.line();
        if (NOT_RUN.containsKey(line)) {
            namesTestsThatAreThere(line);
        } else if (RUNS_ALREADY.contains(line)) {
            here.service();
        } else if (line.startsWith(PROGRAM + " --thamtra.")) {
            here.startsWith(List.of(line.substring(PROGRAM.length() + 1)
                    .replace("=so-quy-tac", "=" + here.folder().resolve("so-quy-tac"))));
        } else if (!line.equals("export KEY=tt_…")) {
            prepare(line, here);
            goesWell(command, here);
        }
    }

    private void turnTo(Page page, Workplace here) throws Exception {
        if (!page.equals(open)) {
            open = page;
            here.useKeyOf(Objects.requireNonNull(PAGES.get(page)));
        }
    }

    private static void namesTestsThatAreThere(String line) throws IOException {
        Matcher named = TEST.matcher(line);
        if (named.find()) {
            try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
                Path test = tests.filter(file -> file.endsWith(named.group(1) + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(test)).contains(Objects.requireNonNullElse(named.group(2), ""));
            }
        }
    }

    private static void goesWell(Command command, Workplace here) throws Exception {
        String line = here.filled(command.line());
        assertThat(line).as("what has to be put in is known").doesNotContain("…");

        Said said = here.run(line);

        assertThat(said.exit()).as("%s%n%s%n%s", line, said.out(), said.err()).isEqualTo(command.exit());
        if (line.startsWith("curl ")) {
            int wanted = command.status();
            assertThat(said.status())
                    .as("%s%n%s%n%s", line, said.out(), said.err())
                    .matches(status -> wanted == 0 ? status / 100 == 2 : status == wanted);
        }
    }

    /** What the reader does beside typing. */
    private static void prepare(String line, Workplace here) throws Exception {
        Path folder = here.folder();
        if (line.contains("--ledger data") || line.contains(" backup backup")) {
            here.stopService();
        } else if (line.startsWith("curl ") || line.contains("--key-file=")) {
            here.service();
        } else if (line.contains("check so-quy-tac/")) {
            String id = "civil-status-extract-copy";
            changed("Thủ tục", 2, 1, id, folder.resolve("so-quy-tac/decision-tables/" + id + ".xlsx"));
            Files.writeString(
                    folder.resolve("ho-so.json"),
                    Files.readString(Path.of("examples/prov-legal-reporter-recognition.json"))
                            .replace("prov-legal-reporter-recognition", id));
        } else if (line.contains("diff cu.xlsx")) {
            Files.copy(RECOGNITION, folder.resolve("cu.xlsx"));
            changed("Điều kiện", 5, 10, "≥ 36", folder.resolve("moi.xlsx"));
        } else if (line.contains("merge goc.xlsx")) {
            Files.copy(RECOGNITION, folder.resolve("goc.xlsx"));
            Files.copy(RECOGNITION, folder.resolve("ban-kia.xlsx"));
            changed("Điều kiện", 5, 10, "≥ 36", folder.resolve("ban-nay.xlsx"));
        }
    }

    /** The workbook of recognition with one cell changed. */
    private static void changed(String sheet, int row, int column, String value, Path file) throws IOException {
        try (var from = Files.newInputStream(RECOGNITION);
                XSSFWorkbook book = new XSSFWorkbook(from);
                var to = Files.newOutputStream(file)) {
            book.getSheet(sheet).getRow(row).createCell(column).setCellValue(value);
            book.write(to);
        }
    }

    @Test
    void every_block_says_what_it_is_and_no_command_stands_outside_of_one() {
        List<String> inBlocks = PAGES.keySet().stream()
                .flatMap(page -> page.commands().stream())
                .map(Command::line)
                .toList();

        assertThat(PAGES.keySet()).allSatisfy(page -> {
            assertThat(page.languages())
                    .isSubsetOf("sh", "powershell", "bat", "text", "json", "properties", "java", "ts");
            assertThat(page.unfenced())
                    .as("indented commands of %s", page.file())
                    .isEmpty();
            assertThat(page.spokenOf())
                    .as("commands in sentences of %s", page.file())
                    .isSubsetOf(inBlocks);
        });
        assertThat(inBlocks).as("reasons for what is there no more").containsAll(NOT_RUN.keySet());
    }

    @Test
    void every_page_is_among_those_that_are_run_or_has_no_command() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("src/docs"))) {
            assertThat(docs.filter(file -> file.toString().endsWith(".md"))
                            .map(file -> Page.of(file.toString()))
                            .filter(page -> !page.commands().isEmpty()))
                    .isSubsetOf(PAGES.keySet());
        }
    }

    @Test
    void what_is_for_windows_translates_a_command_of_the_same_page() {
        assertThat(PAGES.keySet()).allSatisfy(page -> {
            List<String> posix = page.commands().stream().map(Command::line).toList();
            Stream.concat(page.linesFor("powershell").stream(), page.linesFor("bat").stream())
                    .map(line -> TRANSLATIONS.getOrDefault(line, line.replace('\\', '/')))
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> assertThat(posix).contains(line));
        });
    }

    @Test
    void legal_staff_find_every_command_for_windows_too() {
        Page page = Page.of("src/docs/legal-staff.md");
        List<String> translated = Stream.concat(page.linesFor("powershell").stream(), page.linesFor("bat").stream())
                .map(line -> TRANSLATIONS.getOrDefault(line, line.replace('\\', '/')))
                .toList();

        assertThat(translated)
                .containsAll(page.commands().stream().map(Command::line).toList());
    }
}
