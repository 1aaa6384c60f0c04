package vn.thamtra.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.digest.Sha256;

class BuildTest {
    @TempDir
    private Path folder;

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return jar;
    }

    private Path whole(String library) throws IOException {
        return jar(
                "thamtra.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n",
                        "META-INF/spring.factories", "f",
                        "BOOT-INF/classes/", "",
                        "BOOT-INF/classes/a/B.class", "b",
                        "BOOT-INF/lib/c.jar", library,
                        "BOOT-INF/classpath.idx", "i",
                        "org/springframework/boot/loader/Launcher.class", "l"));
    }

    private Path laidOut(String library) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("app/lib")).resolve("c.jar"), library);
        Files.writeString(folder.resolve("app/lib/stray.jar"), "not named by the manifest");
        return jar(
                "app/thamtra.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: lib/c.jar\nMain-Class: a.B\n",
                        "META-INF/maven/pom.xml", "p",
                        "META-INF/spring.factories", "f",
                        "a/B.class", "b"));
    }

    @Test
    void a_jar_and_what_is_laid_out_of_it_are_one_build_which_anyone_computes() throws IOException {
        String lines = Sha256.hex("f".getBytes(UTF_8)) + "  classes/META-INF/spring.factories\n"
                + Sha256.hex("b".getBytes(UTF_8)) + "  classes/a/B.class\n"
                + Sha256.hex("c".getBytes(UTF_8)) + "  lib/c.jar\n";

        assertThat(Build.of(whole("c")).text()).isEqualTo("sha256:" + Sha256.hex(lines.getBytes(UTF_8)));
        assertThat(Build.of(laidOut("c"))).isEqualTo(Build.of(whole("c")));
    }

    @Test
    void another_library_is_another_build_in_either_layout() throws IOException {
        Build first = Build.of(whole("c"));

        assertThat(Build.of(whole("d"))).isNotEqualTo(first);
        assertThat(Build.of(laidOut("d"))).isEqualTo(Build.of(whole("d")));
        Path alone = laidOut("c");
        Files.delete(folder.resolve("app/lib/c.jar"));
        assertThat(Build.of(alone)).isNotEqualTo(first);
    }

    @Test
    void classes_that_differ_in_one_byte_or_one_name_are_another_build() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("C.class"), "c");
        Files.writeString(folder.resolve("a/D.class"), "d");
        Build first = Build.of(folder);

        assertThat(Build.of(folder)).isEqualTo(first);
        Files.writeString(folder.resolve("a/D.class"), "e");
        Build second = Build.of(folder);
        assertThat(second).isNotEqualTo(first);
        Files.move(folder.resolve("a/D.class"), folder.resolve("a/E.class"));
        assertThat(Build.of(folder)).isNotEqualTo(second).isNotEqualTo(first);
        assertThat(first.text()).matches("classes:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/opt/tham%20tra/thamtra.jar",
                "jar:file:/opt/tham%20tra/thamtra.jar!/BOOT-INF/classes!/",
                "jar:nested:/opt/tham%20tra/thamtra.jar/!BOOT-INF/classes/!/"
            })
    void wherever_the_classes_lie_in_a_jar_it_is_the_jar_that_counts(String location) {
        assertThat(Build.place(location)).isEqualTo(Path.of("/opt/tham tra/thamtra.jar"));
    }

    @Test
    void this_program_has_the_version_of_its_release() {
        assertThat(ThisProgram.get().version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
        assertThat(ThisProgram.get().build()).matches("(classes|sha256):[0-9a-f]{64}");
        assertThat(ThisProgram.get()).isSameAs(ThisProgram.get());
    }
}
