package vn.thamtra.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the eligibility table of recognition asks about a nominee; null is unknown. */
public record Candidate(
        @Nullable String employmentStatus,
        @Nullable Boolean goodMorals,
        @Nullable Boolean firmPoliticalStance,
        @Nullable Boolean prestige,
        @Nullable Boolean communicationAbility,
        @Nullable Boolean lawDegree,
        @Nullable Long legalFieldMonths,
        @Nullable Boolean otherUniversityDegree,
        @Nullable Long lawRelatedMonths) {

    /** By the ids of the facts; an unknown one has no entry. */
    public Map<String, Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("employmentStatus", employmentStatus);
        facts.put("goodMorals", goodMorals);
        facts.put("firmPoliticalStance", firmPoliticalStance);
        facts.put("prestige", prestige);
        facts.put("communicationAbility", communicationAbility);
        facts.put("lawDegree", lawDegree);
        facts.put("legalFieldMonths", legalFieldMonths);
        facts.put("otherUniversityDegree", otherUniversityDegree);
        facts.put("lawRelatedMonths", lawRelatedMonths);
        facts.values().removeIf(value -> value == null);
        return facts;
    }
}
