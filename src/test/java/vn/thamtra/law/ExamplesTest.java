package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.workbook.model.Example;

/** Every row of every {@code Kiểm thử} sheet, through the compiled rulebook. */
class ExamplesTest {

    @Test
    void every_workbook_has_examples() {
        assertThat(Shipped.workbooks())
                .hasSizeGreaterThanOrEqualTo(23)
                .allSatisfy(workbook ->
                        assertThat(workbook.examples()).as(workbook.file()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicNode> every_example_gets_what_its_row_says() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicContainer.dynamicContainer(
                        workbook.file(),
                        workbook.examples().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.id() + " " + example.description(),
                                        () -> holds(Shipped.tried(workbook, example))))));
    }

    private static void holds(Tried tried) {
        Example example = tried.example();

        assertThat(tried.verdict().outcome())
                .as("outcome, because of %s", tried.verdict().reasons())
                .isEqualTo(example.outcome());
        assertThat(tried.verdict().reasons().stream().map(reason -> new Example.Expected(reason.kind(), reason.rule())))
                .containsAll(example.reasons());
        example.due().forEach((rule, day) -> assertThat(
                        tried.deadline(rule).orElseThrow().due())
                .as(rule)
                .isEqualTo(day));
        example.bound().forEach((rule, party) -> assertThat(
                        tried.deadline(rule).map(Deadline::boundParty).orElse(Example.NOBODY))
                .as(rule)
                .isEqualTo(party));
    }
}
