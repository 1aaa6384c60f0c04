package vn.thamtra.second;

import java.util.List;
import java.util.Optional;
import vn.thamtra.dossier.Event;

/** Xây dựng, ban hành văn bản cấp tỉnh: 854/QĐ-UBND, Phần II, I.7. */
final class ProvincialDrafting implements Law {

    private static Condition resolution(Case one) {
        return one.on("draftVariant", variant -> variant.toString().startsWith("RES_"));
    }

    @Override
    public void judgeOnce(Case letter, Findings found) {
        if (letter.is("draftVariant", "DECISION").truth() == Truth.TRUE) {
            found.tell("NOTICE", "R-P7-22", "deadline");
        }
        letter.last("MEMBERS_VOTED").ifPresent(vote -> vote(letter, vote, found));
    }

    private static void vote(Case letter, Event vote, Findings found) {
        Truth passed = passed(vote);
        found.criterionWhen(
                List.of(resolution(letter)),
                Row.of("R-P7-20", counted(vote, "votesFor", passed), counted(vote, "membersTotal", passed)));
    }

    private static Condition counted(Event vote, String number, Truth passed) {
        boolean isGiven = vote.facts().get(number) != null;
        return new Condition(number, isGiven && passed == Truth.UNKNOWN ? Truth.TRUE : passed);
    }

    /** More than half of all members; undecided as long as one of the numbers is. */
    private static Truth passed(Event vote) {
        if (vote.facts().get("votesFor") instanceof Long votes
                && vote.facts().get("membersTotal") instanceof Long members) {
            return Truth.of(2 * votes > members);
        }
        return Truth.UNKNOWN;
    }

    @Override
    public void judge(Case one, Findings found) {
        Condition resolution = resolution(one);
        Condition decision = one.is("draftVariant", "DECISION");
        boolean isDecision = decision.truth() == Truth.TRUE;
        found.demand("R-P7-07", "draft-submission", one.has("draft-submission"), resolution);
        found.demand("R-P7-08", "draft-resolution", one.has("draft-resolution"), resolution);
        found.demand(isDecision ? "R-P7-15" : "R-P7-09", "comments-synthesis", one.has("comments-synthesis"));
        found.demand("R-P7-10", "comments-copies", one.has("comments-copies"), resolution);
        found.demand(isDecision ? "R-P7-15" : "R-P7-13", "appraisal-report", one.has("appraisal-report"));
        found.demand(isDecision ? "R-P7-15" : "R-P7-14", "appraisal-response", one.has("appraisal-response"));
        found.demand("R-P7-15", "committee-submission", one.has("committee-submission"), decision);
        found.demand("R-P7-15", "draft-decision", one.has("draft-decision"), decision);
        Condition special = one.is("draftVariant", "RES_27_4");
        found.demand("R-P7-02", "proposalConsulted", one.said("proposalConsulted"), special);
        found.demand("R-P7-03", "proposalAppraised", one.said("proposalAppraised"), special);
        found.demand("R-P7-04", "proposalPassed", one.said("proposalPassed"), special);
        found.demand("R-P7-05", "proposalSubmitted", one.said("proposalSubmitted"), special);
        found.demand("R-P7-16", "commentsIncorporated", one.said("commentsIncorporated"));
        boolean isOfPolicies = one.is("draftVariant", "RES_27_2", "RES_27_3").truth() == Truth.TRUE;
        if (isOfPolicies && !one.has("policy-impact-report")) {
            found.notice("R-P7-11");
        }
    }

    @Override
    public void limits(Case letter, Terms terms) {
        if (resolution(letter).truth() != Truth.TRUE) {
            return;
        }
        terms.before("R-P7-17", 25, "DAY", "SESSION_OPENS", "SENT_TO_COMMITTEE");
        terms.before("R-P7-18", 3, "DAY", "COMMITTEE_MEETS", "SENT_TO_OFFICE");
        terms.before("R-P7-19", 3, "DAY", "COMMITTEE_MEETS", "SENT_TO_MEMBERS");
        Optional<Event> vote = letter.last("MEMBERS_VOTED").filter(event -> passed(event) == Truth.TRUE);
        terms.calendar(
                "R-P7-21", 2, new Start("MEMBERS_VOTED", vote.map(Case::moment).orElse(null)), "SENT_TO_BOARD");
    }
}
