package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.check.difference.OfficerAtWork;

/** With the attributes and the configuration of this repository, git shows and merges workbooks. */
class GitTest {

    private static final String NAME = "prov-legal-reporter-recognition.xlsx";
    private static final String MONTHS = "Thời gian công tác trong lĩnh vực pháp luật";

    @TempDir
    private Path repository;

    private record Ran(int exit, String text) {}

    private Ran git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "HOME", repository.toString(),
                        "GIT_PAGER", "cat",
                        "LC_ALL", "C.UTF-8"));
        Process running = process.start();
        String text = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ran(running.exitValue(), text);
    }

    private static boolean gitIsHere() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @BeforeEach
    void a_repository_with_a_workbook() throws IOException, InterruptedException {
        assumeTrue(gitIsHere(), "git");
        assertThat(git("init", "-q", "-b", "main").exit()).isZero();
        git("config", "user.name", "Cán bộ");
        git("config", "user.email", "can-bo@example.invalid");
        Files.copy(Path.of(".gitattributes"), repository.resolve(".gitattributes"));
        String program = "-cp '" + System.getProperty("java.class.path") + "' vn.thamtra.ThamTra";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String configuration = Files.readString(Path.of("src/main/git/thamtra.gitconfig"))
                .replace("-jar target/thamtra.jar", program)
                .replace("= java ", "= '" + java + "' ");
        Files.writeString(repository.resolve(".git/thamtra.gitconfig"), configuration);
        git("config", "include.path", "thamtra.gitconfig");
        Files.copy(Path.of("decision-tables", NAME), repository.resolve(NAME));
        commit("gốc");
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "-A");
        assertThat(git("commit", "-q", "-m", message).exit()).isZero();
    }

    private void change(String sheet, String id, String heading, Object value) throws IOException {
        Path file = repository.resolve(NAME);
        Files.write(file, OfficerAtWork.changed(Files.readAllBytes(file), sheet, id, heading, value));
    }

    @Test
    void diff_shows_what_changed_in_words() throws Exception {
        change("Điều kiện", "R-P1-12", MONTHS, "≥ 36");

        Ran diff = git("diff");

        assertThat(diff.exit()).isZero();
        assertThat(diff.text())
                .startsWith(NAME + "\n  Điều kiện\n")
                .contains("    ~ R-P1-12: " + MONTHS + " ≥ 24 → ≥ 36 tháng  [K6]");
    }

    @Test
    void log_shows_the_cells_that_changed() throws Exception {
        change("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        commit("lên 36 tháng");

        String log = git("log", "-p", "-1").text();

        assertThat(log.lines().filter(line -> line.matches("[+-][^+-].*")))
                .containsExactly("-R-P1-12 · " + MONTHS + ": ≥ 24", "+R-P1-12 · " + MONTHS + ": ≥ 36");
        assertThat(log).containsPattern("@@ .* @@ Điều kiện");
    }

    @Test
    void files_that_come_and_go_are_shown_row_by_row() throws Exception {
        Files.move(repository.resolve(NAME), repository.resolve("khac.xlsx"));
        git("add", "-A");

        String diff = git("diff", "--cached", "--no-renames").text();

        assertThat(diff).contains("    + R-P1-12: thêm dòng: ").contains("    - R-P1-12: bỏ dòng: ");
    }

    @Test
    void branches_that_do_not_collide_are_merged() throws Exception {
        git("checkout", "-q", "-b", "their-work");
        change("Thời hạn", "R-P1-15", "Số", 7);
        commit("hạn");
        git("checkout", "-q", "main");
        change("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        commit("tháng");

        Ran merge = git("merge", "-q", "-m", "gộp", "their-work");

        assertThat(merge.exit()).as(merge.text()).isZero();
        assertThat(git("diff", "HEAD~1", "HEAD").text())
                .contains("R-P1-15: Số 5 → 7 ngày làm việc")
                .doesNotContain("R-P1-12");
        assertThat(git("diff", "their-work", "HEAD").text()).contains("R-P1-12").doesNotContain("R-P1-15: Số");
    }

    @Test
    void branches_that_collide_are_left_unmerged_and_told() throws Exception {
        git("checkout", "-q", "-b", "their-work");
        change("Điều kiện", "R-P1-12", MONTHS, "≥ 48");
        change("Thời hạn", "R-P1-15", "Số", 7);
        commit("48");
        git("checkout", "-q", "main");
        change("Điều kiện", "R-P1-12", MONTHS, "≥ 36");
        commit("36");

        Ran merge = git("merge", "their-work");

        assertThat(merge.exit()).isEqualTo(1);
        assertThat(merge.text())
                .contains("R-P1-12: " + MONTHS + ": gốc ≥ 24 tháng; bản này ≥ 36 tháng; bản kia ≥ 48 tháng");
        assertThat(git("status", "--short").text()).contains("UU " + NAME);
        assertThat(OfficerAtWork.value(Files.readAllBytes(repository.resolve(NAME)), "Thời hạn", "R-P1-15", "Số"))
                .isEqualTo("7");
    }
}
