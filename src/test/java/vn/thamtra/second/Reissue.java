package vn.thamtra.second;

/** Cấp lại thẻ cộng tác viên trợ giúp pháp lý: 144/2017/NĐ-CP Điều 19. */
final class Reissue implements Law {

    @Override
    public void judge(Case one, Findings found) {
        found.demand("R-CTV-24", "reissue-application", one.has("reissue-application"));
        found.demand("R-CTV-24", "photos-2x3", one.copies("photos-2x3") >= 2);
        found.criterion(Row.of("R-CTV-24", one.is("cardCondition", "LOST", "DAMAGED_UNUSABLE")));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.working("R-CTV-25a", 4, terms.complete(), "SUBMITTED_TO_DEPARTMENT", "REFUSED_IN_WRITING");
        terms.working("R-CTV-25b", 3, terms.last("SUBMITTED_TO_DEPARTMENT"), "DECISION_ISSUED", "REFUSED_IN_WRITING");
        if (terms.isIncomplete() && OneStop.binds(letter)) {
            terms.working("R-OSS-21", 3, terms.received(), "SUPPLEMENT_REQUESTED");
        }
    }
}
