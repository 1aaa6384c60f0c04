package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.workbook.model.UnaryTest;

/** One defect planted in a table that shares out all cases among its rows: always found, where it is, and nothing else. */
@NullUnmarked
class PlantedDefectsTest {
    private static final int TABLES = 150;

    @Test
    void a_sound_table_gives_no_alarm() {
        for (int seed = 0; seed < TABLES; seed++) {
            Sound sound = sound(seed);

            assertThat(findings(sound, sound.lines)).as("table %d", seed).isEmpty();
        }
    }

    @Test
    void a_removed_row_leaves_a_gap_and_the_dossier_lies_in_it() {
        for (int seed = 0; seed < TABLES; seed++) {
            Sound sound = sound(seed);
            List<Tables.Line> damaged = new ArrayList<>(sound.lines);
            Tables.Line removed = damaged.remove(new Random(seed).nextInt(damaged.size()));

            List<Finding> found = findings(sound, damaged);

            assertThat(found).as("table %d", seed).extracting(Finding::code).containsOnly("GAP_IN_LIMITS");
            found.forEach(finding -> {
                assertThat(holding(sound, damaged, finding)).isEmpty();
                assertThat(value(sound, removed, finding)).isTrue();
            });
        }
    }

    @Test
    void a_widened_interval_or_shifted_date_overlaps_its_neighbours_and_a_narrowed_one_leaves_a_gap() {
        int planted = 0;
        for (int seed = 0; seed < 4 * TABLES; seed++) {
            Sound sound = sound(seed);
            int row = new Random(seed).nextInt(sound.lines.size());
            List<Tables.Line> damaged = shifted(sound, row, seed % 2 == 0 ? 1 : -1);
            if (damaged != null) {
                planted++;

                List<Finding> found = findings(sound, damaged);

                String code = seed % 2 == 0 ? "OVERLAPPING_LIMITS" : "GAP_IN_LIMITS";
                assertThat(found).as("table %d", seed).extracting(Finding::code).containsOnly(code);
                found.forEach(finding ->
                        assertThat(holding(sound, damaged, finding)).hasSize(code.startsWith("OVER") ? 2 : 0));
            }
        }
        assertThat(planted).isGreaterThan(TABLES);
    }

    @Test
    void rows_that_overlap_with_one_answer_are_sound_until_an_answer_is_swapped() {
        for (int seed = 0; seed < TABLES; seed++) {
            Sound sound = sound(seed);
            List<Tables.Line> doubled = new ArrayList<>(sound.lines);
            int row = new Random(seed).nextInt(doubled.size());
            doubled.add(doubled.get(row));

            assertThat(findings(sound, doubled)).extracting(Finding::code).containsOnly("COVERED_ROW");

            Tables.Line last = doubled.get(doubled.size() - 1);
            doubled.set(doubled.size() - 1, new Tables.Line(last.tests(), last.answer() + 1));
            List<Finding> found = findings(sound, doubled);

            assertThat(found).extracting(Finding::code).containsExactlyInAnyOrder("COVERED_ROW", "OVERLAPPING_LIMITS");
            found.forEach(
                    finding -> assertThat(holding(sound, doubled, finding)).containsExactly(row, doubled.size() - 1));
        }
    }

    private record Sound(List<FactDeclaration> facts, List<Tables.Line> lines) {}

    private static Sound sound(int seed) {
        RandomLines random = new RandomLines(seed);
        List<FactDeclaration> facts = random.knownFacts(3 + seed % 8);
        return new Sound(facts, random.partition(facts, 5 + seed % 40));
    }

    /** One end of one interval moved by one: outwards or inwards; null where no column has such an end. */
    private static @Nullable List<Tables.Line> shifted(Sound sound, int row, int by) {
        Tables.Line line = sound.lines.get(row);
        for (int column = 0; column < sound.facts.size(); column++) {
            if (line.tests().get(column) instanceof UnaryTest.Between between && !isLast(between.high())) {
                Object high = between.high() instanceof LocalDate day
                        ? day.plusDays(by)
                        : ((BigDecimal) between.high()).add(BigDecimal.valueOf(by));
                List<Tables.Line> damaged = new ArrayList<>(sound.lines);
                damaged.set(row, line.with(column, new UnaryTest.Between(between.low(), high)));
                return between.low().equals(between.high()) ? null : damaged;
            }
        }
        return null;
    }

    private static boolean isLast(Object high) {
        return high.equals(LocalDate.of(2200, 12, 31))
                || (high instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(RandomLines.MOST)) == 0);
    }

    private static List<Finding> findings(Sound sound, List<Tables.Line> lines) {
        Sight sight = Tables.sight(Tables.ofLimits(sound.facts, lines));
        List<Finding> findings = new ArrayList<>();
        for (Look look :
                List.of(new ImpossibleRows(sight), new CoveredRows(sight), new DeadLimits(sight), new Limits(sight))) {
            findings.addAll(look.findings());
        }
        return findings;
    }

    private static List<Integer> holding(Sound sound, List<Tables.Line> lines, Finding finding) {
        return IntStream.range(0, lines.size())
                .filter(row -> Boolean.TRUE.equals(value(sound, lines.get(row), finding)))
                .boxed()
                .toList();
    }

    /** What a row is for the dossier that shows a finding. */
    private static @Nullable Boolean value(Sound sound, Tables.Line line, Finding finding) {
        Dossier dossier = finding.shown().orElseThrow().dossier();
        List<@Nullable Object> point = new ArrayList<>();
        sound.facts.forEach(fact -> point.add(dossier.facts().get(fact.id())));
        return new PlainTable(sound.facts, List.of(line)).value(0, point);
    }
}
