package vn.thamtra.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanJarTest {
    private static final String SERVICE = "META-INF/services/org.kie.Service";

    @TempDir
    private Path folder;

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] library(String service, String name) throws IOException {
        return jar(Map.of(
                SERVICE,
                service.getBytes(UTF_8),
                "META-INF/SIGNER.SF",
                new byte[0],
                "module-info.class",
                new byte[0],
                name,
                name.getBytes(UTF_8)));
    }

    private Path program() throws IOException {
        Path program = folder.resolve("thamtra.jar");
        Files.write(
                program,
                jar(Map.of(
                        "BOOT-INF/classes/", new byte[0],
                        "BOOT-INF/classes/a/B.class", "b".getBytes(UTF_8),
                        "BOOT-INF/lib/drools-core-10.jar", library("one", "org/Core.class"),
                        "BOOT-INF/lib/kie-api-10.jar", library("two", "org/Api.class"),
                        "BOOT-INF/lib/logback-classic-1.jar", library("three", "ch/Log.class"),
                        "org/springframework/boot/loader/Launcher.class", new byte[0])));
        return program;
    }

    @Test
    void what_judges_is_in_it_and_the_service_is_not() throws Exception {
        Path lean = folder.resolve("lean.jar");

        assertThat(LeanJar.write(program(), "sha256:00", lean)).isTrue();

        try (JarFile jar = new JarFile(lean.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "a/B.class",
                            "org/Core.class",
                            "org/Api.class",
                            SERVICE,
                            LeanJar.BUILD);
            assertThat(jar.getInputStream(jar.getEntry(SERVICE)).readAllBytes())
                    .asString(UTF_8)
                    .isEqualTo("one\ntwo\n");
            assertThat(jar.getInputStream(jar.getEntry(LeanJar.BUILD)).readAllBytes())
                    .asString(UTF_8)
                    .isEqualTo("sha256:00");
        }
    }

    @Test
    void nothing_is_overwritten_and_nothing_is_made_of_anything_else() throws Exception {
        Path lean = Files.writeString(folder.resolve("lean.jar"), "kept");
        Path other = folder.resolve("other.jar");
        Files.write(other, jar(Map.of("a/B.class", new byte[0])));
        Path program = program();

        assertThatThrownBy(() -> LeanJar.write(program, "sha256:00", lean))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(lean).hasContent("kept");
        assertThat(LeanJar.write(other, "sha256:00", folder.resolve("none.jar")))
                .isFalse();
        assertThat(LeanJar.write(folder, "sha256:00", folder.resolve("none.jar")))
                .isFalse();
        assertThat(folder.resolve("none.jar")).doesNotExist();
    }
}
