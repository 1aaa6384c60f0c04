package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Count;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.UnaryTest;

/** Counts of events that ask for many facts of each. */
class ManyFactsTest {
    private static final String DISMISSAL = "prov-legal-reporter-dismissal";

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 60})
    void a_count_that_asks_for_many_facts_of_an_event_is_looked_at_to_the_end(int facts) {
        List<Finding> findings = looked(counting(facts));

        assertThat(findings).isEqualTo(looked(counting(0)));
    }

    @Test
    void counts_that_are_counted_in_too_many_ways_are_given_up_and_that_is_told_in_words() {
        Finding finding = Questions.undecided(new ImpossibleRows(Tables.sight(shipped())), shipped());

        assertThat(finding.code()).isEqualTo("UNDECIDED");
        assertThat(finding.message().vi())
                .contains("dòng mà không hồ sơ nào khớp")
                .doesNotContain("ImpossibleRows");
        assertThat(finding.message().en())
                .contains("rows that no dossier can match")
                .doesNotContain("ImpossibleRows");
    }

    private static List<Finding> looked(ProcedureTables tables) {
        Sight sight = Tables.sight(tables);
        List<Finding> findings = new ArrayList<>(new ImpossibleRows(sight).findings());
        findings.addAll(new Criteria(sight).findings());
        return findings;
    }

    private static ProcedureTables shipped() {
        return Planted.open(Planted.SHIPPED).versions(DISMISSAL).get(0);
    }

    /** The first count of the workbook asks for more facts of its event, yes or no each. */
    private static ProcedureTables counting(int facts) {
        ProcedureTables tables = shipped();
        Count first = tables.counts().get(0);
        List<FactDeclaration> more = IntStream.range(0, facts)
                .mapToObj(fact -> new FactDeclaration(
                        "extra" + fact, Tables.words("dấu hiệu " + fact), new FactType.YesNo(), true, Absence.UNKNOWN))
                .toList();
        List<Condition> asked = Stream.concat(
                        first.conditions().stream(),
                        more.stream()
                                .map(fact -> new Condition(
                                        new Operand.OfFact(fact.id()), new UnaryTest.OneOf(List.of(true)), "F3")))
                .toList();
        List<Count> counts = new ArrayList<>(tables.counts());
        counts.set(0, new Count(first.id(), first.name(), first.event(), asked, first.cell()));
        Map<String, EventDeclaration> events =
                new LinkedHashMap<>(tables.vocabulary().events());
        EventDeclaration event = Objects.requireNonNull(events.get(first.event()));
        events.put(
                first.event(),
                new EventDeclaration(
                        event.type(),
                        event.name(),
                        event.told(),
                        Stream.concat(event.facts().stream(), more.stream()).toList()));
        Vocabulary vocabulary = new Vocabulary(
                tables.vocabulary().procedure(),
                tables.vocabulary().facts(),
                tables.vocabulary().documents(),
                events);
        return new ProcedureTables(
                tables.identity(),
                tables.validity(),
                tables.oneStop(),
                tables.overall(),
                vocabulary,
                new ProcedureTables.Definitions(tables.terms(), counts, tables.lapses()),
                tables.rules(),
                new ProcedureTables.Notes(List.of(), List.of(), List.of()));
    }
}
