package vn.thamtra.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the Debian package and the container bring beside the program. They are tried by src/operations/debian/try-install.sh. */
class InstalledFilesTest {
    private static final Path DEBIAN = Path.of("src", "operations", "debian");
    private static final Path LAUNCHER = Path.of("src", "operations", "thamtra");
    private static final Path DOCKER = Path.of("src", "operations", "docker");

    /** Names that nothing else has, whatever folder it is given. */
    private static final String MADE_BY_THE_LAUNCHER =
            "rm -rf \"(\\$making\"|\\$folder\"/jvm-making|\\$folder/jvm-app-|\\$old\")";

    static List<Path> scripts() throws IOException {
        try (Stream<Path> control = Files.list(DEBIAN.resolve("control"))) {
            return Stream.concat(
                            control.filter(file -> !file.endsWith("control")),
                            Stream.of(LAUNCHER, DEBIAN.resolve("try-install.sh")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_can_be_read(Path script) throws Exception {
        assumeTrue(File.separatorChar == '/', "a shell");

        int exit = new ProcessBuilder(script.endsWith("try-install.sh") ? "bash" : "sh", "-n", script.toString())
                .inheritIO()
                .start()
                .waitFor();

        assertThat(exit).isZero();
    }

    @Test
    void the_unit_starts_what_the_package_brings_as_nobody_else_and_with_no_rights() throws IOException {
        List<String> unit = Files.readAllLines(DEBIAN.resolve("thamtra.service"));
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(unit)
                .contains(
                        "User=thamtra",
                        "UMask=0077",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "StateDirectory=thamtra",
                        "CacheDirectory=thamtra",
                        "SuccessExitStatus=143")
                .anyMatch(
                        line -> line.startsWith("ExecStart=/usr/bin/thamtra ") && line.endsWith("=file:/etc/thamtra/"));
        assertThat(pom)
                .contains(
                        "<linkName>/usr/bin/thamtra</linkName>", "<linkTarget>/usr/share/thamtra/thamtra</linkTarget>")
                .contains("<prefix>/usr/share/thamtra</prefix>", "<prefix>/etc/thamtra</prefix>")
                .contains("<prefix>/lib/systemd/system</prefix>", "<conffile>true</conffile>");
    }

    /** Spring reads {@code application.properties} of a folder, and no other name. */
    @Test
    void settings_are_read_where_they_are_put() throws IOException {
        assertThat(Files.readString(DEBIAN.resolve("application.properties")))
                .contains("thamtra.data-dir=/var/lib/thamtra", "server.address=127.0.0.1");
    }

    @Test
    void no_removal_takes_the_ledger() throws IOException {
        for (Path script : scripts()) {
            String text = Files.readString(script).replaceAll(MADE_BY_THE_LAUNCHER, "");
            assertThat(text).as("%s", script).doesNotContain("rm -r", "deluser", "userdel");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "service"})
    void the_containers_are_described_and_have_no_password_of_their_own(String service) throws IOException {
        String text = Files.readString(DOCKER.resolve("compose.yaml"));
        Map<String, Map<String, Object>> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);

        assertThat(compose.get("services")).containsKey(service);
        assertThat(text.lines().filter(line -> line.contains("PASSWORD:")))
                .hasSize(2)
                .allMatch(line -> line.contains("${THAMTRA_DATABASE_PASSWORD:?"));
        assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile"))).contains("USER thamtra", "EXPOSE 8080");
    }
}
