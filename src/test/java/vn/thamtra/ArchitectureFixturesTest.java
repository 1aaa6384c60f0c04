package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fixture.machine.Asking;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each rule of the architecture fails where it should: the fixtures break one each. */
class ArchitectureFixturesTest {
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("fixture");

    private final House house = new House(
            "fixture",
            Map.of(
                    "upstairs", Set.of(),
                    "upstairs.cellar", Set.of("crowd"),
                    "crowd", Set.of(),
                    "util", Set.of()));

    @Test
    void a_package_that_is_not_in_the_map_fails() {
        String broken = broken(house.onlyKnownPackages());

        assertThat(broken).contains("fixture.stranger.Stranger", "fixture.machine.Asking");
        assertThat(broken).doesNotContain("fixture.crowd.First", "fixture.upstairs.cellar.Cellar");
    }

    @Test
    void a_package_inside_a_package_has_its_own_place_in_the_map() {
        assertThat(broken(house.onlyAllowedArrows())).contains("fixture.upstairs.cellar.Cellar");

        House open = new House("fixture", Map.of("upstairs.cellar", Set.of("upstairs")));
        assertThat(broken(open.onlyAllowedArrows())).doesNotContain("fixture.upstairs.cellar.Cellar");
    }

    @Test
    void an_arrow_that_nobody_needs_is_found() {
        assertThat(house.unusedArrows(FIXTURES)).containsExactly("upstairs.cellar -> crowd");
    }

    @Test
    void a_circle_is_found_at_every_level() {
        House round = new House("", Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a")));
        House insideOne = new House("", Map.of("a.x", Set.of("a.y"), "a.y", Set.of("a.x")));
        House fromFarAway = new House("", Map.of("a.x", Set.of("b"), "b", Set.of("a.y"), "a.y", Set.of()));

        assertThat(round.circles(1)).containsExactly("a", "b", "c");
        assertThat(insideOne.circles(2)).containsExactly("a.x", "a.y");
        assertThat(fromFarAway.circles(1)).containsExactly("a", "b");
        assertThat(fromFarAway.circles(2)).isEmpty();
    }

    @Test
    void two_types_that_need_each_other_by_way_of_a_third_fail() {
        assertThat(house.circlesOfTypes(FIXTURES))
                .containsExactly("fixture.circle.Hen", "fixture.circle.Nest", "fixture.circle.Shell");
    }

    @Test
    void a_package_with_one_type_too_many_fails() {
        assertThat(house.crowds(FIXTURES, 2)).containsEntry("crowd", 3);
        assertThat(house.crowds(FIXTURES, 3)).doesNotContainKey("crowd");
    }

    @Test
    void a_library_that_knows_a_database_fails() {
        assertThat(broken(house.libraryWithoutServer())).contains("fixture.verdict.Stored");
    }

    @Test
    void a_verifier_that_shares_with_the_writer_fails() {
        assertThat(broken(house.verifierApart()))
                .contains("fixture.evidence.verify.Trusting", "fixture.evidence.verify.Peeking")
                .doesNotContain("fixture.evidence.verify.Comparing");
    }

    @Test
    void drools_outside_the_engine_fails() {
        assertThat(broken(house.onlyTheEngineSeesDrools()))
                .contains("fixture.rulebook.judgement.Fired")
                .doesNotContain("fixture.rulebook.engine.Matched");
    }

    @Test
    void a_spreadsheet_outside_the_workbook_fails() {
        assertThat(broken(house.onlyWorkbookSeesSpreadsheets()))
                .contains("fixture.sheets.Opened")
                .doesNotContain("fixture.workbook.Read");
    }

    @Test
    void every_way_to_clock_zone_and_language_is_found() {
        String broken = broken(house.nothingAsksTheMachine());

        List<String> ways = Arrays.stream(Asking.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> "Asking." + name + "()")
                .toList();
        assertThat(ways).hasSizeGreaterThan(40).allSatisfy(way -> assertThat(broken)
                .contains(way));
        assertThat(broken).doesNotContain("fixture.machine.Given");
    }

    @Test
    void json_of_ones_own_is_found() {
        String broken = broken(house.oneSourceOfJson());

        assertThat(broken)
                .contains("OwnTools.factory()", "OwnTools.built()", "OwnTools.mapper()", "OwnTools.mapped()")
                .contains("OwnTools.shared()", "OwnTools.any()")
                .doesNotContain("OwnTools.derived(", "fixture.json.Source");
    }

    @Test
    void a_hash_of_ones_own_is_found() {
        assertThat(broken(house.oneHash())).contains("OwnTools.hash()");
    }

    @Test
    void transactions_of_somebodys_own_fail() {
        assertThat(broken(house.oneWayToWrite())).contains("OwnTools.transactions(");
    }

    @Test
    void a_package_that_is_named_for_nothing_fails() {
        assertThat(broken(house.namesOfTheField())).contains("fixture.util.Thing");
    }

    @Test
    void a_controller_that_everybody_sees_fails() {
        assertThat(broken(house.controllersShut())).contains("fixture.counter.OpenController");
    }

    private static String broken(ArchRule rule) {
        return rule.evaluate(FIXTURES).getFailureReport().getDetails().stream().collect(Collectors.joining("\n"));
    }
}
