package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.check.difference.OfficerAtWork;

class DiffAndMergeTest {

    private static final Path SHIPPED = Path.of("decision-tables", "prov-legal-reporter-recognition.xlsx");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... words) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        String[] arguments =
                java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(arguments);
    }

    private String told() {
        return out.toString(UTF_8);
    }

    private Path changed(String name, String id, String heading, Object value) throws IOException {
        byte[] bytes = OfficerAtWork.changed(Files.readAllBytes(SHIPPED), "Thời hạn", id, heading, value);
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void workbooks_that_say_the_same_have_no_difference() throws IOException {
        int exit = run("diff", SHIPPED, changed("cung.xlsx", "R-P1-15", "Số", 5));

        assertThat(exit).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_difference_is_told_under_its_file_and_sheet() throws IOException {
        Path fresh = changed("moi.xlsx", "R-P1-15", "Số", 7);

        assertThat(run("diff", SHIPPED, fresh)).isEqualTo(1);
        assertThat(told().lines())
                .containsExactly(fresh.toString(), "  Thời hạn", "    ~ R-P1-15: Số 5 → 7 ngày làm việc  [E3]");
    }

    @Test
    void a_difference_is_told_in_english() throws IOException {
        assertThat(run("diff", SHIPPED, changed("moi.xlsx", "R-P1-15", "Số", 7), "--lang", "en"))
                .isEqualTo(1);
        assertThat(told()).contains("  Deadlines").contains("R-P1-15: Amount 5 → 7 working days");
    }

    @Test
    void a_difference_is_told_to_programs() throws IOException {
        assertThat(run("diff", "--json", SHIPPED, changed("moi.xlsx", "R-P1-15", "Số", 7)))
                .isEqualTo(1);

        JsonNode only = JsonMapper.shared().readTree(told()).path("differences").path(0);
        assertThat(only.path("kind").asString()).isEqualTo("CELL_CHANGED");
        assertThat(only.path("row").asString()).isEqualTo("R-P1-15");
        assertThat(only.path("oldValue").asString()).isEqualTo("5");
        assertThat(only.path("newCell").asString()).isEqualTo("E3");
        assertThat(only.path("message").path("vi").asString()).isEqualTo("R-P1-15: Số 5 → 7 ngày làm việc");
    }

    @Test
    void what_cannot_be_compared_ends_with_2_and_for_git_goes_on() throws IOException {
        Path broken = Files.writeString(folder.resolve("hong.xlsx"), "không phải sổ tính");
        Path empty = Files.createFile(folder.resolve("rong.xlsx"));

        assertThat(run("diff", SHIPPED, broken)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("NOT_XLSX");
        assertThat(run("diff", SHIPPED, empty)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("EMPTY_FILE");
        assertThat(run("diff", SHIPPED)).isEqualTo(2);
        assertThat(run("diff", SHIPPED, folder.resolve("khong-co.xlsx"))).isEqualTo(2);
        assertThat(run("diff", "--git", "so.xlsx", SHIPPED, "a", "100644", broken, "b", "100644"))
                .isZero();
        assertThat(run("diff", "--git", "so.xlsx")).isZero();
        assertThat(run("diff", "--text", broken)).isZero();
        assertThat(told())
                .contains("so.xlsx: không so sánh được")
                .contains("so.xlsx: chưa gộp xong")
                .contains("NOT_XLSX");
    }

    @Test
    void a_merge_without_collision_is_written_once() throws IOException {
        Path ours = changed("ta.xlsx", "R-P1-15", "Số", 7);
        Path theirs = changed("ban.xlsx", "R-P1-16", "Số", 3);
        Path merged = folder.resolve("gop.xlsx");

        assertThat(run("merge", SHIPPED, ours, theirs, "--out", merged)).isZero();
        assertThat(told()).contains("R-P1-16: Số 2 → 3 ngày làm việc").contains("Đã gộp");
        assertThat(OfficerAtWork.value(Files.readAllBytes(merged), "Thời hạn", "R-P1-15", "Số"))
                .isEqualTo("7");
        assertThat(OfficerAtWork.value(Files.readAllBytes(merged), "Thời hạn", "R-P1-16", "Số"))
                .isEqualTo("3");
        assertThat(run("merge", SHIPPED, ours, theirs, "--out", merged)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("không ghi đè");
    }

    @Test
    void a_collision_writes_nothing_until_it_is_said_what_to_keep() throws IOException {
        Path ours = changed("ta.xlsx", "R-P1-15", "Số", 7);
        Path theirs = changed("ban.xlsx", "R-P1-15", "Số", 9);
        Path merged = folder.resolve("gop.xlsx");

        assertThat(run("merge", SHIPPED, ours, theirs, "--out", merged)).isEqualTo(1);
        assertThat(merged).doesNotExist();
        assertThat(told()).contains("    ! R-P1-15: Số: gốc 5; bản này 7; bản kia 9  [gốc E3, bản này E3, bản kia E3]");
        assertThat(run("merge", SHIPPED, ours, theirs, "--out", merged, "--keep", "theirs", "--lang", "en"))
                .isEqualTo(1);
        assertThat(OfficerAtWork.value(Files.readAllBytes(merged), "Thời hạn", "R-P1-15", "Số"))
                .isEqualTo("9");
        assertThat(told()).contains("base 5; ours 7; theirs 9");
    }

    @Test
    void a_collision_is_told_to_programs_and_words_not_known_are_refused() throws IOException {
        Path ours = changed("ta.xlsx", "R-P1-15", "Số", 7);
        Path theirs = changed("ban.xlsx", "R-P1-15", "Số", 9);
        Path merged = folder.resolve("gop.xlsx");

        assertThat(run("merge", "--json", SHIPPED, ours, theirs, "--out", merged))
                .isEqualTo(1);

        JsonNode answer = JsonMapper.shared().readTree(told());
        assertThat(answer.path("written").asBoolean()).isFalse();
        assertThat(answer.path("collisions")
                        .path(0)
                        .path("theirs")
                        .path("value")
                        .asString())
                .isEqualTo("9");
        assertThat(run("merge", SHIPPED, ours, theirs, "--out", merged, "--keep", "both"))
                .isEqualTo(2);
        assertThat(run("merge", SHIPPED, ours, theirs)).isEqualTo(2);
        assertThat(run("diff", SHIPPED, ours, "--lang", "fr")).isEqualTo(2);
    }
}
