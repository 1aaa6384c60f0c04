package vn.thamtra.second;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Công nhận xã đạt chuẩn tiếp cận pháp luật: 854/QĐ-UBND, Phần II, II.3; 25/2021/QĐ-TTg Điều 4. */
final class CommuneStandard implements Law {

    private static Condition kind(Case one, String... kinds) {
        return one.is("submissionKind", kinds);
    }

    private static Condition request(Case one) {
        return kind(one, "COMMUNE_REQUEST", "CHAIRMAN_SUBMISSION");
    }

    @Override
    public void judge(Case one, Findings found) {
        papers(one, found);
        steps(one, found);
        council(one, found);
        criteria(one, found);
        boolean isCommunes = kind(one, "COMMUNE_REQUEST").truth() == Truth.TRUE;
        if (isCommunes && one.below("selfTotalScore", 80).truth() == Truth.TRUE) {
            found.notice("R-D3-06");
        }
        if (isCommunes && (one.said("headDisciplinedInDuty") || one.said("headProsecuted"))) {
            found.notice("R-D3-21");
        }
    }

    private static void papers(Case one, Findings found) {
        boolean isCombined = one.has("evaluation-report-and-request");
        Condition submission = kind(one, "CHAIRMAN_SUBMISSION");
        boolean isHeard = one.has("council-minutes") || one.has("written-opinions-synthesis");
        found.demand("R-D3-08", "evaluation-report", one.has("evaluation-report") || isCombined);
        found.demand("R-D3-09", "score-table", one.has("score-table"));
        found.demand(
                "R-D3-10",
                "comments-synthesis",
                one.has("comments-synthesis"),
                Condition.known(one.said("commentsReceived")));
        found.demand("R-D3-11", "recognition-request", one.has("recognition-request") || isCombined, request(one));
        found.demand("R-D3-16", "council-appraisal-report", one.has("council-appraisal-report"), submission);
        found.demand("R-D3-16", "council-minutes", isHeard, submission);
        found.demand("R-D3-16", "council-score-table", one.has("council-score-table"), submission);
        found.demand("R-D3-16", "draft-recognition-decision", one.has("draft-recognition-decision"), submission);
    }

    private static void steps(Case one, Findings found) {
        Condition communes = kind(one, "COMMUNE_REQUEST");
        boolean isPosted = one.least("officePostingDays", 5).truth() == Truth.TRUE;
        boolean isOnPortal = one.least("portalPostingDays", 5).truth() == Truth.TRUE;
        boolean isOnRadio = one.least("radioBroadcasts", 3).truth() == Truth.TRUE
                && one.least("radioPeriodDays", 5).truth() == Truth.TRUE;
        found.demand("R-D3-02", "officePostingDays", isPosted, communes);
        found.demand("R-D3-03", "portalPostingDays", isOnPortal || isOnRadio, communes);
        found.demand("R-D3-05", "communeMeetingHeld", one.said("communeMeetingHeld"), communes);
    }

    /** A meeting is valid with two thirds of the members; it is not judged where written opinions stand for it. */
    private static void council(Case one, Findings found) {
        if (!one.has("council-minutes") || one.has("written-opinions-synthesis")) {
            return;
        }
        Condition submission = kind(one, "CHAIRMAN_SUBMISSION");
        Truth tooFew = Truth.UNKNOWN;
        if (one.given("councilMembers") && one.given("councilAttending")) {
            tooFew = Truth.of(3 * one.whole("councilAttending").orElseThrow()
                    < 2 * one.whole("councilMembers").orElseThrow());
        }
        found.demand(
                "R-D3-25",
                "council-minutes",
                false,
                submission,
                new Condition("councilMembers", one.given("councilMembers") ? known(tooFew) : Truth.UNKNOWN),
                new Condition("councilAttending", one.given("councilAttending") ? known(tooFew) : Truth.UNKNOWN));
        if (submission.truth() == Truth.TRUE && one.most("councilMembers", 15).truth() == Truth.FALSE) {
            found.notice("R-D3-24");
        }
    }

    private static Truth known(Truth tooFew) {
        return tooFew == Truth.FALSE ? Truth.FALSE : Truth.TRUE;
    }

    private static void criteria(Case one, Findings found) {
        List<Condition> submission = List.of(kind(one, "CHAIRMAN_SUBMISSION"));
        found.criterion(Row.of(
                "R-D3-01", new Condition("evaluationYear", one.given("evaluationYear") ? Truth.TRUE : Truth.UNKNOWN)));
        found.criterionWhen(submission, Row.of("R-D3-19", one.least("councilTotalScore", 80)));
        found.criterionWhen(
                submission,
                Row.of(
                        "R-D3-20",
                        one.least("criterion1Percent", 50),
                        one.least("criterion2Percent", 50),
                        one.least("criterion3Percent", 50),
                        one.least("criterion4Percent", 50),
                        one.least("criterion5Percent", 50)));
        found.criterionWhen(submission, Row.of("R-D3-21", one.no("headDisciplinedInDuty"), one.no("headProsecuted")));
    }

    private static @Nullable LocalDate nextYear(Case letter, int month, int day) {
        return letter.whole("evaluationYear")
                .map(year -> LocalDate.of(year + 1, month, day))
                .orElse(null);
    }

    @Override
    public void limits(Case letter, Terms terms) {
        boolean isRequest = request(letter).truth() == Truth.TRUE;
        boolean isSubmission = kind(letter, "CHAIRMAN_SUBMISSION").truth() == Truth.TRUE;
        if (kind(letter, "COMMUNE_REPORT", "COMMUNE_REQUEST").truth() == Truth.TRUE) {
            terms.fixed("R-D3-07", nextYear(letter, 1, 9), "RECEIVED");
        }
        if (isRequest && terms.isIncomplete()) {
            terms.working("R-D3-14", 3, terms.last("SUPPLEMENT_REQUESTED"), "SUPPLEMENT_RECEIVED");
        }
        if (isRequest) {
            terms.fixed("R-D3-17", nextYear(letter, 2, 9), "RESULT_PUBLISHED");
            terms.working("R-D3-18", 2, terms.last("DECISION_ISSUED"), "RESULT_PUBLISHED");
        }
        if (isSubmission) {
            terms.before("R-D3-26", 3, "WORKING_DAY", "COUNCIL_MEETS", "COUNCIL_PAPERS_SENT");
            terms.fixed("R-D3-27", nextYear(letter, 2, 14), "DISTRICT_REPORT_SENT");
            terms.fixed("R-D3-28", nextYear(letter, 2, 19), "PROVINCE_REPORT_SENT");
        }
    }
}
