package vn.thamtra.second;

import java.util.List;
import vn.thamtra.dossier.Event;

/** Miễn nhiệm báo cáo viên pháp luật: 854/QĐ-UBND, Phần II, I.2 and II.2. */
record Dismissal(String id) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.bar(id + "-01", "proposedRecognition", letter.no("proposedRecognition"));
        found.demand(id + "-02", "dismissal-proposal", letter.has("dismissal-proposal"));
        if (letter.first("REPORTER_NOTIFIED").isEmpty()) {
            found.notice(id + "-09");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        found.demand(id + "-03", "fullName", one.given("fullName"));
        found.demand(id + "-04", "positionTitle", one.given("positionTitle"), Condition.known(one.said("hasPosition")));
        found.demand(id + "-05", "workUnit", one.given("workUnit"));
        found.demand(id + "-06", "recognitionDecisionNumber", one.given("recognitionDecisionNumber"));
        found.demand(id + "-06", "recognitionDecisionDate", one.given("recognitionDecisionDate"));
        found.demand(id + "-07", "dismissalReason", one.given("dismissalReason"));
        found.grounds(
                id + "-17",
                List.of(
                        resignation(one),
                        left(one),
                        standardsLost(one),
                        List.of(Row.of(id + "-13", refusals(one))),
                        List.of(Row.of(id + "-14", one.yes("prohibitedActConcluded"))),
                        List.of(Row.of(id + "-15", one.yes("convicted"), one.yes("judgmentEffective"))),
                        List.of(Row.of(
                                id + "-16", one.is("civilCapacity", "LOST", "COGNITION_DIFFICULTY", "LIMITED")))));
    }

    private List<Row> resignation(Case one) {
        String rule = id + "-10";
        return List.of(
                Row.of(rule, one.yes("voluntaryRequest"), one.is("resignationReason", "HEALTH", "FAMILY")),
                Row.of(
                        rule,
                        one.yes("voluntaryRequest"),
                        one.is("resignationReason", "OTHER"),
                        one.yes("otherReasonLegitimate")));
    }

    private List<Row> left(Case one) {
        String rule = id + "-11";
        return List.of(
                Row.of(rule, one.is("employmentStatus", "CONTRACT_WORKER", "OTHER")),
                Row.of(rule, one.yes("transferredOut")));
    }

    /** The ways to fall short; the last two hold whatever the degree is. */
    private List<Row> standardsLost(Case one) {
        String rule = id + "-12";
        Condition young = one.below("legalFieldMonths", 24);
        Condition noDegree = one.no("otherUniversityDegree");
        Condition littleRelated = one.below("lawRelatedMonths", 36);
        return List.of(
                Row.of(rule, one.no("goodMorals")),
                Row.of(rule, one.no("firmPoliticalStance")),
                Row.of(rule, one.no("prestige")),
                Row.of(rule, one.no("communicationAbility")),
                Row.of(rule, one.yes("lawDegree"), young),
                Row.of(rule, one.no("lawDegree"), noDegree),
                Row.of(rule, one.no("lawDegree"), littleRelated),
                Row.of(rule, young, noDegree),
                Row.of(rule, young, littleRelated));
    }

    /** At least three refusals without a legitimate reason; of some the reason may not be known yet. */
    private static Condition refusals(Case one) {
        List<Event> refusals = one.happened("REFUSED_ASSIGNMENT");
        long unjustified = refusals.stream()
                .filter(event -> Boolean.FALSE.equals(event.facts().get("legitimateReason")))
                .count();
        long open = refusals.stream()
                .filter(event -> event.facts().get("legitimateReason") == null)
                .count();
        if (unjustified >= 3) {
            return new Condition("legitimateReason", Truth.TRUE);
        }
        return new Condition("legitimateReason", unjustified + open < 3 ? Truth.FALSE : Truth.UNKNOWN);
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.working(id + "-18", 5, terms.complete(), "DECISION_ISSUED", "REFUSED_IN_WRITING");
        terms.working(id + "-19", 3, terms.last("REPORTER_NOTIFIED"), "PETITION_FILED");
        if (terms.isIncomplete()) {
            terms.working(id + "-21", 2, terms.received(), "SUPPLEMENT_REQUESTED");
        }
    }
}
