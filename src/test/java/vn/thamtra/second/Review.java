package vn.thamtra.second;

/** Rà soát văn bản quy phạm pháp luật: 854/QĐ-UBND, Phần II, I.5 and II.5. */
record Review(String id) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.tell("NOTICE", id + "-12", "deadline");
    }

    @Override
    public void judge(Case one, Findings found) {
        found.demand(id + "-02", "reviewed-document", one.has("reviewed-document"));
        found.demand(id + "-03", "review-basis", one.has("review-basis"), one.is("reviewBasis", "LEGAL_DOCUMENT"));
        found.demand(
                id + "-03",
                "socio-economic-materials",
                one.has("socio-economic-materials"),
                one.is("reviewBasis", "SOCIO_ECONOMIC"));
        found.demand(id + "-04", "review-slip", one.has("review-slip"));
        found.demand(id + "-05", "draft-review-report", one.has("draft-review-report"));
        found.demand(
                id + "-06",
                "draft-joint-consultation",
                one.has("draft-joint-consultation"),
                Condition.known(one.said("jointlyIssued")));
        found.demand(
                id + "-07",
                "draft-recommendation",
                one.has("draft-recommendation"),
                one.is("handlingBody", "OTHER_BODY"));
        if (one.is("reviewedDocumentStatus", "EXPIRED", "SUSPENDED").truth() == Truth.TRUE) {
            found.notice(id + "-10");
        }
    }
}
