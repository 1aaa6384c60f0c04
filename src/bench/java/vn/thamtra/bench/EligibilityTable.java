package vn.thamtra.bench;

import java.util.List;
import java.util.Map;

/**
 * The eligibility criteria of recognition (R-P1-09 to R-P1-13) as three-valued rows: one that says a criterion's row
 * certainly holds, and one for each condition that says it certainly fails. What neither says is unknown. Every
 * contender gets these fifteen rows.
 */
final class EligibilityTable {
    static final List<String> FACTS = List.of(
            "employmentStatus",
            "goodMorals",
            "firmPoliticalStance",
            "prestige",
            "communicationAbility",
            "lawDegree",
            "legalFieldMonths",
            "otherUniversityDegree",
            "lawRelatedMonths");

    static final List<Line> LINES = List.of(
            line("R-P1-09 holds", Map.of("employmentStatus", new Codes("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "ARMED_FORCES_OFFICER"))),
            line("R-P1-09 fails on employmentStatus", Map.of("employmentStatus", new Codes("CONTRACT_WORKER", "OTHER"))),
            line("R-P1-10 holds", Map.of("goodMorals", yes(), "firmPoliticalStance", yes(), "prestige", yes())),
            line("R-P1-10 fails on goodMorals", Map.of("goodMorals", no())),
            line("R-P1-10 fails on firmPoliticalStance", Map.of("firmPoliticalStance", no())),
            line("R-P1-10 fails on prestige", Map.of("prestige", no())),
            line("R-P1-11 holds", Map.of("communicationAbility", yes())),
            line("R-P1-11 fails on communicationAbility", Map.of("communicationAbility", no())),
            line("R-P1-12 holds", Map.of("lawDegree", yes(), "legalFieldMonths", new AtLeast(24))),
            line("R-P1-12 fails on lawDegree", Map.of("lawDegree", no())),
            line("R-P1-12 fails on legalFieldMonths", Map.of("legalFieldMonths", new Below(24))),
            line("R-P1-13 holds", Map.of("lawDegree", no(), "otherUniversityDegree", yes(), "lawRelatedMonths", new AtLeast(36))),
            line("R-P1-13 fails on lawDegree", Map.of("lawDegree", yes())),
            line("R-P1-13 fails on otherUniversityDegree", Map.of("otherUniversityDegree", no())),
            line("R-P1-13 fails on lawRelatedMonths", Map.of("lawRelatedMonths", new Below(36))));

    /** One row: what it finds while all its tests hold; a fact without a test may be anything. */
    record Line(String finding, Map<String, Test> tests) {}

    sealed interface Test {}

    record Codes(List<String> codes) implements Test {
        Codes(String... codes) {
            this(List.of(codes));
        }
    }

    record Flag(boolean wanted) implements Test {}

    record AtLeast(long bound) implements Test {}

    record Below(long bound) implements Test {}

    private EligibilityTable() {}

    private static Line line(String finding, Map<String, Test> tests) {
        return new Line(finding, tests);
    }

    private static Test yes() {
        return new Flag(true);
    }

    private static Test no() {
        return new Flag(false);
    }
}
