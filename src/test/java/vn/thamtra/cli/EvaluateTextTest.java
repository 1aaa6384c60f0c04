package vn.thamtra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code evaluate --text}: the verdict as a person reads it. */
class EvaluateTextTest {
    private static final String EXAMPLE = "examples/dist-legal-reporter-recognition.json";

    private static final String WORKBOOK = "decision-tables/dist-legal-reporter-recognition.xlsx";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void outcome_reasons_and_limits_are_said_in_words_with_their_law() {
        assertThat(run("", "evaluate", "--text", EXAMPLE)).isZero();

        List<String> lines = printed();
        assertThat(lines.get(0)).matches(".+: (Tiếp nhận|Yêu cầu bổ sung|Từ chối|Cần xem xét)");
        assertThat(lines.get(1)).matches("Xét lúc \\d\\d:\\d\\d ngày .+");
        assertThat(lines).contains("Lý do:", "Thời hạn:");
        assertThat(lines).anyMatch(line -> line.startsWith("  - Đạt: ") && line.endsWith(")"));
        assertThat(out.toString(UTF_8)).doesNotContain("{", "MET", "R-D1-");
    }

    @Test
    void the_same_in_english() {
        assertThat(run("", "evaluate", "--text", "--lang=en", EXAMPLE)).isZero();

        assertThat(printed()).contains("Reasons:", "Time limits:");
    }

    @Test
    void what_is_wrong_with_a_dossier_is_told_place_by_place() {
        assertThat(run("{\"procedure\":\"x\"}\n", "evaluate", "--text")).isEqualTo(Exit.FAULTS);

        assertThat(printed()).anyMatch(line -> line.startsWith("  - /procedure: "));
    }

    @Test
    void one_verdict_is_set_apart_from_the_next() {
        assertThat(run("", "evaluate", "--text", EXAMPLE, EXAMPLE)).isZero();

        assertThat(printed()).filteredOn(String::isEmpty).hasSize(2);
    }

    @Test
    void a_dossier_filled_into_a_row_of_the_workbook_is_judged_by_that_workbook() {
        assertThat(run("", "evaluate", "--text", WORKBOOK, "--rows=KT-02")).isZero();

        assertThat(printed().get(0)).startsWith("KT-02 — ");
        assertThat(printed().get(1)).matches(".+: (Tiếp nhận|Yêu cầu bổ sung|Từ chối|Cần xem xét)");
        assertThat(printed()).filteredOn(line -> line.startsWith("KT-")).hasSize(1);
    }

    @Test
    void a_row_that_is_not_there_and_rows_without_a_workbook_are_told() {
        assertThat(run("", "evaluate", WORKBOOK, "--rows=KT-99")).isEqualTo(Exit.FAILED);
        assertThat(run("", "evaluate", EXAMPLE, "--rows=KT-01")).isEqualTo(Exit.FAILED);
        assertThat(run("", "evaluate", WORKBOOK, EXAMPLE)).isEqualTo(Exit.FAILED);
        assertThat(printed()).isEmpty();
    }

    private List<String> printed() {
        return out.toString(UTF_8).lines().toList();
    }

    private int run(String in, String... words) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        return new CommandLine(InstantSource.fixed(Instant.EPOCH), terminal).run(words);
    }
}
