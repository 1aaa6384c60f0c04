package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;

/**
 * Every table on which the validator of Drools for DMN is tested: the same gaps and the same overlaps, with the same
 * bounds, wherever all inputs are given.
 */
@NullUnmarked
class DmnFixturesTest {
    /** What is not compared, and why. */
    private static final Map<String, String> NOT_COMPARED = Map.ofEntries(
            Map.entry("AgeKittenItemDef.dmn", "types, which another model imports"),
            Map.entry("tVowelDefinition.dmn", "types, which another model imports"),
            Map.entry("SomeProblem-ruleOutsideDomain.dmn", "a row beyond the bounds of its input: no analysis"),
            Map.entry("SomeProblem.dmn 2", "texts in the order of their letters: no analysis"),
            Map.entry("SymbolInDT.dmn", "a bound that another decision gives: no analysis"),
            Map.entry("SymbolInDT2.dmn", "a bound that another decision gives: no analysis"),
            Map.entry("problemDiseqNumber.dmn", "!= begins no test of DMN: no analysis"),
            Map.entry("problemDiseqString.dmn", "!= begins no test of DMN: no analysis"),
            Map.entry("problemGtLtString.dmn", ">< is nothing in DMN: no analysis"),
            Map.entry("problemLtGtNumber.dmn", "<> is nothing in DMN: no analysis"),
            Map.entry("validDiseqNumber1.dmn", "a test that is an expression: no analysis"),
            Map.entry("weirdYMduration.dmn", "durations, which no fact is"));

    private static final String ANY_LETTERS =
            "where a text is of any letters the validator asks for no gap; here it is a choice, of one more than are named";
    private static final String NULL = "a missing input is no value there; rows that say it are compared here too";
    private static final String COLLECTED = "the validator asks for neither where the hit policy is COLLECT";

    /** What is not seen alike, and why. */
    private static final Map<String, String> APART = Map.of(
            "DT1stNFViolationCollect.dmn: gaps", COLLECTED,
            "DT1stNFViolationCollect.dmn: overlaps", COLLECTED,
            "simpleStringNoGap.dmn: gaps", ANY_LETTERS,
            "stringWithoutEnumNoGap.dmn: gaps", ANY_LETTERS,
            "nulltestdt.dmn: gaps", ANY_LETTERS,
            "nulltestdt.dmn: overlaps", NULL);

    private final Map<String, String> notCompared = new TreeMap<>();
    private final TreeSet<String> apart = new TreeSet<>();
    private int tables;
    private int ofOneRow;
    private int gaps;
    private int overlaps;

    @Test
    void every_gap_and_every_overlap_is_found_with_its_bounds_and_nothing_else() throws IOException {
        List<String> files = DmnFixtures.files();
        for (String file : files) {
            List<DmnFixtures.Fixture> fixtures = DmnFixtures.of(file);
            fixtures.forEach(this::compare);
            if (fixtures.isEmpty()) {
                notCompared.put(file, "no table");
            }
        }

        assertThat(apart).containsExactlyInAnyOrderElementsOf(APART.keySet());
        assertThat(notCompared).containsOnlyKeys(NOT_COMPARED.keySet());
        assertThat(List.of(files.size(), tables, ofOneRow, gaps, overlaps)).containsExactly(80, 72, 8, 86, 70);
    }

    private void compare(DmnFixtures.Fixture fixture) {
        if (fixture.analysis().isEmpty()) {
            notCompared.put(fixture.name(), "no analysis");
            return;
        }
        DTAnalysis theirs = fixture.analysis().get();
        try {
            DmnComparison comparison = DmnComparison.of(fixture.table(), theirs);
            comparison.apart().forEach(what -> apart.add(fixture.name() + ": " + what));
            tables++;
            gaps += theirs.getGaps().size();
            overlaps += theirs.getOverlaps().size();
            ofOneRow += fixture.table().getRule().size() == 1 ? 1 : 0;
        } catch (DmnCells.Unsaid unsaid) {
            notCompared.put(fixture.name(), unsaid.getMessage());
        }
    }
}
