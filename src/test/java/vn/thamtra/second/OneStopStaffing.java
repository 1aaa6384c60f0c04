package vn.thamtra.second;

import java.util.List;

/** Tiêu chuẩn người làm việc tại Bộ phận Một cửa: 61/2018/NĐ-CP Điều 11, 3418/QĐ-UBND Điều 8. */
final class OneStopStaffing implements Law {

    @Override
    public void judge(Case one, Findings found) {
        List<Condition> upper = List.of(one.is("siteLevel", "MINISTRY", "PROVINCE", "DISTRICT"));
        List<Condition> commune = List.of(one.is("siteLevel", "COMMUNE"));
        Row replacement = Row.of("R-STF-08", Condition.known(one.said("replacement")));
        found.criterion(Row.of("R-STF-01", one.yes("generalStandards")));
        found.criterionWhen(upper, Row.of("R-STF-02", one.is("rank", "SPECIALIST", "ABOVE_SPECIALIST")));
        found.criterionWhen(upper, Row.of("R-STF-03", one.least("fieldMonths", 36)));
        found.criterionWhen(upper, Row.of("R-STF-04", one.is("latestRating", "GOOD", "EXCELLENT")));
        found.criterion(Row.of("R-STF-05", one.yes("goodMorals"), one.yes("highResponsibility")));
        found.criterion(Row.of("R-STF-06", one.yes("politeConduct")));
        if (one.isReceived("2018-12-24", "2025-06-30")) {
            found.criterionWhen(commune, Row.of("R-STF-07", one.yes("communeOfficial"), one.yes("assignedByChairman")));
        } else if (commune.get(0).truth() == Truth.TRUE) {
            found.notice("R-STF-07");
        }
        found.criterionWhen(upper, Row.of("R-STF-08", one.least("termMonths", 6)), replacement);
        found.criterionWhen(
                upper, Row.of("R-STF-09", one.most("termMonths", 24)), new Row("R-STF-09", replacement.conditions()));
    }
}
