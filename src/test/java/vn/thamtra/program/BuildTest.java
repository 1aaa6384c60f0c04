package vn.thamtra.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {
    @TempDir
    private Path folder;

    @Test
    void a_jar_is_called_by_the_hash_that_anyone_computes_of_it() throws IOException {
        Path jar = Files.writeString(folder.resolve("thamtra.jar"), "abc");

        assertThat(Build.of(jar).text())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
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
