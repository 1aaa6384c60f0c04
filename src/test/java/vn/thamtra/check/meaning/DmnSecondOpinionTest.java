package vn.thamtra.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The same tables in DMN, looked at by the validator of Drools. It knows no absent value, and between two whole numbers
 * sees room for others, so that the tables compared have decimals and codes, all given; and a single row, which here is no
 * table, is not among them.
 */
@NullUnmarked
class DmnSecondOpinionTest {
    private static final int TABLES = 60;
    private static final FactType SCORE =
            new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(RandomLines.MOST), true, "");
    private static final FactType KIND = new FactType.Choice(List.of("A", "B", "C", "D").stream()
            .map(code -> new FactType.Option(code, code))
            .toList());
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    @Test
    void both_see_gaps_and_overlaps_in_the_same_tables() {
        int gaps = 0;
        int overlaps = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            List<FactDeclaration> facts = facts(2 + seed % 2);
            List<Tables.Line> lines = lines(facts, new Random(seed), 3 + seed % 5);

            List<DMNMessageType> theirs = theirs(facts, lines);
            List<String> ours = ours(facts, lines);

            boolean gap = ours.contains("GAP_IN_LIMITS");
            boolean overlap = ours.contains("OVERLAPPING_LIMITS");
            assertThat(theirs.contains(DMNMessageType.DECISION_TABLE_GAP))
                    .as("gap in table %d: %s", seed, lines)
                    .isEqualTo(gap);
            assertThat(theirs.stream().anyMatch(type -> type.name().startsWith("DECISION_TABLE_OVERLAP")))
                    .as("overlap in table %d: %s", seed, lines)
                    .isEqualTo(overlap);
            gaps += gap ? 1 : 0;
            overlaps += overlap ? 1 : 0;
        }
        assertThat(gaps).isBetween(5, TABLES - 1);
        assertThat(overlaps).isBetween(5, TABLES - 5);
    }

    private static List<FactDeclaration> facts(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> Tables.fact(column, column == 1 ? KIND : SCORE, Absence.UNKNOWN))
                .toList();
    }

    /** A partition, in half of the tables with a row removed or widened. */
    private static List<Tables.Line> lines(List<FactDeclaration> facts, Random random, int rows) {
        List<Tables.Line> lines = new ArrayList<>(new RandomLines(random.nextLong()).partition(facts, rows));
        int row = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(row);
            case 1 -> lines.set(row, lines.get(row).with(random.nextInt(facts.size()), null));
            default -> {}
        }
        return lines;
    }

    private static List<String> ours(List<FactDeclaration> facts, List<Tables.Line> lines) {
        List<Tables.Line> apart = new ArrayList<>();
        lines.forEach(line -> apart.add(new Tables.Line(line.tests(), 1 + apart.size())));
        return new Limits(Tables.sight(Tables.ofLimits(facts, apart)))
                .findings().stream().map(Finding::code).toList();
    }

    private static List<DMNMessageType> theirs(List<FactDeclaration> facts, List<Tables.Line> lines) {
        List<DMNMessage> messages =
                VALIDATOR.validate(new StringReader(dmn(facts, lines)), DMNValidator.Validation.ANALYZE_DECISION_TABLE);
        return messages.stream().map(DMNMessage::getMessageType).toList();
    }

    private static String dmn(List<FactDeclaration> facts, List<Tables.Line> lines) {
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="d" namespace="urn:d">
                <itemDefinition id="score" name="score"><typeRef>number</typeRef>
                  <allowedValues id="s"><text>[0..1000]</text></allowedValues></itemDefinition>
                <itemDefinition id="kind" name="kind"><typeRef>string</typeRef>
                  <allowedValues id="k"><text>"A","B","C","D"</text></allowedValues></itemDefinition>
                """);
        for (FactDeclaration fact : facts) {
            dmn.append("<inputData id='i%1$s' name='%1$s'><variable id='v%1$s' name='%1$s' typeRef='%2$s'/></inputData>"
                    .formatted(fact.id(), type(fact)));
        }
        dmn.append("<decision id='r' name='r'><variable id='rv' name='r' typeRef='number'/>");
        facts.forEach(fact ->
                dmn.append("<informationRequirement id='q%1$s'><requiredInput href='#i%1$s'/></informationRequirement>"
                        .formatted(fact.id())));
        dmn.append("<decisionTable id='t' hitPolicy='UNIQUE'>");
        facts.forEach(fact -> dmn.append(
                "<input id='in%1$s'><inputExpression id='e%1$s' typeRef='%2$s'><text>%1$s</text></inputExpression></input>"
                        .formatted(fact.id(), type(fact))));
        dmn.append("<output id='o'/>");
        for (int row = 0; row < lines.size(); row++) {
            dmn.append("<rule id='row%d'>".formatted(row));
            for (int column = 0; column < facts.size(); column++) {
                dmn.append("<inputEntry id='c%d_%d'><text>%s</text></inputEntry>"
                        .formatted(row, column, cell(lines.get(row).tests().get(column))));
            }
            dmn.append("<outputEntry id='a%d'><text>%d</text></outputEntry></rule>".formatted(row, row));
        }
        return dmn.append("</decisionTable></decision></definitions>").toString();
    }

    private static String type(FactDeclaration fact) {
        return fact.type().equals(KIND) ? "kind" : "score";
    }

    private static String cell(UnaryTest test) {
        if (test instanceof UnaryTest.Compare compare) {
            return (compare.operator() == UnaryTest.Operator.LESS_THAN ? "&lt; " : "&gt;= ") + compare.bound();
        }
        return test == null
                ? "-"
                : "\""
                        + String.join(
                                "\",\"",
                                ((UnaryTest.OneOf) test)
                                        .values().stream().map(Object::toString).toList())
                        + "\"";
    }
}
