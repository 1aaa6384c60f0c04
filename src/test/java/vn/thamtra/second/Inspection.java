package vn.thamtra.second;

import java.util.List;

/** Kiểm tra văn bản quy phạm pháp luật: 854/QĐ-UBND, Phần II, I.4 and II.4. */
record Inspection(String id) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.tell("NOTICE", id + "-06", "deadline");
    }

    @Override
    public void judge(Case one, Findings found) {
        List<Row> escalated =
                List.of(Row.of("", one.yes("issuerFailedToHandle")), Row.of("", one.yes("inspectorDisagrees")));
        found.demand(id + "-01", "inspected-document", one.has("inspected-document"));
        found.demand(id + "-02", "inspection-slip", one.has("inspection-slip"));
        found.demand(
                id + "-03",
                "handling-result",
                one.has("handling-result"),
                one.no("issuerFailedToHandle"),
                one.no("inspectorDisagrees"));
        if (id.equals("R-D4")) {
            found.demand(id + "-03", "inspection-conclusion", one.has("inspection-conclusion"));
        } else {
            found.demandWhen(id + "-09", "inspection-conclusion", one.has("inspection-conclusion"), escalated);
        }
        found.demandWhen(id + "-09", "inspection-report", one.has("inspection-report"), escalated);
        found.demandWhen(id + "-09", "inspection-legal-basis", one.has("inspection-legal-basis"), escalated);
    }
}
