package vn.thamtra.second;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thamtra.dossier.Channel;
import vn.thamtra.dossier.Event;

/** Tiếp nhận, giải quyết, trả kết quả theo cơ chế một cửa: 3418/QĐ-UBND, Quy chế. */
final class OneStopIntake implements Law {
    private static final List<String> OVERDUE = List.of("LATE", "LATE_MET");
    private static final List<String> OPEN = List.of("PENDING", "DUE_TODAY", "LATE");

    @Override
    public void judgeOnce(Case letter, Findings found) {
        if (letter.first("REFUSED_ORALLY").isPresent()) {
            found.tell("BREACH", "R-OSS-10", "");
        }
        if (letter.happened("REAPPOINTED").size() >= 2) {
            found.tell("BREACH", "R-OSS-30", "");
        }
        if (letter.said("otherAgencyCompetent")) {
            found.notice("R-OSS-16");
        } else if (letter.isBy(Channel.ONLINE)) {
            found.notice("R-OSS-14");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        if (one.first("FOUND_INELIGIBLE").isPresent()) {
            found.tell("UNMET", "R-OSS-28", "");
        }
        found.demand("R-OSS-09", "dossierComplete", false, one.no("dossierComplete"));
        found.demand(
                "R-OSS-37",
                "payment-proof",
                one.has("payment-proof"),
                Condition.known(one.least("feeAmount", 1).truth() != Truth.FALSE),
                Condition.known(one.said("feePaidRemotely")));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        boolean isOthers = letter.said("otherAgencyCompetent");
        if (isOthers) {
            transfer("R-OSS-16", terms);
        } else if (letter.isBy(Channel.IN_PERSON)) {
            transfer("R-OSS-15", terms);
        }
        if (terms.isIncomplete()) {
            terms.working("R-OSS-21", 3, terms.received(), "SUPPLEMENT_REQUESTED");
        }
        consultation(letter, terms);
        Optional<Integer> days = letter.whole("processingWorkingDays");
        if (days.isPresent() && !letter.said("instantResult") && !isOthers) {
            terms.working("R-OSS-28", days.get(), terms.complete(), "RESULT_ISSUED", "REFUSED_IN_WRITING");
        }
        apology(letter, terms);
    }

    /** The same day, or at the start of the next working day for what comes in after 15:00. */
    private static void transfer(String id, Terms terms) {
        LocalDateTime received = terms.received().at();
        if (received == null) {
            throw new IllegalStateException(id);
        }
        LocalDate day = received.toLocalDate();
        LocalDateTime due = received.toLocalTime().isAfter(LocalTime.of(15, 0))
                ? Terms.opening(terms.days.nextWorking(day))
                : day.atTime(17, 0);
        terms.hours(id, 0, "WORKING_HOUR", received, due, "TRANSFERRED");
    }

    private static void consultation(Case letter, Terms terms) {
        Optional<Event> sent = letter.last("CONSULTATION_SENT");
        if (sent.isPresent() && sent.get().facts().get("answerBy") instanceof LocalDate answerBy) {
            terms.backwards(
                    "R-OSS-24",
                    0,
                    "FIXED_DATE",
                    "CONSULTATION_SENT",
                    null,
                    answerBy,
                    letter.first("CONSULTATION_ANSWERED").map(Case::moment));
        }
    }

    private static void apology(Case letter, Terms terms) {
        Optional<Limit> result = terms.limit("R-OSS-28");
        boolean isLate =
                result.filter(limit -> OVERDUE.contains(limit.status())).isPresent();
        if (!letter.said("delayExpected") && !isLate) {
            return;
        }
        if (result.isPresent() && result.get().due() instanceof LocalDate due) {
            terms.backwards(
                    "R-OSS-29",
                    1,
                    "DAY",
                    "RESULT_DUE",
                    due,
                    due.minusDays(1),
                    letter.first("APOLOGY_ISSUED").map(Case::moment));
        } else {
            terms.notStarted("R-OSS-29", 1, "DAY", "BEFORE", "RESULT_DUE");
        }
    }

    @Override
    public Set<String> forms(String outcome, Case letter, Terms terms) {
        Set<String> forms = new TreeSet<>(Forms.of(outcome));
        if (outcome.equals("ACCEPT") && letter.said("instantResult") && !letter.said("receiptRequested")) {
            forms.clear();
        }
        if (outcome.equals("ACCEPT") && letter.denied("eSystem")) {
            forms.add("06");
        }
        if (terms.limit("R-OSS-29")
                .filter(limit -> OPEN.contains(limit.status()))
                .isPresent()) {
            forms.add("04");
        }
        return forms;
    }
}
