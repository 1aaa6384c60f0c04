package vn.thamtra.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Camunda's DMN engine: one decision table that collects, its cells unary tests in FEEL. */
final class CamundaDmn implements Contender<Map<String, Object>, DmnDecisionTableResult> {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    CamundaDmn() {
        byte[] model = model().getBytes(StandardCharsets.UTF_8);
        decision = engine.parseDecision("eligibility", new ByteArrayInputStream(model));
    }

    private static String model() {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="recognition" name="recognition"
                    namespace="bench">
                  <decision id="eligibility" name="eligibility">
                    <decisionTable id="table" hitPolicy="COLLECT">
                """);
        for (String fact : EligibilityTable.FACTS) {
            xml.append("<input id='in-%1$s'><inputExpression id='ex-%1$s'><text>%1$s</text></inputExpression></input>\n"
                    .formatted(fact));
        }
        xml.append("<output id='out' name='finding' typeRef='string'/>\n");
        for (int i = 0; i < EligibilityTable.LINES.size(); i++) {
            line(i, EligibilityTable.LINES.get(i), xml);
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void line(int number, EligibilityTable.Line line, StringBuilder xml) {
        xml.append("<rule id='rule-%d'>".formatted(number));
        for (String fact : EligibilityTable.FACTS) {
            xml.append("<inputEntry id='cell-%d-%s'><text><![CDATA[%s]]></text></inputEntry>"
                    .formatted(number, fact, cell(line.tests().get(fact))));
        }
        xml.append("<outputEntry id='found-%d'><text>\"%s\"</text></outputEntry></rule>\n"
                .formatted(number, line.finding()));
    }

    private static String cell(EligibilityTable.Test test) {
        if (test instanceof EligibilityTable.Codes codes) {
            return codes.codes().stream().map(code -> '"' + code + '"').collect(Collectors.joining(","));
        } else if (test instanceof EligibilityTable.Flag flag) {
            return Boolean.toString(flag.wanted());
        } else if (test instanceof EligibilityTable.AtLeast least) {
            return ">= " + least.bound();
        } else if (test instanceof EligibilityTable.Below below) {
            return "< " + below.bound();
        }
        return "";
    }

    @Override
    public Map<String, Object> prepare(Candidate candidate) {
        Map<String, Object> variables = new HashMap<>();
        EligibilityTable.FACTS.forEach(fact -> variables.put(fact, candidate.facts().get(fact)));
        return variables;
    }

    @Override
    public DmnDecisionTableResult judge(Map<String, Object> variables) {
        return engine.evaluateDecisionTable(decision, variables);
    }

    @Override
    public Set<String> findings(DmnDecisionTableResult judged) {
        return judged.<String>collectEntries("finding").stream().collect(Collectors.toUnmodifiableSet());
    }
}
