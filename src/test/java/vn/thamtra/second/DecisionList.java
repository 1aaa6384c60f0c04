package vn.thamtra.second;

/** Danh mục quyết định quy định chi tiết: 854/QĐ-UBND, Phần II, I.3. */
final class DecisionList implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.tell("NOTICE", "R-P3-05", "deadline");
    }

    @Override
    public void judge(Case one, Findings found) {
        found.demand("R-P3-01", "draftingAgencyConsulted", one.said("draftingAgencyConsulted"));
        found.demand("R-P3-03", "meetingRecord", one.said("meetingRecord"), one.yes("obstacle"));
        found.demand("R-P3-04", "mojContentNotice", one.said("mojContentNotice"), one.no("titleKnown"));
    }
}
