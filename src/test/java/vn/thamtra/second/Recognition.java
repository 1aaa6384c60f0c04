package vn.thamtra.second;

/** Công nhận báo cáo viên pháp luật: 854/QĐ-UBND, Phần II, I.1 and II.1. */
record Recognition(String id, String level) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.bar(id + "-01", "applicantLevel", letter.isNot("applicantLevel", level));
        found.demand(id + "-02", "proposal-letter", letter.has("proposal-letter"));
        if (letter.denied("everyFieldCovered")) {
            found.notice(id + "-20");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        found.demand(id + "-03", "fullName", one.given("fullName"));
        found.demand(id + "-04", "positionTitle", one.given("positionTitle"), Condition.known(one.said("hasPosition")));
        found.demand(id + "-05", "workUnit", one.given("workUnit"));
        found.demand(id + "-06", "qualification", one.given("qualification"));
        found.demand(id + "-07", "legalSpecialty", one.given("legalSpecialty"));
        found.criterion(Row.of(
                id + "-09",
                one.is("employmentStatus", "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "ARMED_FORCES_OFFICER")));
        found.criterion(Row.of(id + "-10", one.yes("goodMorals"), one.yes("firmPoliticalStance"), one.yes("prestige")));
        found.criterion(Row.of(id + "-11", one.yes("communicationAbility")));
        found.criterion(
                Row.of(id + "-12", one.yes("lawDegree"), one.least("legalFieldMonths", 24)),
                Row.of(
                        id + "-13",
                        one.no("lawDegree"),
                        one.yes("otherUniversityDegree"),
                        one.least("lawRelatedMonths", 36)));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.working(id + "-15", 5, terms.complete(), "DECISION_ISSUED", "REFUSED_IN_WRITING");
        if (terms.isIncomplete()) {
            terms.working(id + "-16", 2, terms.received(), "SUPPLEMENT_REQUESTED");
        }
    }
}
