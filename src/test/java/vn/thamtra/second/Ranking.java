package vn.thamtra.second;

import java.time.LocalDate;

/** Xếp hạng đơn vị sự nghiệp công lập: 854/QĐ-UBND, Phần II, I.9. */
final class Ranking implements Law {

    @Override
    public void judge(Case one, Findings found) {
        Condition byAppendix = one.yes("rankedByAppendix");
        Condition keepsAccounts = one.isNot("unitType", "LEGAL_AID_CENTRE");
        Condition isShort = one.below("dataMonths", 36);
        Condition noCause = one.is("shortDataCause", "NONE");
        found.demand("R-P9-01", "submission-letter", one.has("submission-letter"));
        found.demand(
                "R-P9-02",
                "establishment-decision",
                one.has("establishment-decision"),
                Condition.known(one.said("establishmentDecisionExists")));
        found.demand("R-P9-03", "score-sheet", one.has("score-sheet"), byAppendix);
        found.demand("R-P9-05", "settled-accounts", one.has("settled-accounts"), byAppendix, keepsAccounts);
        // R-P9-06 asks for the same of fewer units, and one subject is asked for once
        found.demand("R-P9-04", "dataMonths", false, byAppendix, isShort, noCause);
        criteria(one, found);
    }

    private static void criteria(Case one, Findings found) {
        if (!one.given("requestType")) {
            found.criterion(Row.of("R-P9-16", new Condition("requestType", Truth.UNKNOWN)));
        } else if (one.is("requestType", "RERANK_60M").truth() == Truth.TRUE) {
            found.criterion(Row.of("R-P9-13", one.on("lastRankingDate", day -> one.received()
                    .isAfter(((LocalDate) day).plusMonths(60)))));
        } else if (one.is("requestType", "REORGANISED").truth() == Truth.TRUE) {
            Condition inForce =
                    one.on("reorganisationEffectiveDate", day -> !((LocalDate) day).isAfter(one.received()));
            found.criterion(
                    Row.of("R-P9-14", one.isNot("reorganisationKind", "NONE", "OTHER"), inForce),
                    Row.of(
                            "R-P9-14",
                            one.is("reorganisationKind", "OTHER"),
                            one.yes("reorganisationRecognised"),
                            inForce));
        } else if (one.is("requestType", "UPGRADE_3Y").truth() == Truth.TRUE) {
            found.criterion(Row.of("R-P9-15", one.yes("investedContinuously"), one.least("higherGradeYears", 3)));
        }
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.working("R-P9-09", 7, terms.last("HOME_AFFAIRS_RECEIVED"), "APPRAISAL_RETURNED");
        terms.working("R-P9-10", 3, terms.last("APPRAISAL_RETURNED"), "SUBMITTED_TO_COMMITTEE");
        terms.working("R-P9-11", 7, terms.last("SUBMITTED_TO_COMMITTEE"), "DECISION_ISSUED");
        terms.working("R-P9-12", 17, terms.last("HOME_AFFAIRS_RECEIVED"), "DECISION_ISSUED");
    }
}
