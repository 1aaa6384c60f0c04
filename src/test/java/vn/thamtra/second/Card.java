package vn.thamtra.second;

import vn.thamtra.dossier.Channel;

/** Cấp thẻ cộng tác viên trợ giúp pháp lý: 144/2017/NĐ-CP Điều 16, Luật Trợ giúp pháp lý Điều 24. */
final class Card implements Law {

    @Override
    public void judge(Case one, Findings found) {
        found.demand("R-CTV-08", "application-form", one.has("application-form"));
        found.demand("R-CTV-09", "retirement-proof", one.has("retirement-proof"));
        if (one.has("retirement-proof")) {
            found.demand(
                    "R-CTV-11",
                    "retirement-proof",
                    false,
                    Condition.known(one.isBy(Channel.IN_PERSON)),
                    one.isNot("retirementProofForm", "ORIGINAL_SHOWN", "CERTIFIED_COPY"));
            found.demand(
                    "R-CTV-12",
                    "retirement-proof",
                    false,
                    Condition.known(one.isBy(Channel.POST)),
                    one.isNot("retirementProofForm", "CERTIFIED_COPY"));
        }
        found.demand("R-CTV-10", "cv-certified", one.has("cv-certified"));
        found.demand("R-CTV-10", "photos-2x3", one.copies("photos-2x3") >= 2);
        found.criterion(Row.of("R-CTV-01", one.yes("areaSpeciallyDifficult"), one.yes("localNeed")));
        found.criterion(Row.of("R-CTV-02", one.yes("retired")));
        found.criterion(Row.of("R-CTV-03", one.is("civilCapacity", "FULL")));
        found.criterion(Row.of("R-CTV-04", one.yes("goodMorals")));
        found.criterion(Row.of("R-CTV-05", one.yes("goodHealth")));
        found.criterion(Row.of("R-CTV-06", one.yes("wishesToServe"), one.yes("agreesContractTerms")));
        found.criterion(Row.of("R-CTV-07", one.isNot("formerProfession", "OTHER")));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.working("R-CTV-15", 4, terms.complete(), "SUBMITTED_TO_DEPARTMENT", "REFUSED_IN_WRITING");
        if (terms.isIncomplete()) {
            terms.working("R-CTV-15b", 4, terms.received(), "SUPPLEMENT_REQUESTED", "REFUSED_IN_WRITING");
        }
        terms.working("R-CTV-16", 3, terms.last("SUBMITTED_TO_DEPARTMENT"), "DECISION_ISSUED", "REFUSED_IN_WRITING");
        contract(letter, terms);
    }

    static void contract(Case letter, Terms terms) {
        int days = letter.said("contractDelayLegitimate") ? 35 : 30;
        terms.calendarOrBefore("R-CTV-18", days, terms.first("CARD_ISSUED"), "CONTRACT_SIGNED");
    }
}
