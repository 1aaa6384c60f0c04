package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, each row a rule made of lambdas over the typed candidate. */
final class EasyRules implements Contender<Facts, List<String>> {
    private static final Map<String, Predicate<Candidate>> ROWS = Map.ofEntries(
            Map.entry("R-P1-09 holds", c -> c.employmentStatus() != null && isStaff(c.employmentStatus())),
            Map.entry("R-P1-09 fails on employmentStatus", c -> c.employmentStatus() != null && !isStaff(c.employmentStatus())),
            Map.entry("R-P1-10 holds", c -> yes(c.goodMorals()) && yes(c.firmPoliticalStance()) && yes(c.prestige())),
            Map.entry("R-P1-10 fails on goodMorals", c -> no(c.goodMorals())),
            Map.entry("R-P1-10 fails on firmPoliticalStance", c -> no(c.firmPoliticalStance())),
            Map.entry("R-P1-10 fails on prestige", c -> no(c.prestige())),
            Map.entry("R-P1-11 holds", c -> yes(c.communicationAbility())),
            Map.entry("R-P1-11 fails on communicationAbility", c -> no(c.communicationAbility())),
            Map.entry("R-P1-12 holds", c -> yes(c.lawDegree()) && c.legalFieldMonths() != null && c.legalFieldMonths() >= 24),
            Map.entry("R-P1-12 fails on lawDegree", c -> no(c.lawDegree())),
            Map.entry("R-P1-12 fails on legalFieldMonths", c -> c.legalFieldMonths() != null && c.legalFieldMonths() < 24),
            Map.entry("R-P1-13 holds", c -> no(c.lawDegree()) && yes(c.otherUniversityDegree()) && c.lawRelatedMonths() != null && c.lawRelatedMonths() >= 36),
            Map.entry("R-P1-13 fails on lawDegree", c -> yes(c.lawDegree())),
            Map.entry("R-P1-13 fails on otherUniversityDegree", c -> no(c.otherUniversityDegree())),
            Map.entry("R-P1-13 fails on lawRelatedMonths", c -> c.lawRelatedMonths() != null && c.lawRelatedMonths() < 36));

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        for (EligibilityTable.Line line : EligibilityTable.LINES) {
            Predicate<Candidate> row = ROWS.get(line.finding());
            rules.register(new RuleBuilder()
                    .name(line.finding())
                    .when(facts -> row.test(facts.get("candidate")))
                    .then(facts -> facts.<List<String>>get("findings").add(line.finding()))
                    .build());
        }
    }

    private static boolean isStaff(String status) {
        return switch (status) {
            case "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "ARMED_FORCES_OFFICER" -> true;
            default -> false;
        };
    }

    private static boolean yes(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean no(Boolean flag) {
        return Boolean.FALSE.equals(flag);
    }

    @Override
    public Facts prepare(Candidate candidate) {
        Facts facts = new Facts();
        facts.put("candidate", candidate);
        facts.put("findings", new ArrayList<String>());
        return facts;
    }

    @Override
    public List<String> judge(Facts facts) {
        List<String> findings = facts.get("findings");
        findings.clear();
        engine.fire(rules, facts);
        return findings;
    }

    @Override
    public Set<String> findings(List<String> judged) {
        return Set.copyOf(judged);
    }
}
