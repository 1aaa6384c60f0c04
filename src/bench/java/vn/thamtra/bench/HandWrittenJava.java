package vn.thamtra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table as a programmer would write it down, without any engine. */
final class HandWrittenJava implements Contender<Candidate, List<String>> {
    @Override
    public Candidate prepare(Candidate candidate) {
        return candidate;
    }

    @Override
    public List<String> judge(Candidate candidate) {
        List<String> found = new ArrayList<>();
        employment(candidate.employmentStatus(), found);
        character(candidate, found);
        communication(candidate.communicationAbility(), found);
        lawyer(candidate, found);
        otherGraduate(candidate, found);
        return found;
    }

    private static void employment(@Nullable String status, List<String> found) {
        if (status != null) {
            switch (status) {
                case "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "ARMED_FORCES_OFFICER" -> found.add("R-P1-09 holds");
                default -> found.add("R-P1-09 fails on employmentStatus");
            }
        }
    }

    private static void character(Candidate candidate, List<String> found) {
        Boolean goodMorals = candidate.goodMorals();
        Boolean firmPoliticalStance = candidate.firmPoliticalStance();
        Boolean prestige = candidate.prestige();
        if (isTrue(goodMorals) && isTrue(firmPoliticalStance) && isTrue(prestige)) {
            found.add("R-P1-10 holds");
        }
        if (isFalse(goodMorals)) {
            found.add("R-P1-10 fails on goodMorals");
        }
        if (isFalse(firmPoliticalStance)) {
            found.add("R-P1-10 fails on firmPoliticalStance");
        }
        if (isFalse(prestige)) {
            found.add("R-P1-10 fails on prestige");
        }
    }

    private static void communication(@Nullable Boolean able, List<String> found) {
        if (able != null) {
            found.add(able ? "R-P1-11 holds" : "R-P1-11 fails on communicationAbility");
        }
    }

    private static void lawyer(Candidate candidate, List<String> found) {
        Boolean degree = candidate.lawDegree();
        Long months = candidate.legalFieldMonths();
        if (isTrue(degree) && months != null && months >= 24) {
            found.add("R-P1-12 holds");
        }
        if (isFalse(degree)) {
            found.add("R-P1-12 fails on lawDegree");
        }
        if (months != null && months < 24) {
            found.add("R-P1-12 fails on legalFieldMonths");
        }
    }

    private static void otherGraduate(Candidate candidate, List<String> found) {
        Boolean lawDegree = candidate.lawDegree();
        Boolean otherDegree = candidate.otherUniversityDegree();
        Long months = candidate.lawRelatedMonths();
        if (isFalse(lawDegree) && isTrue(otherDegree) && months != null && months >= 36) {
            found.add("R-P1-13 holds");
        }
        if (isTrue(lawDegree)) {
            found.add("R-P1-13 fails on lawDegree");
        }
        if (isFalse(otherDegree)) {
            found.add("R-P1-13 fails on otherUniversityDegree");
        }
        if (months != null && months < 36) {
            found.add("R-P1-13 fails on lawRelatedMonths");
        }
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean isFalse(@Nullable Boolean flag) {
        return Boolean.FALSE.equals(flag);
    }

    @Override
    public Set<String> findings(List<String> judged) {
        return Set.copyOf(judged);
    }
}
