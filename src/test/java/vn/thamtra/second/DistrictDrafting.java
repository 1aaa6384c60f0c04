package vn.thamtra.second;

/** Xây dựng, ban hành văn bản cấp huyện: 854/QĐ-UBND, Phần II, II.7. */
final class DistrictDrafting implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        if (letter.is("draftVariant", "DECISION").truth() == Truth.TRUE) {
            found.tell("NOTICE", "R-D7-08", "deadline");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        Condition resolution = one.is("draftVariant", "RESOLUTION");
        Condition decision = one.is("draftVariant", "DECISION");
        String always = decision.truth() == Truth.TRUE ? "R-D7-04" : "R-D7-03";
        found.demand("R-D7-03", "draft-submission", one.has("draft-submission"), resolution);
        found.demand("R-D7-03", "draft-resolution", one.has("draft-resolution"), resolution);
        found.demand(always, "comments-synthesis", one.has("comments-synthesis"));
        found.demand("R-D7-03", "comments-copies", one.has("comments-copies"), resolution);
        found.demand(always, "appraisal-report", one.has("appraisal-report"));
        found.demand(always, "appraisal-response", one.has("appraisal-response"));
        found.demand("R-D7-04", "committee-submission", one.has("committee-submission"), decision);
        found.demand("R-D7-04", "draft-decision", one.has("draft-decision"), decision);
        found.demand("R-D7-10", "commentsIncorporated", one.said("commentsIncorporated"));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        if (letter.is("draftVariant", "RESOLUTION").truth() == Truth.TRUE) {
            terms.before("R-D7-05", 7, "DAY", "SESSION_OPENS", "SENT_TO_STANDING_COUNCIL");
            terms.before("R-D7-06", 10, "DAY", "SESSION_OPENS", "SENT_TO_BOARD");
            terms.before("R-D7-07", 7, "DAY", "SESSION_OPENS", "VERIFICATION_REPORT_SENT");
        }
    }
}
