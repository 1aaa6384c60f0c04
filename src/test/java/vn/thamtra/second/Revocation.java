package vn.thamtra.second;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Thu hồi thẻ cộng tác viên trợ giúp pháp lý: 144/2017/NĐ-CP Điều 18. */
record Revocation(Days days) implements Law {

    @Override
    public void judge(Case one, Findings found) {
        found.demand("R-CTV-29", "revocation-proposal", one.has("revocation-proposal"));
        found.grounds(
                "R-CTV-28",
                List.of(
                        List.of(Row.of("R-CTV-19", one.least("inactiveMonths", 24), one.no("objectiveCause"))),
                        List.of(
                                Row.of("R-CTV-20", one.yes("prohibitedActArticle6")),
                                Row.of("R-CTV-20", one.yes("finedBefore"), one.yes("violatedAgain"))),
                        List.of(Row.of("R-CTV-21", one.yes("contractTerminated")), Row.of("R-CTV-21", unsigned(one)))));
    }

    /** No contract in 30 days of the first card, or in 35 where the delay has a legitimate reason. */
    private Condition unsigned(Case one) {
        Optional<LocalDate> card = one.first("CARD_ISSUED").map(Case::day);
        if (card.isEmpty()) {
            return Condition.known(false);
        }
        LocalDate until =
                one.first("CONTRACT_SIGNED").map(Case::day).orElse(one.asOf().toLocalDate());
        boolean isPastThirty = until.isAfter(days.onOrAfter(card.get().plusDays(30)));
        boolean isPastThirtyFive = until.isAfter(days.onOrAfter(card.get().plusDays(35)));
        if (!isPastThirty || isPastThirtyFive) {
            return Condition.known(isPastThirty);
        }
        return one.no("contractDelayLegitimate");
    }

    @Override
    public void limits(Case letter, Terms terms) {
        terms.calendar("R-CTV-22", 7, terms.received(), "DECISION_ISSUED");
        Card.contract(letter, terms);
    }
}
