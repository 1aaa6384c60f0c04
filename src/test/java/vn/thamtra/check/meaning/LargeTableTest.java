package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.model.UnaryTest;

/** A table of 2,000 rows and 12 columns is looked at as exactly as a small one. */
@NullUnmarked
class LargeTableTest {
    private static final int ROWS = 2_000;
    private static final int COLUMNS = 12;

    private final RandomLines random = new RandomLines(2_000);
    private final List<FactDeclaration> facts = random.knownFacts(COLUMNS);
    private final List<Tables.Line> lines = random.partition(facts, ROWS);

    @Test
    void a_sound_one_gives_no_alarm_within_ten_seconds_of_one_processor() {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();

        List<Finding> found = findings(lines);

        assertThat(lines).hasSize(ROWS);
        assertThat(found).isEmpty();
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void removed_and_swollen_rows_are_all_found() {
        List<Tables.Line> damaged = new ArrayList<>(lines);
        List<Integer> swollen = new ArrayList<>();
        for (int row = 100; row < ROWS; row += 400) {
            Tables.Line wider = swollen(damaged.get(row));
            if (wider != null) {
                damaged.set(row, wider);
                swollen.add(row);
            }
        }
        damaged.remove(ROWS - 1);

        List<Finding> found = findings(damaged);

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("GAP_IN_LIMITS"))
                .isNotEmpty();
        assertThat(swollen).isNotEmpty();
        swollen.forEach(row -> assertThat(found)
                .anyMatch(finding -> finding.code().equals("OVERLAPPING_LIMITS")
                        && (finding.cell().equals("A" + (row + 3))
                                || finding.related().get(0).cell().equals("A" + (row + 3)))));
    }

    private static Tables.Line swollen(Tables.Line line) {
        for (int column = 0; column < COLUMNS; column++) {
            if (line.tests().get(column) instanceof UnaryTest.Between between
                    && between.high() instanceof BigDecimal high
                    && high.intValue() < RandomLines.MOST) {
                return line.with(column, new UnaryTest.Between(between.low(), high.add(BigDecimal.ONE)));
            }
        }
        return null;
    }

    private List<Finding> findings(List<Tables.Line> table) {
        Sight sight = Tables.sight(Tables.ofLimits(facts, table));
        List<Finding> findings = new ArrayList<>();
        for (Look look :
                List.of(new ImpossibleRows(sight), new CoveredRows(sight), new DeadLimits(sight), new Limits(sight))) {
            findings.addAll(look.findings());
        }
        return findings;
    }
}
