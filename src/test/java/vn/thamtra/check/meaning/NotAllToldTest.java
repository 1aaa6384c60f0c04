package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** Where there is more of a kind than anyone would mend at once, the last line says that there is more. */
class NotAllToldTest {
    private static final int MOST = 200;
    private static final List<FactDeclaration> SCORES = List.of(score(0), score(1));

    private static FactDeclaration score(int column) {
        FactType points = new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(MOST), false, "điểm");
        return Tables.fact(column, points, Absence.UNKNOWN);
    }

    private static Tables.Line line(long low, long high, long otherLow, long otherHigh, int answer) {
        return new Tables.Line(List.of(Tables.between(low, high), Tables.between(otherLow, otherHigh)), answer);
    }

    /** Rows for all but so many points on the diagonal, which no two have in common. */
    private static List<Tables.Line> pierced(int gaps) {
        List<Tables.Line> lines = new ArrayList<>();
        for (int gap = 1; gap <= gaps; gap++) {
            lines.add(line(gap, gap, 0, gap - 1, 1));
            lines.add(line(gap, gap, gap + 1, MOST, 1));
        }
        lines.add(line(0, 0, 0, MOST, 1));
        lines.add(line(gaps + 1, MOST, 0, MOST, 1));
        return lines;
    }

    /** Rows of which each meets each other. */
    private static List<Tables.Line> heaped(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> line(0, MOST, 0, MOST, row))
                .toList();
    }

    private static List<Finding> ofValues(HitPolicy policy, List<Tables.Line> lines) {
        return new ValueRows(Tables.sight(Tables.ofValues(SCORES, lines, policy))).findings();
    }

    private static List<Finding> ofLimits(List<Tables.Line> lines) {
        return new Limits(Tables.sight(Tables.ofLimits(SCORES, lines))).findings();
    }

    private static void endsWithMore(List<Finding> found, String code, int told) {
        Finding last = found.get(found.size() - 1);

        assertThat(found).filteredOn(finding -> finding.code().equals(code)).hasSize(told);
        assertThat(last.code() + " " + last.cell()).isEqualTo("NOT_ALL_TOLD A3");
        assertThat(last.severity()).isEqualTo(found.get(0).severity());
        assertThat(last.message().vi()).contains("đã nêu " + told + " chỗ và còn nữa");
    }

    private static List<String> codes(List<Finding> found) {
        return found.stream().map(Finding::code).toList();
    }

    @Test
    void more_than_fifty_gaps() {
        endsWithMore(ofValues(HitPolicy.UNIQUE, pierced(60)), "GAP_IN_VALUES", 50);
        endsWithMore(ofLimits(pierced(60)), "GAP_IN_LIMITS", 50);
    }

    @Test
    void just_fifty_gaps_are_all_that_there_are() {
        assertThat(codes(ofValues(HitPolicy.UNIQUE, pierced(50)))).isEqualTo(Collections.nCopies(50, "GAP_IN_VALUES"));
    }

    @Test
    void more_than_a_hundred_collisions() {
        endsWithMore(ofValues(HitPolicy.UNIQUE, heaped(16)), "OVERLAPPING_VALUES", 100);
        endsWithMore(ofLimits(heaped(16)), "OVERLAPPING_LIMITS", 100);
    }

    @Test
    void rows_that_may_meet_hide_none_that_may_not() {
        List<Tables.Line> alike = Collections.nCopies(20, line(0, 100, 0, MOST, 7));
        List<Tables.Line> lines = Stream.concat(
                        alike.stream(), Stream.of(line(101, MOST, 0, MOST, 1), line(MOST, MOST, 0, MOST, 2)))
                .toList();

        List<Finding> found = ofValues(HitPolicy.ANY, lines);

        assertThat(found)
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.cell())
                .containsExactly(Severity.FAULT + " OVERLAPPING_VALUES A24");
    }
}
